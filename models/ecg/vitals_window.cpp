// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/vitals_window.h"

#include <algorithm>
#include <cmath>

namespace cardiotwin::ecg {
namespace {

constexpr double kWindowSeconds = 60.0;
constexpr double kSilenceSeconds = 4.5;          // a rate older than the slowest RR interval is no rate
constexpr double kFewestObservedSeconds = 10.0;  // before a count is scaled to a minute
constexpr int kFewestDifferences = 5;

}  // namespace

std::optional<BeatsPerMinute> VitalsWindow::pushInterval(std::optional<double> rrMs) {
    if (rrMs) m_heartRate.push(*rrMs);
    return m_heartRate.value();
}

void VitalsWindow::push(const Beat& beat) {
    if (!m_observedSince) m_observedSince = beat.rPeak;
    m_beats.push_back(beat);
}

void VitalsWindow::forget(SampleIndex now) {
    const SampleIndex oldest = now - framesIn(kWindowSeconds, m_rate);
    while (!m_beats.empty() && m_beats.front().rPeak < oldest)
        m_beats.pop_front();
}

void VitalsWindow::fill(Vitals& vitals, SampleIndex now) {
    forget(now);
    if (m_beats.empty()) return;
    vitals.lastBeat = m_beats.back().rPeak;
    if (now - m_beats.back().rPeak <= framesIn(kSilenceSeconds, m_rate)) {
        vitals.heartRate = m_heartRate.value();
        vitals.rrInWindow = vitals.heartRate ? m_heartRate.intervals() : 0;
    }
    int ventricular = 0, differences = 0;
    double squares = 0.0;
    for (std::size_t i = 0; i < m_beats.size(); ++i) {
        if (m_beats[i].beatClass == BeatClass::V) ++ventricular;
        if (i < 2 || !m_beats[i].rrMs || !m_beats[i - 1].rrMs) continue;
        const bool normal = m_beats[i].beatClass == BeatClass::N &&
                            m_beats[i - 1].beatClass == BeatClass::N &&
                            m_beats[i - 2].beatClass == BeatClass::N;
        if (!normal) continue;
        const double difference = *m_beats[i].rrMs - *m_beats[i - 1].rrMs;
        squares += difference * difference;
        ++differences;
    }
    const double observed =
        std::min(kWindowSeconds, static_cast<double>(now - *m_observedSince) / m_rate.value);
    if (observed >= kFewestObservedSeconds) vitals.ventricularPerMinute = 60.0 * ventricular / observed;
    if (differences >= kFewestDifferences) vitals.rmssdMs = std::sqrt(squares / differences);
}

}  // namespace cardiotwin::ecg
