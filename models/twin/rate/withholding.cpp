// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/rate/withholding.h"

#include <algorithm>

namespace cardiotwin::twin {

void Withholding::add(double forecastError, double persistenceError) {
    const auto scored = static_cast<double>(++m_scored);
    const double step = std::max(1.0 / scored, 1.0 / m_memory);
    m_forecast += step * (forecastError * forecastError - m_forecast);
    m_persistence += step * (persistenceError * persistenceError - m_persistence);
    // Two limits, so that the forecast does not flicker on and off around one. A fifth in squares is a tenth
    // in the root.
    const double limit = m_holdsBack ? 1.0 : 1.21;
    m_holdsBack = scored >= 0.5 * m_memory && m_forecast > limit * m_persistence;
}

}  // namespace cardiotwin::twin
