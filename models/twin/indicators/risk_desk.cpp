// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/indicators/risk_desk.h"

#include <cmath>

namespace cardiotwin::twin {
namespace {

constexpr double kQualityGain = 0.1;
constexpr double kCourseEverySeconds = 10.0;

}  // namespace

void RiskDesk::add(const ecg::Beat& beat, Hertz rate) {
    TimedBeat timed{secondsAt(beat.rPeak, rate), std::nullopt, beat.beatClass};
    if (beat.rrMs) timed.rrSeconds = *beat.rrMs / 1000.0;
    m_tracker.add(timed);
}

void RiskDesk::tellRates(std::optional<double> in5Bpm, std::optional<double> in15Bpm) {
    m_told.rateIn5Bpm = in5Bpm;
    m_told.rateIn15Bpm = in15Bpm;
}

void RiskDesk::step(double now, const ecg::Vitals& vitals, std::optional<double> heartRateBpm,
                    double quality) {
    m_quality += (m_started ? kQualityGain : 1.0) * (quality - m_quality);
    m_started = true;
    OutlookInputs inputs = m_told;
    inputs.heartRateBpm = heartRateBpm;
    inputs.stMillivolts = vitals.stMillivolts;
    inputs.qtcMs = vitals.qtcMs;
    if (vitals.heartRate) inputs.fibrillation = vitals.atrialFibrillation;
    inputs.signalQuality = m_quality;
    m_tracker.step(now, inputs);

    if (std::fmod(now, kCourseEverySeconds) == 0.0) addTo(m_course, m_tracker.outlook());

    AdviceInputs asked;
    asked.outlook = m_tracker.outlook();
    asked.profile = m_tracker.profile();
    asked.signalQuality = m_quality;
    asked.residualDeviation = m_told.residualDeviation;
    for (const OutlookEvent event : kOutlookEvents)
        asked.skill[static_cast<std::size_t>(event)] = m_tracker.skill(event);
    m_advice = m_rules.update(now, asked);
}

}  // namespace cardiotwin::twin
