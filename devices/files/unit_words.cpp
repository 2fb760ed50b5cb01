// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/files/unit_words.h"

#include "devices/files/text_fields.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cardiotwin::files {

std::optional<double> secondsOfUnit(std::string_view unit) {
    static constexpr std::array<std::pair<std::string_view, double>, 16> kUnits{{{"s", 1.0},
                                                                                 {"sec", 1.0},
                                                                                 {"secs", 1.0},
                                                                                 {"second", 1.0},
                                                                                 {"seconds", 1.0},
                                                                                 {"ms", 1e-3},
                                                                                 {"msec", 1e-3},
                                                                                 {"millis", 1e-3},
                                                                                 {"milliseconds", 1e-3},
                                                                                 {"us", 1e-6},
                                                                                 {"µs", 1e-6},
                                                                                 {"μs", 1e-6},
                                                                                 {"micros", 1e-6},
                                                                                 {"microseconds", 1e-6},
                                                                                 {"ns", 1e-9},
                                                                                 {"nanoseconds", 1e-9}}};
    const auto found = std::ranges::find(kUnits, lowered(unit), &std::pair<std::string_view, double>::first);
    return found == kUnits.end() ? std::nullopt : std::optional(found->second);
}

std::optional<double> millivoltsOfUnit(std::string_view unit) {
    static constexpr std::array<std::pair<std::string_view, double>, 11> kUnits{{{"mv", 1.0},
                                                                                 {"millivolt", 1.0},
                                                                                 {"millivolts", 1.0},
                                                                                 {"uv", 1e-3},
                                                                                 {"µv", 1e-3},
                                                                                 {"μv", 1e-3},
                                                                                 {"microvolt", 1e-3},
                                                                                 {"microvolts", 1e-3},
                                                                                 {"v", 1e3},
                                                                                 {"volt", 1e3},
                                                                                 {"volts", 1e3}}};
    const auto found = std::ranges::find(kUnits, lowered(unit), &std::pair<std::string_view, double>::first);
    return found == kUnits.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace cardiotwin::files
