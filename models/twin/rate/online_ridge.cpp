// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/rate/online_ridge.h"

#include <Eigen/Core>
#include <algorithm>
#include <utility>

namespace cardiotwin::twin {

OnlineRidge::OnlineRidge(std::vector<double> start, double prior, double memoryRows)
    : m_width(start.size()),
      m_keep(1.0 - 1.0 / memoryRows),
      m_prior(prior),
      m_weights(std::move(start)),
      m_covariance(m_width * m_width, 0.0) {
    for (std::size_t i = 0; i < m_width; ++i)
        m_covariance[i * m_width + i] = 1.0 / prior;
}

double OnlineRidge::predict(std::span<const double> row) const {
    const auto width = static_cast<Eigen::Index>(m_width);
    return Eigen::Map<const Eigen::VectorXd>(m_weights.data(), width)
        .dot(Eigen::Map<const Eigen::VectorXd>(row.data(), width));
}

void OnlineRidge::learn(std::span<const double> row, double target) {
    const auto width = static_cast<Eigen::Index>(m_width);
    const Eigen::Map<const Eigen::VectorXd> x(row.data(), width);
    Eigen::Map<Eigen::VectorXd> weights(m_weights.data(), width);
    Eigen::Map<Eigen::MatrixXd> covariance(m_covariance.data(), width, width);

    const Eigen::VectorXd projected = covariance * x;
    const Eigen::VectorXd gain = projected / (m_keep + x.dot(projected));
    weights += gain * (target - x.dot(weights));
    covariance = (covariance - gain * projected.transpose()) / m_keep;
    covariance = 0.5 * (covariance + covariance.transpose().eval());
    // Directions the patient never moves in would lose their prior for good and then jump at the first step.
    const double largest = covariance.diagonal().maxCoeff();
    if (largest > 1.0 / m_prior) covariance *= 1.0 / (m_prior * largest);
}

}  // namespace cardiotwin::twin
