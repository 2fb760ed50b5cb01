// SPDX-License-Identifier: GPL-3.0-or-later
// A support vector machine that tells two classes apart (C-SVC, Cortes & Vapnik 1995) with the kernel
// exp(−γ‖x − y‖²) over standardised inputs. A fitted machine is plain numbers, rounded so that what is
// written to a file is exactly what was fitted. Threads: `fit` from anywhere; a machine is immutable while it
// is asked.
#pragma once

#include "models/base/result.h"

#include <cstddef>
#include <span>
#include <vector>

namespace cardiotwin::learning {

struct SvcSettings {
    double c = 1.0;
    double gamma = 0.1;
    double positiveWeight = 1.0;  ///< how much dearer an error of a positive row is
};

struct Svc {
    double gamma = 0.1;
    double offset = 0.0;
    std::vector<double> mean, inverseDeviation;  ///< of the inputs
    std::vector<double> coefficients;            ///< one per support vector
    std::vector<double> vectors;                 ///< support vectors × width, one column after the other

    /// `inputs` row by row, `positive` one for each row. Errors: ModelInvalid for ragged or non-finite rows,
    /// a missing class and unusable settings.
    [[nodiscard]] static Result<Svc> fit(std::size_t width, std::span<const double> inputs,
                                         const std::vector<bool>& positive, const SvcSettings& settings);

    /// Above zero for the positive class, beyond ±1 clearly. NaN when a value is not finite or `row` has not
    /// `width()` values.
    [[nodiscard]] double decide(std::span<const double> row) const;
    [[nodiscard]] std::size_t width() const { return mean.size(); }
};

/// `value` to seven significant digits.
[[nodiscard]] double rounded(double value);

}  // namespace cardiotwin::learning
