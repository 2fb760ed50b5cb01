// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that must be decided before the rows of a text file mean samples: which program wrote it, what
// each column is, units, sampling rate and what counts as a gap. Every guess leaves a note with its reason.
// Threads: free functions and values.
#pragma once

#include "devices/files/csv_recipe.h"
#include "devices/files/csv_row.h"
#include "devices/files/csv_shape.h"
#include "devices/files/row_clock.h"
#include "models/base/lead_id.h"

#include <string>
#include <vector>

namespace cardiotwin::files {

struct CsvDialect {
    std::string format;  ///< "csv-cardiotwin", "csv-polar", …; "csv" when no program is recognised
    RowLayout layout;
    std::vector<LeadId> leads;
    Hertz rate;
    bool hasTime = false;
    bool hasHeartRate = false;
    bool isSimulated = false;  ///< a line above the names says SIMULATED
    RowClock clock;
    double secondsAtStart = 0.0;  ///< of the first stamped row
    std::string startUtc;
    std::string unitSource;
    std::string rateSource;  ///< as CsvUnderstanding's
    std::vector<std::string> notes;
    std::uint64_t dataOffset = 0;
    std::size_t dataLine = 1;
};

/// What was decided, and on what grounds: also where no recording comes of it.
struct CsvRecognition {
    Result<CsvDialect> dialect;
    CsvUnderstanding understanding;
};

/// Recognises the dialect from the head of a file; `whole` when the head is all of it. Errors as shapeOfCsv;
/// HeaderInvalid when no column can be a lead; RateUnusable.
[[nodiscard]] Result<CsvDialect> recogniseCsv(std::string_view head, bool whole, const std::string& path);
/// The same by `recipe` where there is one, and then without a signature. HeaderInvalid too when it names
/// another number of columns.
[[nodiscard]] CsvRecognition recogniseCsv(std::string_view head, bool whole, const std::string& path,
                                          const std::optional<CsvRecipe>& recipe);
/// See FindRecipe. `shape` as guessed from `head`; nullptr when none was found.
[[nodiscard]] std::string csvSignature(const CsvShape* shape, std::string_view head, const std::string& path);
/// A guess, told as a recipe; `counts` when its time column is a counter.
[[nodiscard]] CsvRecipe recipeOf(const CsvShape& shape, const CsvDialect& dialect, bool counts);
/// Gives the leads of `dialect` the units that `recipe` has for them.
void takeUnits(const CsvRecipe& recipe, CsvDialect& dialect);

}  // namespace cardiotwin::files
