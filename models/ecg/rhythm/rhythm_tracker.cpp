// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/rhythm/rhythm_tracker.h"

#include <algorithm>
#include <utility>

namespace cardiotwin::ecg {
namespace {

constexpr std::size_t kRememberedBeats = 50;
// Higher and lower than one half alike would find more than there is: regular rhythms have more beats.
constexpr double kFibrillationOn = 0.72;
constexpr double kFibrillationOff = 0.52;
constexpr std::size_t kShortestRun = 3;
constexpr double kRunRrMs = 600.0;  // 100 bpm
constexpr std::size_t kPatternPeriods = 3;
constexpr std::size_t kRateBeats = 8;
constexpr double kSlowBpm = 50.0;
constexpr double kFastBpm = 100.0;
constexpr double kRateHysteresisBpm = 4.0;
constexpr double kPauseSeconds = 2.0;
constexpr double kAsystoleSeconds = 4.0;
constexpr double kNoiseSeconds = 2.0;

bool isEvent(Rhythm rhythm) {
    switch (rhythm) {
        case Rhythm::VentricularTachycardia:
        case Rhythm::Bigeminy:
        case Rhythm::Trigeminy:
        case Rhythm::Pause:
        case Rhythm::Asystole:
        case Rhythm::Noise:
            return true;
        default:
            return false;
    }
}

bool isVentricular(const Beat& beat) {
    return beat.beatClass == BeatClass::V;
}

}  // namespace

std::string_view rhythmCode(Rhythm rhythm) {
    switch (rhythm) {
        case Rhythm::Normal:
            return "N";
        case Rhythm::AtrialFibrillation:
            return "AFIB";
        case Rhythm::AtrialFlutter:
            return "AFL";
        case Rhythm::SupraventricularTachycardia:
            return "SVTA";
        case Rhythm::VentricularTachycardia:
            return "VT";
        case Rhythm::Bigeminy:
            return "B";
        case Rhythm::Trigeminy:
            return "T";
        case Rhythm::Bradycardia:
            return "SBR";
        case Rhythm::SinusTachycardia:
            return "STACH";
        case Rhythm::Pause:
            return "PAUSE";
        case Rhythm::Asystole:
            return "ASYS";
        case Rhythm::Noise:
            return "NOISE";
    }
    return "NOISE";
}

RhythmTracker::RhythmTracker(Hertz rate, const FibrillationModel& model)
    : m_rate(rate), m_irregularity(model) {
    m_open.rhythm = Rhythm::Noise;
    m_open.probability = 1.0;
}

void RhythmTracker::change(const Verdict& verdict) {
    if (verdict.rhythm == m_open.rhythm) {
        m_unknown = false;
        m_open.probability += 0.1 * (verdict.probability - m_open.probability);
        return;
    }
    // The stretch before the very first beat belongs to its rhythm.
    const bool first = std::exchange(m_unknown, false);
    const SampleIndex since = first ? m_open.start : std::max(verdict.since, m_open.start);
    if (since > m_open.start) {
        m_open.end = since;
        m_closed.push_back(m_open);
    }
    m_open = {since, since, verdict.rhythm, verdict.probability};
}

std::optional<RhythmTracker::Verdict> RhythmTracker::ventricularRun() const {
    std::size_t run = 0;
    double sumMs = 0.0;
    while (run < m_beats.size() && isVentricular(m_beats[m_beats.size() - 1 - run])) {
        if (run + 1 > kShortestRun && !m_beats[m_beats.size() - 1 - run].rrMs) break;
        sumMs += m_beats[m_beats.size() - 1 - run].rrMs.value_or(0.0);
        ++run;
    }
    if (run < kShortestRun) return std::nullopt;
    if (sumMs / static_cast<double>(run) > kRunRrMs) return std::nullopt;
    return Verdict{Rhythm::VentricularTachycardia, m_beats[m_beats.size() - run].rPeak, 0.9};
}

std::optional<RhythmTracker::Verdict> RhythmTracker::pattern(std::size_t period, Rhythm rhythm) const {
    const std::size_t needed = period * kPatternPeriods;
    if (m_beats.size() < needed) return std::nullopt;
    // Exactly one ventricular beat in each period, always at the same place.
    std::optional<std::size_t> place;
    for (std::size_t i = 0; i < needed; ++i) {
        if (!isVentricular(m_beats[m_beats.size() - 1 - i])) continue;
        if (!place) place = i % period;
        if (i % period != *place) return std::nullopt;
    }
    if (!place) return std::nullopt;
    for (std::size_t i = *place; i < needed; i += period) {
        if (!isVentricular(m_beats[m_beats.size() - 1 - i])) return std::nullopt;
    }
    return Verdict{rhythm, m_beats[m_beats.size() - needed].rPeak, 0.9};
}

std::optional<RhythmTracker::Verdict> RhythmTracker::byRate() const {
    double sumMs = 0.0, count = 0.0;
    SampleIndex since = m_beats.back().rPeak;
    for (std::size_t back = 1; back <= std::min(kRateBeats, m_beats.size()); ++back) {
        const Beat& beat = m_beats[m_beats.size() - back];
        since = beat.rPeak;
        if (!beat.rrMs) break;
        sumMs += *beat.rrMs;
        count += 1.0;
    }
    if (count < 3.0) return std::nullopt;
    const double bpm = 60000.0 * count / sumMs;
    const double slow = m_open.rhythm == Rhythm::Bradycardia ? kSlowBpm + kRateHysteresisBpm : kSlowBpm;
    const double fast = m_open.rhythm == Rhythm::SinusTachycardia ? kFastBpm - kRateHysteresisBpm : kFastBpm;
    if (bpm < slow) return Verdict{Rhythm::Bradycardia, since, 0.9};
    if (bpm > fast) return Verdict{Rhythm::SinusTachycardia, since, 0.8};
    return Verdict{Rhythm::Normal, since, 1.0 - m_fibrillationThen};
}

std::optional<RhythmTracker::Verdict> RhythmTracker::judge() {
    if (const auto run = ventricularRun()) return run;
    if (const auto bigeminy = pattern(2, Rhythm::Bigeminy)) return bigeminy;
    if (const auto trigeminy = pattern(3, Rhythm::Trigeminy)) return trigeminy;
    const std::size_t back = std::min(Irregularity::kBeatsBehind + 1, m_beats.size());
    const SampleIndex changed = m_beats[m_beats.size() - back].rPeak;
    const SampleIndex newest = m_beats.back().rPeak;
    const bool was = m_fibrillating;
    if (m_fibrillationThen >= kFibrillationOn) m_fibrillating = true;
    if (m_fibrillationThen < kFibrillationOff) m_fibrillating = false;
    if (m_fibrillating) {
        const bool datedBack = !was && !isEvent(m_open.rhythm);
        return Verdict{Rhythm::AtrialFibrillation, datedBack ? changed : newest, m_fibrillationThen};
    }
    auto verdict = byRate();
    if (verdict && was) verdict->since = changed;
    // A change of rate is dated back to where it began, but never into an event that was seen to be one.
    if (verdict && isEvent(m_open.rhythm)) verdict->since = newest;
    return verdict;
}

void RhythmTracker::beat(const Beat& beat) {
    const bool besideVentricular = isVentricular(beat) || (!m_beats.empty() && isVentricular(m_beats.back()));
    if (beat.rrMs && !m_afterGap) {
        m_irregularity.push(*beat.rrMs, besideVentricular);
    } else {
        m_irregularity.breakOff();
    }
    m_afterGap = false;
    m_beats.push_back(beat);
    if (m_beats.size() > kRememberedBeats) m_beats.pop_front();
    m_fibrillation = m_irregularity.probabilityNow().value_or(m_fibrillation * 0.9);
    m_fibrillationThen = m_irregularity.probability().value_or(m_fibrillationThen * 0.9);
    if (const auto verdict = judge()) change(*verdict);
}

void RhythmTracker::advance(SampleIndex now, bool trusted) {
    if (!m_started) {
        m_open.start = now;
        m_started = true;
    }
    if (trusted) {
        m_untrustedSince.reset();
    } else if (!m_untrustedSince) {
        m_untrustedSince = now;
    }
    if (m_untrustedSince && now - *m_untrustedSince >= framesIn(kNoiseSeconds, m_rate)) {
        change({Rhythm::Noise, *m_untrustedSince, 0.9});
        return;
    }
    if (m_beats.empty() || m_afterGap || !trusted) return;
    const double since = static_cast<double>(now - m_beats.back().rPeak) / m_rate.value;
    const SampleIndex begun = m_beats.back().rPeak + 1;
    if (since >= kAsystoleSeconds) {
        change({Rhythm::Asystole, begun, 0.9});
    } else if (since >= kPauseSeconds && m_open.rhythm != Rhythm::Asystole) {
        change({Rhythm::Pause, begun, 0.9});
    }
}

void RhythmTracker::breakOff() {
    m_afterGap = true;
    m_beats.clear();
}

void RhythmTracker::finish(SampleIndex end) {
    if (!m_started || end <= m_open.start) return;
    m_open.end = end;
    m_closed.push_back(m_open);
    m_open.start = end;
}

std::vector<RhythmSpan> RhythmTracker::takeClosed() {
    return std::exchange(m_closed, {});
}

}  // namespace cardiotwin::ecg
