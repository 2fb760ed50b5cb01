// SPDX-License-Identifier: GPL-3.0-or-later
// What one cell of a table says: a number, a time, nothing, or something else. This is the careful reading,
// for headers and for cells the fast row scan does not know. Locale-free. Threads: free functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cardiotwin::files {

/// Blank, or one of the words programs write for "no value": nan, -, na, n/a, null, none, inf …
[[nodiscard]] bool isMissingCell(std::string_view cell);

/// The whole cell as a finite number with `decimalPoint` '.' or ','. Quotes and a leading '+' are allowed.
[[nodiscard]] std::optional<double> numberInCell(std::string_view cell, char decimalPoint);

/// A time of day or a date with time: [h:]m:s[.fff], YYYY-MM-DD[T| ]h:m:s[.fff][Z|±hh[:]mm], or rdsamp's
/// "[h:m:s.fff dd/mm/yyyy]". Seconds since midnight, or since 1970-01-01 UTC when there is a date.
struct CellTime {
    double seconds = 0.0;
    bool hasDate = false;
};
[[nodiscard]] std::optional<CellTime> timeInCell(std::string_view cell);

/// "2026-01-05T08:00:00Z" of seconds since 1970; empty outside the years 1970–9999.
[[nodiscard]] std::string isoUtc(double epochSeconds);

}  // namespace cardiotwin::files
