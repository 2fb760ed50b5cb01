// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/csv_writer.h"
#include "tests/support/fact.h"

#include <filesystem>
#include <fstream>
#include <functional>
#include <limits>
#include <sstream>

using namespace cardiotwin;

namespace {

std::string written(const std::function<void(CsvWriter&)>& fill) {
    const std::string path =
        (std::filesystem::temp_directory_path() / "cardiotwin_tst_csv_writer.csv").string();
    auto writer = CsvWriter::open(path);
    CHECK(writer.has_value());
    fill(*writer);
    CHECK(writer->finish().has_value());
    std::ifstream in(path);
    std::stringstream text;
    text << in.rdbuf();
    std::filesystem::remove(path);
    return text.str();
}

}  // namespace

FACT(writesBlanksForWhatIsNotMeasurable) {
    const std::string text = written([](CsvWriter& csv) {
        csv.header({"a", "b", "c"});
        csv.number(std::numeric_limits<double>::quiet_NaN(), 3).number(std::optional<double>(), 2).integer(7);
        csv.endRow();
    });
    CHECK_EQUAL(text, "a,b,c\n,,7\n");
}

FACT(negativeZeroAndZeroAreTheSameBytes) {
    CHECK_EQUAL(written([](CsvWriter& csv) { csv.number(-0.0001, 3).number(0.0, 3).endRow(); }),
                "0.000,0.000\n");
}

FACT(textThatASpreadsheetWouldRunIsGuarded) {
    CHECK_EQUAL(written([](CsvWriter& csv) { csv.text("=1+1").text("a,\"b\"").number(-0.5, 1).endRow(); }),
                "'=1+1,\"a,\"\"b\"\"\",-0.5\n");
}

FACT(aFolderThatIsNotThereIsAnErrorNamingTheFile) {
    const auto writer = CsvWriter::open("/nonexistent-folder/x.csv");
    CHECK(!writer.has_value());
    CHECK_EQUAL(writer.error().place, "/nonexistent-folder/x.csv");
}
