// SPDX-License-Identifier: GPL-3.0-or-later
// Prediction with expert advice: a weighted mean of experts whose weights follow how each did on the past.
// Bernstein online aggregation (Wintenberger 2017), the second-order form of exponentially weighted
// averaging: after n rounds the mean loss exceeds that of the best fixed weighting by O(√(ln K / n)), and by
// O(ln K / n) where one expert is clearly best. Old rounds are forgotten at a fixed rate, because a patient
// changes. Threads: one at a time.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace cardiotwin::twin {

class ExpertMixture {
public:
    /// `prior` > 0 are the first weights, scaled to sum 1. `memoryRounds` is the time constant of forgetting.
    /// Losses grow with the square of an error up to `scale` (in the predictions' unit) and linearly beyond.
    ExpertMixture(std::vector<double> prior, double memoryRounds, double scale);

    /// The weighted mean of one finite prediction per expert.
    [[nodiscard]] double mix(std::span<const double> predictions) const;
    /// Learns from the truth of a round.
    void learn(std::span<const double> predictions, double mixed, double truth);

    [[nodiscard]] std::span<const double> weights() const { return m_weights; }

private:
    void weigh();

    std::vector<double> m_prior, m_weights;
    std::vector<double> m_regret;         // of the mixture against the expert, corrected for its variance
    std::vector<double> m_squaredRegret;  // sum of squared regrets
    double m_largest = 0.0;               // largest regret of one round so far
    double m_keep = 1.0;
    double m_scale = 1.0;
};

}  // namespace cardiotwin::twin
