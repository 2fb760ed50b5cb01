// SPDX-License-Identifier: GPL-3.0-or-later
// The median as every room takes it: of an even number of values the upper one of the middle two, so that it
// is always a value that was there. Threads: pure functions.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace cardiotwin {

/// `values` is not empty and holds no NaN.
template <class Number>
[[nodiscard]] Number medianOf(std::vector<Number> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

}  // namespace cardiotwin
