// SPDX-License-Identifier: GPL-3.0-or-later
// Support vector regression: ε-SVR with the kernel exp(−γ‖x − y‖²) (Drucker et al. 1997), fitted by libsvm
// (Chang & Lin 2011) on dense rows. Inputs and targets are standardised inside, so that C, γ and ε mean the
// same for every patient; a column that never varies is ignored. A fitted machine is plain numbers: it holds
// no memory of the library and predicts by itself. Threads: `fit` from anywhere; a fitted machine is
// immutable.
#pragma once

#include "models/base/result.h"

#include <cstddef>
#include <span>
#include <stop_token>
#include <vector>

namespace cardiotwin::twin {

/// Rows of equal width beside one target each.
struct TrainingRows {
    std::size_t width = 0;
    std::vector<double> inputs;  ///< row by row
    std::vector<double> targets;

    void add(std::span<const double> row, double target);
    [[nodiscard]] std::size_t size() const { return targets.size(); }
};

struct SvrSettings {
    double c = 1.0;
    double gamma = 0.1;
    double epsilon = 0.1;  ///< half width of the free tube, in standard deviations of the target
};

class Svr {
public:
    /// Errors: ModelInvalid for fewer than two rows, ragged or non-finite rows and unusable settings;
    /// Cancelled when a stop was asked for.
    [[nodiscard]] static Result<Svr> fit(const TrainingRows& rows, const SvrSettings& settings,
                                         const std::stop_token& stop = {});

    /// The expected target at `row`, in the target's own unit; NaN when a value of the row is not finite.
    /// `row` has as many values as the training rows.
    [[nodiscard]] double predict(std::span<const double> row) const;

    [[nodiscard]] std::size_t supportVectors() const { return m_coefficients.size(); }
    [[nodiscard]] std::size_t width() const { return m_mean.size(); }

private:
    std::vector<double> m_mean, m_inverseDeviation;  // of the inputs
    double m_targetMean = 0.0;
    double m_targetDeviation = 1.0;
    double m_gamma = 0.1;
    double m_offset = 0.0;
    std::vector<double> m_vectors;  // support vectors × width, one column after the other
    std::vector<double> m_coefficients;
};

}  // namespace cardiotwin::twin
