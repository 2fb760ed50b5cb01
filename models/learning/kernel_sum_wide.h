// SPDX-License-Identifier: GPL-3.0-or-later
// The wide path of kernel_sum.h: AVX2 and FMA (Intel 2013) whatever the program was built for. To be entered
// only where `hasWidePath()`; elsewhere it answers NaN. Threads: pure functions.
#pragma once

#include "models/learning/kernel_sum.h"

namespace cardiotwin::learning {

/// Whether this processor has what the wide path needs.
[[nodiscard]] bool hasWidePath();
[[nodiscard]] double radialSumWide(const RadialVectors& machine, std::span<const double> row);

}  // namespace cardiotwin::learning
