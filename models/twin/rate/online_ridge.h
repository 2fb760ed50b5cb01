// SPDX-License-Identifier: GPL-3.0-or-later
// Linear regression that learns row by row: recursive least squares with a ridge prior and slow forgetting
// (Haykin 2002, ch. 9). It starts at given weights, zero or what other patients taught, and needs no fit, so
// it helps from the first minute on. Threads: one at a time.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace cardiotwin::twin {

class OnlineRidge {
public:
    /// `prior` is the ridge penalty in rows: how many of the patient's rows weigh as much as the start.
    /// `memoryRows` is the time constant of forgetting.
    OnlineRidge(std::size_t width, double prior, double memoryRows)
        : OnlineRidge(std::vector<double>(width, 0.0), prior, memoryRows) {}
    OnlineRidge(std::vector<double> start, double prior, double memoryRows);

    [[nodiscard]] double predict(std::span<const double> row) const;
    void learn(std::span<const double> row, double target);

private:
    std::size_t m_width;
    double m_keep;
    double m_prior;
    std::vector<double> m_weights;
    std::vector<double> m_covariance;  // width × width
};

}  // namespace cardiotwin::twin
