// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/rate/expert_mixture.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cardiotwin::twin {

ExpertMixture::ExpertMixture(std::vector<double> prior, double memoryRounds, double scale)
    : m_prior(std::move(prior)),
      m_regret(m_prior.size(), 0.0),
      m_squaredRegret(m_prior.size(), 0.0),
      m_keep(1.0 - 1.0 / memoryRounds),
      m_scale(scale) {
    const double total = std::accumulate(m_prior.begin(), m_prior.end(), 0.0);
    for (double& weight : m_prior)
        weight /= total;
    m_weights = m_prior;
}

double ExpertMixture::mix(std::span<const double> predictions) const {
    return std::inner_product(predictions.begin(), predictions.end(), m_weights.begin(), 0.0);
}

void ExpertMixture::learn(std::span<const double> predictions, double mixed, double truth) {
    // The slope of a Huber loss at the mixture: learning from slopes competes with the best weighting of the
    // experts, not only with the best single one.
    const double slope = std::clamp((mixed - truth) / m_scale, -1.0, 1.0);
    for (std::size_t expert = 0; expert < m_prior.size(); ++expert) {
        const double regret = slope * (mixed - predictions[expert]);
        m_largest = std::max(m_largest, std::abs(regret));
        const double squared = m_keep * m_squaredRegret[expert] + regret * regret;
        m_squaredRegret[expert] = squared;
        const double rate = std::min(0.5 / std::max(m_largest, 1e-9),
                                     std::sqrt(-std::log(m_prior[expert]) / std::max(squared, 1e-12)));
        m_regret[expert] = m_keep * m_regret[expert] + regret - rate * regret * regret;
    }
    weigh();
}

void ExpertMixture::weigh() {
    std::vector<double> exponent(m_prior.size());
    for (std::size_t expert = 0; expert < m_prior.size(); ++expert) {
        const double rate =
            std::min(0.5 / std::max(m_largest, 1e-9),
                     std::sqrt(-std::log(m_prior[expert]) / std::max(m_squaredRegret[expert], 1e-12)));
        exponent[expert] = std::log(m_prior[expert] * rate) + rate * m_regret[expert];
    }
    const double top = *std::max_element(exponent.begin(), exponent.end());
    double total = 0.0;
    for (std::size_t expert = 0; expert < m_prior.size(); ++expert) {
        m_weights[expert] = std::exp(exponent[expert] - top);
        total += m_weights[expert];
    }
    for (double& weight : m_weights)
        weight /= total;
}

}  // namespace cardiotwin::twin
