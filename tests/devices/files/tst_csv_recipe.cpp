// SPDX-License-Identifier: GPL-3.0-or-later
// A guess can be looked at, corrected and kept.
#include "devices/files/csv_recipe.h"
#include "tests/devices/files/read_through.h"
#include "tests/devices/files/scratch_folder.h"

#include <cmath>
#include <map>

using namespace cardiotwin;
using files::ColumnRole;
using files::CsvRecipe;
using files::TableReading;

namespace {

/// A table whose second column is respiration and whose third, of no telling name, is the ECG in microvolts.
std::string wronglyNamed(int rows) {
    std::string text = "tick,ecg_gated_resp,u2\n";
    for (int i = 0; i < rows; ++i) {
        text +=
            std::to_string(i * 2) + "," + std::to_string(i % 7) + "," + std::to_string(100 + i % 50) + "\n";
    }
    return text;
}

CsvRecipe correction() {
    CsvRecipe recipe;
    recipe.columns.resize(3);
    recipe.columns[0] = {ColumnRole::Time, {}, "ms"};
    recipe.columns[2] = {ColumnRole::Lead, "V5", "uV"};
    return recipe;
}

files::CsvUnderstanding understood(const std::string& path, const std::optional<CsvRecipe>& recipe = {}) {
    auto told = files::understandCsv(path, recipe);
    CHECK(told.has_value());
    return *told;
}

/// Recipes as a user keeps them.
struct Shelf {
    std::map<std::string, CsvRecipe> kept;
    [[nodiscard]] files::FindRecipe find() const {
        return [this](const std::string& signature) -> std::optional<CsvRecipe> {
            const auto found = kept.find(signature);
            return found == kept.end() ? std::nullopt : std::optional(found->second);
        };
    }
};

}  // namespace

FACT(aGuessIsToldColumnByColumn) {
    const fact::ScratchFolder folder;
    const auto told = understood(
        folder.file("a.csv", "time;puls;EKG\n0,000;60;0,10\n0,004;60;0,20\n0,008;60;0,15\n0,012;60;0,1\n"));
    CHECK_EQUAL(told.recipe.delimiter, ';');
    CHECK_EQUAL(told.recipe.decimalPoint, ',');
    CHECK_EQUAL(told.names.size(), 3U);
    CHECK(told.recipe.columns[0].role == ColumnRole::Time);
    CHECK_EQUAL(told.recipe.columns[0].unit, "s");
    CHECK(told.recipe.columns[2].role == ColumnRole::Lead);
    CHECK_EQUAL(told.recipe.columns[2].unit, "mV");
    CHECK_EQUAL(told.rateHz, 250.0);
    CHECK_EQUAL(told.rateSource, "time column");
    CHECK_EQUAL(told.rows.size(), 4U);
    CHECK_EQUAL(told.rows[1][2], "0,20");
    CHECK(!told.problem);
}

FACT(aGuessReadAsARecipeGivesTheSameSamples) {
    const fact::ScratchFolder folder;
    for (const char* text :
         {"time,heart_rate,ecg_wave\n0.000,60,0.1\n0.004,,0.2\n0.012,61,0.3\n0.016,61,0.25\n",
          "'sample #','MLII','V5'\n0,995,1011\n1,995,1011\n2,1000,1008\n3,1024,1000\n",
          "time_us ecg_uV\n0 105.5\n4000 -80.25\n8000 90\n12000 70.5\n"}) {
        const std::string path = folder.file("a.csv", text);
        const auto guessed = fact::readThrough(path);
        const Shelf shelf{{{understood(path).signature, understood(path).recipe}}};
        auto reader = files::openRecording(path, shelf.find());
        CHECK(reader.has_value());
        CHECK((*reader)->info().table == TableReading::ByRecipe);
        CHECK_EQUAL((*reader)->info().rate.value, guessed.info.rate.value);
        CHECK((*reader)->info().leads == guessed.info.leads);
        const auto block = (*reader)->read(2);
        CHECK(block.has_value());
        for (std::size_t i = 0; i < block->millivolts.size(); ++i)
            CHECK_NEAR(block->millivolts[i], guessed.millivolts[i], 1e-12);
    }
}

FACT(aWrongGuessIsCorrectedKeptAndUsedForTheNextFileOfThatHeader) {
    const fact::ScratchFolder folder;
    const std::string first = folder.file("first.csv", wronglyNamed(2000));
    const auto guess = understood(first);
    CHECK(guess.recipe.columns[1].role == ColumnRole::Lead);

    const auto corrected = understood(first, correction());
    CHECK(!corrected.problem);
    CHECK_EQUAL(corrected.rateHz, 500.0);
    CHECK_EQUAL(corrected.signature, guess.signature);

    const Shelf shelf{{{guess.signature, correction()}}};
    const std::string second = folder.file("second.csv", wronglyNamed(3000));
    auto reader = files::openRecording(second, shelf.find());
    CHECK(reader.has_value());
    CHECK_EQUAL((*reader)->info().leads.size(), 1U);
    CHECK_EQUAL((*reader)->info().leads[0].name, "V5");
    CHECK_EQUAL((*reader)->info().rate.value, 500.0);
    CHECK_EQUAL((*reader)->info().unitSource, "recipe");
    const auto block = (*reader)->read(10);
    CHECK(block.has_value());
    CHECK_NEAR(block->millivolts[3], 0.103, 1e-12);
    CHECK(files::openRecording(second).value()->info().table == TableReading::Guessed);
}

FACT(anotherHeaderIsNotReadByThatRecipe) {
    const fact::ScratchFolder folder;
    const auto one = understood(folder.file("a.csv", wronglyNamed(100)));
    const auto other = understood(folder.file("b.csv", "tick,resp,ecg\n0,1,0.5\n2,1,0.25\n4,2,0.5\n"));
    CHECK(one.signature != other.signature);
}

FACT(tablesWithoutNamesShareARecipeInTheirFolderOnly) {
    const fact::ScratchFolder here;
    const fact::ScratchFolder there;
    const std::string text = "0.10\n0.20\n0.15\n0.30\n";
    const auto one = understood(here.file("a.txt", text));
    CHECK_EQUAL(one.signature, understood(here.file("b.txt", text)).signature);
    CHECK(one.signature != understood(there.file("a.txt", text)).signature);
}

FACT(aGivenRateTakesThePlaceOfTheTimeColumn) {
    const fact::ScratchFolder folder;
    CsvRecipe recipe = correction();
    recipe.rateHz = 128.0;
    const auto told = understood(folder.file("a.csv", wronglyNamed(400)), recipe);
    CHECK(!told.problem);
    CHECK_EQUAL(told.rateHz, 128.0);
    CHECK_EQUAL(told.rateSource, "recipe");
}

FACT(aCounterWithAGivenRateStillTellsGaps) {
    const fact::ScratchFolder folder;
    const std::string path = folder.file("a.csv", "n,x\n0,1\n1,2\n2,3\n6,4\n7,5\n8,6\n9,1\n10,2\n");
    CsvRecipe recipe;
    recipe.columns = {{ColumnRole::Time, {}, "samples"}, {ColumnRole::Lead, "II", "mV"}};
    recipe.rateHz = 200.0;
    const Shelf shelf{{{understood(path).signature, recipe}}};
    auto reader = files::openRecording(path, shelf.find());
    CHECK(reader.has_value());
    CHECK_EQUAL((*reader)->info().rate.value, 200.0);
    CHECK_EQUAL((*reader)->read(100)->frames(), 3U);
    const auto after = (*reader)->read(100);
    CHECK_EQUAL(after->first.value, 6);
}

FACT(countsBecomeMillivoltsByTheGivenScale) {
    const fact::ScratchFolder folder;
    const std::string path = folder.file("a.csv", "time,adc\n0.000,512\n0.004,612\n0.008,412\n0.012,512\n");
    CsvRecipe recipe;
    recipe.columns = {{ColumnRole::Time, {}, "s"}, {ColumnRole::Lead, "I", "scaled", 100.0, 512.0}};
    const Shelf shelf{{{understood(path).signature, recipe}}};
    auto reader = files::openRecording(path, shelf.find());
    const auto block = (*reader)->read(4);
    CHECK_NEAR(block->millivolts[0], 0.0, 1e-12);
    CHECK_NEAR(block->millivolts[1], 1.0, 1e-12);
    CHECK_NEAR(block->millivolts[2], -1.0, 1e-12);
}

FACT(aRecipeWithoutALeadSaysSoInsteadOfReading) {
    const fact::ScratchFolder folder;
    CsvRecipe recipe = correction();
    recipe.columns[2].role = ColumnRole::Ignore;
    const auto told = understood(folder.file("a.csv", wronglyNamed(100)), recipe);
    CHECK(told.problem.has_value());
    CHECK(told.problem->code == ErrorCode::HeaderInvalid);
    CHECK_EQUAL(told.rows.size(), 6U);
}

FACT(aFileThatNoGuessOpensCanStillBeLookedAt) {
    const fact::ScratchFolder folder;
    const auto told = understood(folder.file("a.csv", "time,temperature\n0.0,36.5\n0.1,36.5\n0.2,36.6\n"));
    CHECK(told.problem.has_value());
    CHECK_EQUAL(told.recipe.columns.size(), 2U);
    CHECK(told.recipe.columns[0].role == ColumnRole::Time);
}

FACT(aLayoutAloneIsGivenAndTheColumnsAreGuessedUnderIt) {
    const fact::ScratchFolder folder;
    const std::string path = folder.file("a.csv", "time;ecg\n0;1,5\n4;2,25\n8;1,5\n12;2,5\n16;1,0\n");
    const auto told = understood(path, CsvRecipe{';', ',', {}, 0.0});
    CHECK_EQUAL(told.recipe.columns.size(), 2U);
    CHECK_EQUAL(told.recipe.columns[0].unit, "ms");
}

FACT(aKeptRecipeThatDoesNotFitIsLeftAside) {
    const fact::ScratchFolder folder;
    const std::string path = folder.file("a.csv", wronglyNamed(100));
    CsvRecipe narrow;
    narrow.columns.resize(2);
    const Shelf shelf{{{understood(path).signature, narrow}}};
    auto reader = files::openRecording(path, shelf.find());
    CHECK(reader.has_value());
    CHECK((*reader)->info().table == TableReading::Guessed);
}
