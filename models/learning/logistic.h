// SPDX-License-Identifier: GPL-3.0-or-later
// The probability of an event from a row of numbers: logistic regression with a small ridge, fitted by
// Newton's method (iteratively reweighted least squares, McCullagh & Nelder 1989) on standardised inputs. A
// fitted machine is plain numbers, rounded so that what is written to a file is exactly what was fitted.
// Threads: `fit` from anywhere; a machine is immutable while it is asked.
#pragma once

#include "models/base/result.h"

#include <cstddef>
#include <span>
#include <vector>

namespace cardiotwin::learning {

struct LogisticSettings {
    double ridge = 1.0;  ///< of the coefficients of standardised inputs, not of the offset
};

struct Logistic {
    double offset = 0.0;
    std::vector<double> coefficients;            ///< of standardised inputs
    std::vector<double> mean, inverseDeviation;  ///< of the inputs

    /// `inputs` row by row; `events` 0 or 1 and `weights` above zero, one for each row. Errors: ModelInvalid
    /// for ragged or non-finite rows and where one of the two outcomes never happens.
    [[nodiscard]] static Result<Logistic> fit(std::size_t width, std::span<const double> inputs,
                                              std::span<const double> events, std::span<const double> weights,
                                              const LogisticSettings& settings = {});

    /// 0–1; NaN when a value is not finite or `row` has not `width()` values.
    [[nodiscard]] double probability(std::span<const double> row) const;
    /// What each input adds to the log odds of an average row; they and `offset` add up to the log odds.
    [[nodiscard]] std::vector<double> shares(std::span<const double> row) const;
    [[nodiscard]] std::size_t width() const { return mean.size(); }
};

}  // namespace cardiotwin::learning
