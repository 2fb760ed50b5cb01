// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/rhythm/heart_rate.h"

#include <algorithm>

namespace cardiotwin::ecg {
namespace {

constexpr double kSlowRrMs = 1200.0;
constexpr std::size_t kSlowRun = 3;
constexpr std::size_t kSlowMean = 4;
constexpr double kLowestBpm = 15.0;
constexpr double kHighestBpm = 300.0;

}  // namespace

void HeartRate::push(double rrMs) {
    m_rr[m_next] = rrMs;
    m_next = (m_next + 1) % kWindow;
    m_count = std::min(m_count + 1, kWindow);
}

bool HeartRate::isSlow() const {
    if (m_count < kSlowRun) return false;
    for (std::size_t back = 1; back <= kSlowRun; ++back) {
        if (ago(back) <= kSlowRrMs) return false;
    }
    return true;
}

int HeartRate::intervals() const {
    return static_cast<int>(isSlow() ? std::min(m_count, kSlowMean) : m_count);
}

std::optional<BeatsPerMinute> HeartRate::value() const {
    const auto used = static_cast<std::size_t>(intervals());
    if (used == 0) return std::nullopt;
    double sum = 0.0, smallest = ago(1), largest = ago(1);
    for (std::size_t back = 1; back <= used; ++back) {
        sum += ago(back);
        smallest = std::min(smallest, ago(back));
        largest = std::max(largest, ago(back));
    }
    double averaged = static_cast<double>(used);
    if (!isSlow() && used > 2) {
        sum -= smallest + largest;
        averaged -= 2.0;
    }
    const double bpm = 60000.0 * averaged / sum;
    if (!(bpm >= kLowestBpm && bpm <= kHighestBpm)) return std::nullopt;
    return BeatsPerMinute{bpm};
}

}  // namespace cardiotwin::ecg
