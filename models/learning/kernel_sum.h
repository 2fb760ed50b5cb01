// SPDX-License-Identifier: GPL-3.0-or-later
// The inner loop of a radial kernel machine: Σ cᵢ·exp(−γ‖x − vᵢ‖²) over dense vectors. Where the processor
// has AVX2 and FMA, found out when the program runs, four vectors are handled at a time; elsewhere two, in
// the way every amd64 machine can. The two agree to the last few bits. Threads: pure functions.
#pragma once

#include <span>

namespace cardiotwin::learning {

/// Vectors of a machine beside their coefficients; borrowed.
struct RadialVectors {
    std::span<const double> vectors;       ///< count × width, one column after the other
    std::span<const double> coefficients;  ///< count
    double gamma = 0.1;
};

/// The machine at `row`, whose length is the width. Relative error of each exponential below 1e-14.
[[nodiscard]] double radialSum(const RadialVectors& machine, std::span<const double> row);

/// The same on the plain path, whatever the processor.
[[nodiscard]] double radialSumPlain(const RadialVectors& machine, std::span<const double> row);

/// Σ cᵢ·exp(−γ·dᵢ) over squared distances ≥ 0, plain path.
[[nodiscard]] double kernelSum(std::span<const double> squaredDistances, std::span<const double> coefficients,
                               double gamma);

}  // namespace cardiotwin::learning
