// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/forecast_score.h"

#include <algorithm>
#include <cmath>

namespace cardiotwin::twin {

void ForecastScore::add(const ForecastErrors& errors) {
    ++m_total.scored;
    const auto scored = static_cast<double>(m_total.scored);
    const auto average = [scored](double& mean, double value) { mean += (value - mean) / scored; };
    average(m_total.meanAbsoluteError, errors.absolute);
    average(m_total.persistenceError, errors.persistence);
    average(m_total.bias, errors.bias);
    average(m_total.coverage80, errors.inside80);
    average(m_total.coverage95, errors.inside95);
    average(m_meanSquare, errors.squared);
    m_total.rootMeanSquare = std::sqrt(m_meanSquare);
    m_total.lastError = errors.bias;

    const double step = std::max(1.0 / scored, 1.0 / m_memory);
    m_recentError += step * (errors.absolute - m_recentError);
    m_recentPersistence += step * (errors.persistence - m_recentPersistence);
    // Two limits, so that the forecast does not flicker on and off around one.
    const double ratio = m_worse ? 1.0 : 1.1;
    m_worse = scored >= 0.5 * m_memory && m_recentError > ratio * m_recentPersistence;
}

}  // namespace cardiotwin::twin
