// SPDX-License-Identifier: GPL-3.0-or-later
// Physical quantities that must not be mixed up. Each is a plain value with its unit in the type; arithmetic
// beyond comparison is done on `.value` where the formula stands. Threads: values, freely copied.
#pragma once

#include <compare>

namespace cardiotwin {

struct Hertz {
    double value = 0.0;
    auto operator<=>(const Hertz&) const = default;
};

struct Millivolts {
    double value = 0.0;
    auto operator<=>(const Millivolts&) const = default;
};

struct BeatsPerMinute {
    double value = 0.0;
    auto operator<=>(const BeatsPerMinute&) const = default;
};

}  // namespace cardiotwin
