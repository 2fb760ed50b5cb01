// SPDX-License-Identifier: GPL-3.0-or-later
// Convolution with a normal density, by three running means of equal length (Wells 1986): its cost does not
// depend on the width. It turns a wave of known shape and uncertain time into its expected value. Threads:
// pure function.
#pragma once

#include <cstddef>
#include <vector>

namespace cardiotwin::twin {

/// A blurred run and how far it reaches beyond the one it came from.
struct Blurred {
    std::vector<float> values;
    std::size_t margin = 0;  ///< samples added on either side
};
/// `values` are zero outside. `deviation` is in samples; a small one changes nothing.
[[nodiscard]] Blurred gaussianBlur(const std::vector<float>& values, double deviation);

}  // namespace cardiotwin::twin
