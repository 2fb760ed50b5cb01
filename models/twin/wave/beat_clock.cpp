// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/wave/beat_clock.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace cardiotwin::twin {
namespace {

constexpr std::size_t kKept = 16;
constexpr std::size_t kMedianOf = 8;
constexpr std::size_t kInputs = 6;
constexpr double kScaleSeconds = 0.03;

/// Of an even number, so that in bigeminy it lies between the two intervals and does not alternate itself.
double medianOf(const std::deque<double>& last) {
    const std::size_t count = std::min(last.size(), kMedianOf);
    std::vector<double> values(last.end() - static_cast<std::ptrdiff_t>(count), last.end());
    std::sort(values.begin(), values.end());
    return 0.5 * (values[(count - 1) / 2] + values[count / 2]);
}

double meanOf(const std::deque<double>& last, std::size_t wanted) {
    const auto count = static_cast<std::ptrdiff_t>(std::min(last.size(), wanted));
    return std::accumulate(last.end() - count, last.end(), 0.0) / static_cast<double>(count);
}

/// Deviations of the last intervals from the usual one, in tenths of it.
std::array<double, kInputs> deviations(const std::deque<double>& last, double usual) {
    std::array<double, kInputs> inputs{};
    const std::size_t lags = std::min(last.size(), kInputs - 1);
    for (std::size_t lag = 0; lag < lags; ++lag)
        inputs[lag] = std::clamp((last[last.size() - 1 - lag] / usual - 1.0) * 10.0, -5.0, 5.0);
    // An early beat and a late one of the same size do not have mirrored successors.
    inputs[kInputs - 1] = std::max(-inputs[0] - 1.0, 0.0);
    return inputs;
}

}  // namespace

BeatClock::BeatClock()
    : m_mixture({1.0, 1.0, 1.0, 1.0, 3.0}, 300.0, kScaleSeconds), m_ridge(kInputs, 20.0, 600.0) {}

double BeatClock::usualRr() const {
    return medianOf(m_last);
}

std::vector<double> BeatClock::expertsFor(const std::deque<double>& last) const {
    const double usual = medianOf(last);
    const double correction = std::clamp(m_ridge.predict(deviations(last, usual)), -4.0, 4.0);
    return {last.back(), meanOf(last, 4), usual, meanOf(last, kKept), usual * (1.0 + 0.1 * correction)};
}

std::optional<double> BeatClock::add(double rrSeconds) {
    std::optional<double> departure;
    if (isReady()) {
        const auto experts = expertsFor(m_last);
        const double expected = m_mixture.mix(experts);
        const double usual = medianOf(m_last);
        m_mixture.learn(experts, expected, rrSeconds);
        m_ridge.learn(deviations(m_last, usual), std::clamp((rrSeconds / usual - 1.0) * 10.0, -5.0, 5.0));
        departure = rrSeconds - expected;
        const double error = std::clamp(rrSeconds - expected, -0.4, 0.4);
        m_error = std::sqrt(m_error * m_error + 0.05 * (error * error - m_error * m_error));
    }
    m_last.push_back(rrSeconds);
    if (m_last.size() > kKept) m_last.pop_front();
    return departure;
}

double BeatClock::nextRr() const {
    return std::clamp(m_mixture.mix(expertsFor(m_last)), RrHistory::kShortestRr, RrHistory::kLongestRr);
}

std::vector<ExpectedBeat> BeatClock::beatsAfter(double lastR, double now, double until) const {
    std::vector<ExpectedBeat> beats;
    std::deque<double> last = m_last;
    double at = lastR;
    double variance = 0.0;
    const double deviation = std::max(m_error, 0.004);
    while (true) {
        const double rr =
            std::clamp(m_mixture.mix(expertsFor(last)), RrHistory::kShortestRr, RrHistory::kLongestRr);
        at += rr;
        variance += deviation * deviation;
        if (at <= now && at > now - 0.5 * rr) at = now + 0.5 * deviation;  // overdue
        if (at > until && !beats.empty()) return beats;
        if (at > now) beats.push_back({at, std::sqrt(variance), rr});
        last.push_back(rr);
        last.pop_front();
    }
}

}  // namespace cardiotwin::twin
