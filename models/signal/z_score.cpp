// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signal/z_score.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cardiotwin::signal {

ZScore::ZScore(double memory, double smallestDeviation) : m_memory(memory), m_smallest(smallestDeviation) {}

double ZScore::deviation() const {
    return std::max(std::sqrt(m_variance), m_smallest);
}

double ZScore::push(double value) {
    if (!std::isfinite(value)) return std::numeric_limits<double>::quiet_NaN();
    if (m_memory <= 0.0 || m_count < m_memory) m_count += 1.0;
    const double weight = 1.0 / m_count;
    const double change = value - m_mean;
    m_mean += weight * change;
    m_variance = (1.0 - weight) * (m_variance + weight * change * change);
    return normalised(value);
}

}  // namespace cardiotwin::signal
