// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/rate_trend.h"

#include <cmath>
#include <limits>

namespace cardiotwin::ui {
namespace {
constexpr double kStep = 1.0;
constexpr double kLongestStep = 3.0;  // more than this between two points is a hole
constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
}  // namespace

void RateTrend::add(double seconds, std::optional<double> bpm) {
    if (!std::isfinite(seconds)) return;
    if (!m_points.empty()) {
        const double last = m_points.back().seconds;
        if (seconds < last) m_points.clear();
        if (seconds >= last && seconds < last + kStep) return;
        if (seconds > last + kLongestStep) m_points.push_back({last + kStep, kUnknown});
    }
    m_points.push_back({seconds, bpm.value_or(kUnknown)});
    while (m_points.front().seconds < seconds - kKeptSeconds)
        m_points.pop_front();
    ++m_revision;
}

void RateTrend::clear() {
    m_points.clear();
    ++m_revision;
}

}  // namespace cardiotwin::ui
