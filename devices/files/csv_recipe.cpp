// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/files/csv_recipe.h"

#include "devices/files/csv_dialect.h"
#include "devices/files/text_fields.h"
#include "devices/files/unit_words.h"

#include <array>
#include <cstdint>
#include <cstdio>

namespace cardiotwin::files {
namespace {

const char* timeUnitWord(double secondsPerTick) {
    if (secondsPerTick <= 1e-9) return "ns";
    if (secondsPerTick <= 1e-6) return "us";
    return secondsPerTick <= 1e-3 ? "ms" : "s";
}

const char* leadUnitWord(const RowColumn& column, const std::string& source) {
    if (source == "none (counts)") return "counts";
    if (column.offset != 0.0) return "scaled";
    if (column.scale == 1.0) return "mV";
    if (column.scale == 1e-3) return "uV";
    return column.scale == 1e3 ? "V" : "scaled";
}

std::string digest(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325ULL;  // FNV-1a (Fowler, Noll, Vo)
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    std::array<char, 17> shown{};
    std::snprintf(shown.data(), shown.size(), "%016llx", static_cast<unsigned long long>(hash));
    return shown.data();
}

}  // namespace

CsvRecipe recipeOf(const CsvShape& shape, const CsvDialect& dialect, bool counts) {
    CsvRecipe recipe{shape.delimiter, shape.decimalPoint, {}, 0.0};
    auto lead = dialect.leads.begin();
    for (const RowColumn& read : dialect.layout.columns) {
        CsvColumnRecipe told;
        told.role = read.role;
        if (read.role == ColumnRole::Time)
            told.unit = dialect.layout.timeIsText ? "clock" : (counts ? "samples" : timeUnitWord(read.scale));
        if (read.role == ColumnRole::Lead && lead != dialect.leads.end()) {
            told.lead = (lead++)->name;
            told.unit = leadUnitWord(read, dialect.unitSource);
            if (told.unit == "scaled") {
                told.countsPerMillivolt = 1.0 / read.scale;
                told.zeroCount = read.offset;
            }
        }
        recipe.columns.push_back(std::move(told));
    }
    return recipe;
}

void takeUnits(const CsvRecipe& recipe, CsvDialect& dialect) {
    dialect.unitSource = "recipe";
    for (std::size_t i = 0; i < dialect.layout.columns.size(); ++i) {
        RowColumn& column = dialect.layout.columns[i];
        const CsvColumnRecipe& given = recipe.columns[i];
        if (column.role != ColumnRole::Lead) continue;
        column.offset = 0.0;
        column.scale = millivoltsOfUnit(given.unit).value_or(1.0);
        if (given.unit == "counts") dialect.unitSource = "none (counts)";
        if (given.unit == "scaled" && given.countsPerMillivolt != 0.0) {
            column.offset = given.zeroCount;
            column.scale = 1.0 / given.countsPerMillivolt;
        }
    }
}

std::string csvSignature(const CsvShape* shape, std::string_view head, const std::string& path) {
    std::string text;
    if (shape == nullptr) {
        text = takeLine(head);
    } else {
        text = std::string(1, shape->delimiter) + std::to_string(shape->columns);
        for (const auto* words : {&shape->names, &shape->units}) {
            for (const std::string& word : *words)
                text += '\x1f' + word;
        }
    }
    if (shape == nullptr || shape->names.empty()) text += '\x1f' + path.substr(0, path.rfind('/') + 1);
    return digest(text);
}

}  // namespace cardiotwin::files
