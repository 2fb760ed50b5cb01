// SPDX-License-Identifier: GPL-3.0-or-later
// The inner loop of a radial kernel machine: Σ cᵢ·exp(−γ·dᵢ) over squared distances. Written so that a
// compiler turns it into vector instructions of whatever machine it builds for, with the same result on each.
// Threads: pure function.
#pragma once

#include <span>

namespace cardiotwin::learning {

/// `squaredDistances` ≥ 0 and `coefficients` of equal length. Relative error of the exponential below 1e-14.
[[nodiscard]] double kernelSum(std::span<const double> squaredDistances, std::span<const double> coefficients,
                               double gamma);

}  // namespace cardiotwin::learning
