// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/rate/adaptive_interval.h"

#include <algorithm>
#include <cmath>

namespace cardiotwin::twin {
namespace {

constexpr std::size_t kKept = 900;
constexpr std::size_t kAssumed = 40;
constexpr double kStep = 0.004;

}  // namespace

AdaptiveInterval::AdaptiveInterval(double missRate) : m_missRate(missRate), m_asked(missRate) {
    // Before anything was scored, errors are assumed to follow a Laplace distribution of the difficulty's
    // size: heavier tails than the normal, as heart rates have. Real scores push these out.
    for (std::size_t rank = 0; rank < kAssumed; ++rank) {
        const double share = (static_cast<double>(rank) + 0.5) / static_cast<double>(kAssumed);
        m_sorted.push_back(-std::log(1.0 - share));
    }
    m_ratios.assign(m_sorted.begin(), m_sorted.end());
}

Interval AdaptiveInterval::around(double forecast, double difficulty) const {
    const double share = std::clamp(1.0 - m_asked, 0.0, 1.0);
    const auto count = static_cast<double>(m_sorted.size());
    const double rank = share * (count + 1.0) - 1.0;
    double ratio = m_sorted.back();
    if (rank < count - 1.0) {
        const double below = std::floor(std::max(rank, 0.0));
        const auto index = static_cast<std::size_t>(below);
        const double fraction = std::max(rank, 0.0) - below;
        ratio = m_sorted[index] + fraction * (m_sorted[index + 1] - m_sorted[index]);
    }
    // Asked for more than has ever been seen: go beyond the largest.
    if (m_asked < 0.0) ratio *= 1.0 - 10.0 * m_asked;
    return {forecast - ratio * difficulty, forecast + ratio * difficulty};
}

void AdaptiveInterval::learn(double absoluteError, double difficulty, bool inside) {
    const double ratio = absoluteError / difficulty;
    m_ratios.push_back(ratio);
    m_sorted.insert(std::upper_bound(m_sorted.begin(), m_sorted.end(), ratio), ratio);
    if (m_ratios.size() > kKept) {
        m_sorted.erase(std::lower_bound(m_sorted.begin(), m_sorted.end(), m_ratios.front()));
        m_ratios.pop_front();
    }
    m_asked = std::clamp(m_asked + kStep * (m_missRate - (inside ? 0.0 : 1.0)), -0.1, m_missRate + 0.3);
}

}  // namespace cardiotwin::twin
