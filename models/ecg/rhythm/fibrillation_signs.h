// SPDX-License-Identifier: GPL-3.0-or-later
// What some forty RR intervals say for and against atrial fibrillation, as numbers that a model weighs. In
// fibrillation the change from beat to beat takes all values; early beats in a regular rhythm, however
// frequent, leave most intervals near the usual one and repeat the same few changes. Threads: a value.
#pragma once

#include <array>
#include <cstddef>

namespace cardiotwin::ecg {

inline constexpr std::size_t kFibrillationSigns = 5;
/// Entropy of the changes from beat to beat; log of the usual interval, where slow is no slower than 700 ms:
/// a fast rhythm speaks for fibrillation, a slow one not against it; log of the largest share of intervals
/// that lie close together; log of the median change over two beats; how often the likeness of two intervals
/// is not followed by likeness (sample entropy, Richman & Moorman 2000). Changes are parts of the usual
/// interval.
using FibrillationSigns = std::array<double, kFibrillationSigns>;

}  // namespace cardiotwin::ecg
