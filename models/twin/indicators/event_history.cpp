// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/indicators/event_history.h"

#include <algorithm>
#include <cmath>

namespace cardiotwin::twin {
namespace {

constexpr double kBinSeconds = 10.0;
constexpr double kNearPauseSeconds = 1.5;
constexpr double kFibrillationOn = 0.6;
constexpr double kFibrillationOff = 0.4;
constexpr double kPrematurePart = 0.8;
constexpr double kUsualGain = 0.1;
constexpr int kShortestRun = 3;
constexpr double kFewest = 3.0;

}  // namespace

EventTotals& EventTotals::operator+=(const EventTotals& other) {
    seconds += other.seconds;
    beats += other.beats;
    ventricular += other.ventricular;
    premature += other.premature;
    couplets += other.couplets;
    runs += other.runs;
    pauses += other.pauses;
    nearPauses += other.nearPauses;
    longestRr = std::max(longestRr, other.longestRr);
    fibrillationSeconds += other.fibrillationSeconds;
    fibrillationOnsets += other.fibrillationOnsets;
    differences += other.differences;
    squaredDifferences += other.squaredDifferences;
    return *this;
}

std::optional<double> EventTotals::bpm() const {
    if (beats < kFewest || seconds <= 0.0) return std::nullopt;
    return 60.0 * beats / seconds;
}

std::optional<double> EventTotals::rmssdMs() const {
    if (differences < kFewest) return std::nullopt;
    return 1000.0 * std::sqrt(squaredDifferences / differences);
}

void EventHistory::add(const TimedBeat& beat) {
    if (m_lastBeat && beat.seconds <= *m_lastBeat) return;
    if (m_bins.empty()) m_bins.emplace_back();
    m_lastBeat = beat.seconds;
    const bool ventricular = beat.beatClass == ecg::BeatClass::V;
    const bool follows = beat.rrSeconds && std::isfinite(*beat.rrSeconds) && *beat.rrSeconds > 0.0 &&
                         *beat.rrSeconds <= kLongestPauseSeconds;
    if (follows) {
        addInterval(*beat.rrSeconds, ventricular || m_beforeVentricular);
    } else {
        m_unevenness.breakOff();
        m_beforeRr.reset();
        m_ventricularInRow = 0;
    }
    EventTotals& bin = m_bins.back();
    bin.ventricular += ventricular ? 1.0 : 0.0;
    m_ventricularInRow = ventricular ? m_ventricularInRow + 1 : 0;
    if (m_ventricularInRow == 2) bin.couplets += 1.0;
    if (m_ventricularInRow == kShortestRun) bin.runs += 1.0;
    if (m_ventricularInRow >= kShortestRun) m_lastRun = beat.seconds;
    m_beforeVentricular = ventricular;

    m_fibrillation = m_unevenness.probability();
    const bool was = m_fibrillates;
    if (m_fibrillation) m_fibrillates = *m_fibrillation > (was ? kFibrillationOff : kFibrillationOn);
    if (m_fibrillates) m_lastFibrillation = beat.seconds;
    if (m_fibrillates && !was) bin.fibrillationOnsets += 1.0;
}

void EventHistory::addInterval(double rr, bool touchesVentricular) {
    m_unevenness.push(rr * 1000.0, touchesVentricular);
    EventTotals& bin = m_bins.back();
    bin.seconds += rr;
    bin.beats += 1.0;
    bin.longestRr = std::max(bin.longestRr, rr);
    if (rr > kNearPauseSeconds) bin.nearPauses += 1.0;
    if (rr > kPauseSeconds) {
        bin.pauses += 1.0;
        m_lastPause = *m_lastBeat;
    }
    if (m_fibrillates) bin.fibrillationSeconds += rr;
    if (m_usualRr && rr < kPrematurePart * *m_usualRr) bin.premature += 1.0;
    m_usualRr = m_usualRr ? *m_usualRr + kUsualGain * (rr - *m_usualRr) : rr;
    if (m_beforeRr && !touchesVentricular) {
        bin.differences += 1.0;
        bin.squaredDifferences += (rr - *m_beforeRr) * (rr - *m_beforeRr);
    }
    m_beforeRr = touchesVentricular ? std::nullopt : std::optional<double>(rr);
}

void EventHistory::step(double now) {
    m_now = now;
    if (m_bins.empty() || std::fmod(now, kBinSeconds) != 0.0) return;
    m_bins.emplace_back();
    if (static_cast<double>(m_bins.size()) > kKeptSeconds / kBinSeconds + 1.0) m_bins.pop_front();
}

EventTotals EventHistory::last(double seconds) const {
    EventTotals totals;
    auto left = static_cast<std::size_t>(seconds / kBinSeconds);
    for (auto bin = m_bins.rbegin(); bin != m_bins.rend(); ++bin) {
        totals += *bin;
        // The open bin comes on top of the closed ones.
        if (bin != m_bins.rbegin() && --left == 0) break;
    }
    return totals;
}

std::optional<double> EventHistory::since(std::optional<double> seconds) const {
    if (!seconds) return std::nullopt;
    return std::max(0.0, (m_now - *seconds) / 60.0);
}

}  // namespace cardiotwin::twin
