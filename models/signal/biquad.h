// SPDX-License-Identifier: GPL-3.0-or-later
// Second-order recursive filter sections and the designs the program uses: Butterworth low-pass and high-pass
// of any even order by the bilinear transform, with the corner frequency prewarped. A design that the
// sampling rate cannot carry (corner at or above 45 % of the rate) is the identity. Threads: values.
#pragma once

#include "models/base/units.h"

#include <vector>

namespace cardiotwin::signal {

/// y = b0·x + b1·x₋₁ + b2·x₋₂ − a1·y₋₁ − a2·y₋₂
struct Biquad {
    double b0 = 1.0, b1 = 0.0, b2 = 0.0, a1 = 0.0, a2 = 0.0;
};

/// Maximally flat low-pass, −3 dB at `corner` (Butterworth 1930); `order` is 2, 4, 6, …
[[nodiscard]] std::vector<Biquad> butterworthLowPass(int order, Hertz corner, Hertz rate);
/// Maximally flat high-pass, −3 dB at `corner`.
[[nodiscard]] std::vector<Biquad> butterworthHighPass(int order, Hertz corner, Hertz rate);

/// Magnitude of the sections in series at `frequency`.
[[nodiscard]] double gainAt(const std::vector<Biquad>& sections, Hertz frequency, Hertz rate);
/// Group delay of the sections in series at `frequency`, in samples.
[[nodiscard]] double delayAt(const std::vector<Biquad>& sections, Hertz frequency, Hertz rate);

}  // namespace cardiotwin::signal
