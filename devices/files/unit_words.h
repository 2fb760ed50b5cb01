// SPDX-License-Identifier: GPL-3.0-or-later
// The words files use for units of time and voltage, in any case and with either sign for micro. Threads:
// free functions.
#pragma once

#include <optional>
#include <string_view>

namespace cardiotwin::files {

/// Seconds of one unit of time ("ms" is 0.001); nothing when it is no unit of time.
[[nodiscard]] std::optional<double> secondsOfUnit(std::string_view unit);
/// Millivolts of one unit of voltage ("uV" is 0.001); nothing when it is no voltage.
[[nodiscard]] std::optional<double> millivoltsOfUnit(std::string_view unit);

}  // namespace cardiotwin::files
