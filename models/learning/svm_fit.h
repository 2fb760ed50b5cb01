// SPDX-License-Identifier: GPL-3.0-or-later
// The door to libsvm (Chang & Lin 2011): fits machines f(x) = Σ cᵢ·exp(−γ‖x − xᵢ‖²) − offset to dense rows.
// What comes back are plain numbers and the rows they belong to; nothing of the library stays behind, and a
// machine is asked without it (kernel_sum.h). The same rows give the same machine. Threads: from anywhere.
#pragma once

#include "models/base/result.h"

#include <cstddef>
#include <span>
#include <vector>

namespace cardiotwin::learning {

/// Rows of equal width, finite and on like scales; borrowed.
struct DenseRows {
    std::size_t width = 0;
    std::span<const double> inputs;   ///< count × width, one column after the other
    std::span<const double> targets;  ///< count
};

struct KernelMachine {
    std::vector<std::size_t> rows;     ///< the support vectors, as rows of the input
    std::vector<double> coefficients;  ///< one for each of them
    double offset = 0.0;
};

/// ε-SVR (Drucker et al. 1997); ε in the unit of the targets. ModelInvalid for unusable settings or shape.
[[nodiscard]] Result<KernelMachine> fitRegression(const DenseRows& rows, double c, double gamma,
                                                  double epsilon);

/// C-SVC (Cortes & Vapnik 1995); targets are +1 and −1, both present, and f > 0 speaks for +1. Errors of +1
/// rows cost `positiveWeight` times as much. ModelInvalid as above.
[[nodiscard]] Result<KernelMachine> fitClassification(const DenseRows& rows, double c, double gamma,
                                                      double positiveWeight);

}  // namespace cardiotwin::learning
