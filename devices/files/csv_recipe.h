// SPDX-License-Identifier: GPL-3.0-or-later
// How the text of a table becomes samples, in words a person can look at, correct and keep: layout, the
// meaning of each column, its unit, and the rate. A guess can be told as a recipe, and a recipe takes the
// place of the guess. Threads: free functions and values.
#pragma once

#include "devices/files/csv_row.h"
#include "models/base/result.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace cardiotwin::files {

struct CsvColumnRecipe {
    ColumnRole role = ColumnRole::Ignore;
    std::string lead;  ///< name of a lead
    /// Of a time: "s", "ms", "us", "ns", "samples" (a counter) or "clock" (times of day or dates). Of a lead:
    /// "mV", "uV", "V", "counts" (of no known size) or "scaled" (by the two numbers below).
    std::string unit;
    double countsPerMillivolt = 200.0;
    double zeroCount = 0.0;
};

struct CsvRecipe {
    char delimiter = ',';  ///< ' ' any run of blanks, '\0' one value per line
    char decimalPoint = '.';
    std::vector<CsvColumnRecipe> columns;  ///< every column of the table; empty: to be guessed
    double rateHz = 0.0;  ///< 0: as the time column or the file tells; else rows follow at this rate
};

/// What was understood of a table, as a guess or by a recipe.
struct CsvUnderstanding {
    CsvRecipe recipe;
    std::vector<std::string> names;              ///< as written, or empty
    std::vector<std::vector<std::string>> rows;  ///< the first few, cell by cell as written
    std::string signature;                       ///< the same for tables of the same header, see below
    double rateHz = 0.0;
    std::string rateSource;  ///< "time column", "stated", "file name", "convention", "assumed", "recipe"
    std::string unitSource;  ///< as RecordingInfo's
    std::optional<Error> problem;  ///< why no recording can be read this way
};

/// Finds a recipe kept for a signature. A signature is a digest of delimiter, format, number, names and units
/// of the columns as guessed, hence free of what stands in the file; tables without names share one with
/// those in the same folder only.
using FindRecipe = std::function<std::optional<CsvRecipe>(const std::string& signature)>;

/// What `path` looks like, by a guess or by `recipe`. Errors where it has no rows under any layout, or cannot
/// be read.
[[nodiscard]] Result<CsvUnderstanding> understandCsv(const std::string& path,
                                                     const std::optional<CsvRecipe>& recipe = std::nullopt);

}  // namespace cardiotwin::files
