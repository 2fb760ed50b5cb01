// SPDX-License-Identifier: GPL-3.0-or-later
// How a text file is laid out, before anything is said about what its columns mean: delimiter, decimal point,
// where the rows of numbers begin and what stands above them. Decided from the head of the file by trying the
// usual pairs on its lines and taking the one under which most lines are rows. Threads: free functions.
#pragma once

#include "models/base/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cardiotwin::files {

struct CsvShape {
    char delimiter = ',';  ///< ' ' stands for any run of blanks; '\0' for one value per line
    char decimalPoint = '.';
    std::size_t columns = 0;
    std::vector<std::string> preamble;                ///< lines above the column names
    std::vector<std::string> names;                   ///< one per column, or empty
    std::vector<std::string> units;                   ///< of a line of units under the names, or empty
    std::uint64_t dataOffset = 0;                     ///< byte of the first row
    std::size_t dataLine = 1;                         ///< its line number
    std::vector<std::vector<std::string_view>> rows;  ///< cells of the head's rows, into `head`
};

struct CsvPairing {
    char delimiter = ',';
    char decimalPoint = '.';
};

/// `head` is the begin of the file, cut anywhere unless `whole`; `pairing` is taken as given instead of
/// tried. FormatUnknown, HeaderOnly, NumberInvalid, ColumnCountChanged, DelimiterUnknown.
[[nodiscard]] Result<CsvShape> shapeOfCsv(std::string_view head, bool whole, const std::string& path,
                                          const std::optional<CsvPairing>& pairing = std::nullopt);

/// The cells of one line, trimmed.
[[nodiscard]] std::vector<std::string_view> cellsOf(std::string_view line, char delimiter);

}  // namespace cardiotwin::files
