// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/variability/rr_statistics.h"

#include <algorithm>
#include <cmath>

namespace cardiotwin::ecg {
namespace {

constexpr double kShortestMs = 300.0;
constexpr double kLongestMs = 2000.0;
constexpr double kLargeDifferenceMs = 50.0;

}  // namespace

void RrStatistics::push(const Beat& beat) {
    const bool normal = beat.beatClass == BeatClass::N;
    const bool counts =
        normal && m_beforeNormal && beat.rrMs && *beat.rrMs >= kShortestMs && *beat.rrMs <= kLongestMs;
    m_beforeNormal = normal;
    if (counts) {
        push(*beat.rrMs, m_before.has_value());
    } else {
        m_before.reset();
    }
}

void RrStatistics::push(double nnMs, bool follows) {
    ++m_count;
    const double change = nnMs - m_mean;
    m_mean += change / static_cast<double>(m_count);
    m_squares += change * (nnMs - m_mean);
    if (follows && m_before) {
        const double difference = nnMs - *m_before;
        ++m_differences;
        m_differenceSum += difference;
        m_differenceSquares += difference * difference;
        if (std::abs(difference) > kLargeDifferenceMs) ++m_large;
    }
    m_before = nnMs;
}

std::optional<double> RrStatistics::meanMs() const {
    return m_count > 0 ? std::optional(m_mean) : std::nullopt;
}

std::optional<double> RrStatistics::sdnnMs() const {
    if (m_count < 2) return std::nullopt;
    return std::sqrt(m_squares / static_cast<double>(m_count - 1));
}

std::optional<double> RrStatistics::rmssdMs() const {
    if (m_differences < 1) return std::nullopt;
    return std::sqrt(m_differenceSquares / static_cast<double>(m_differences));
}

std::optional<double> RrStatistics::sdsdMs() const {
    if (m_differences < 2) return std::nullopt;
    const auto n = static_cast<double>(m_differences);
    return std::sqrt(std::max(0.0, m_differenceSquares - m_differenceSum * m_differenceSum / n) / (n - 1.0));
}

std::optional<double> RrStatistics::pnn50() const {
    if (m_differences < 1) return std::nullopt;
    return static_cast<double>(m_large) / static_cast<double>(m_differences);
}

}  // namespace cardiotwin::ecg
