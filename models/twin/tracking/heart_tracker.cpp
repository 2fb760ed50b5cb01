// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/tracking/heart_tracker.h"

#include "models/twin/wave/beat_shape.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>
#include <utility>

namespace cardiotwin::twin {
namespace {

constexpr double kClassMemoryBeats = 30.0;
constexpr double kRrMemoryBeats = 20.0;
constexpr double kLeastQuality = 0.4;
constexpr double kSilenceSeconds = 3.0;
constexpr double kUnusualSeconds = 10.0;
constexpr double kShortestRr = 0.3;
constexpr double kLongestRr = 2.0;
/// Of the T wave's falling half: where its foot is taken to be, in its widths.
constexpr double kFootWidths = 2.0;
/// A wave that leans on a wandering baseline has no foot.
constexpr double kShortestQtMs = 250.0;
constexpr double kLongestQtMs = 600.0;

std::size_t slotOf(ecg::BeatClass beatClass) {
    return std::min<std::size_t>(std::string_view("NSVFQ").find(static_cast<char>(beatClass)), 4);
}

/// From the foot of Q to the foot of T, in seconds.
double qtOf(const BeatWaves& waves, double rrSeconds) {
    const auto& q = waves[static_cast<std::size_t>(TwinWave::Q)];
    const auto& t = waves[static_cast<std::size_t>(TwinWave::TFalling)];
    return secondsOfPhase(t.angle + kFootWidths * t.width - (q.angle - kFootWidths * q.width), rrSeconds);
}

}  // namespace

HeartTracker::HeartTracker(std::vector<LeadId> leads, Hertz rate) : m_leads(std::move(leads)), m_rate(rate) {
    for (std::size_t lead = 0; lead < m_leads.size(); ++lead)
        m_trackers.emplace_back(lead, rate);
}

bool HeartTracker::isUsual(ecg::BeatClass beatClass) const {
    return m_classes[slotOf(beatClass)] >= *std::max_element(m_classes.begin(), m_classes.end());
}

void HeartTracker::add(const ecg::Beat& beat, const WaveHistory& history) {
    for (double& count : m_classes)
        count *= 1.0 - 1.0 / kClassMemoryBeats;
    m_classes[slotOf(beat.beatClass)] += 1.0;
    follow(beat);
    if (m_last) learn(*m_last, beat, history);
    m_last = beat;
}

void HeartTracker::follow(const ecg::Beat& beat) {
    const double rr = beat.rrMs.value_or(0.0) / 1000.0;
    const bool counts = isUsual(beat.beatClass) && rr >= kShortestRr && rr <= kLongestRr;
    if (!counts) {
        m_usualRr.reset();
        return;
    }
    m_rr = m_rr > 0.0 ? m_rr + (rr - m_rr) / kRrMemoryBeats : rr;
    if (m_usualRr) {
        const double squared = std::pow(rr - *m_usualRr, 2);
        m_squaredDifference += (squared - m_squaredDifference) / kRrMemoryBeats;
    }
    m_usualRr = rr;
}

void HeartTracker::learn(const ecg::Beat& beat, const ecg::Beat& next, const WaveHistory& history) {
    if (!beat.rrMs || !next.rrMs || !isUsual(beat.beatClass) || beat.quality < kLeastQuality) return;
    const auto frames = [this](double ms) { return framesIn(ms / 1000.0, m_rate); };
    const SampleCount before =
        std::min(frames(kTerritoryBefore * *beat.rrMs), framesIn(BeatShape::kSecondsBefore, m_rate));
    const SampleCount after =
        std::min(frames(kTerritoryAfter * *next.rrMs), framesIn(BeatShape::kSecondsAfter, m_rate));
    const SampleIndex first = beat.rPeak - framesIn(BeatShape::kSecondsBefore, m_rate);
    const SampleIndex end = beat.rPeak + framesIn(BeatShape::kSecondsAfter, m_rate);
    for (std::size_t lead = 0; lead < m_trackers.size(); ++lead) {
        std::vector<float> window(static_cast<std::size_t>(end - first),
                                  std::numeric_limits<float>::quiet_NaN());
        for (SampleIndex at = beat.rPeak - before; at < beat.rPeak + after; at += 1)
            window[static_cast<std::size_t>(at - first)] = history.at(at, lead);
        m_trackers[lead].take(beat.rPeak, first, window, m_rr);
    }
}

std::vector<LeadTracking> HeartTracker::tracking(SampleIndex now) const {
    std::vector<LeadTracking> all;
    if (!m_last || now - m_last->rPeak > framesIn(kSilenceSeconds, m_rate)) return all;
    for (const LeadTracker& tracker : m_trackers) {
        const auto& latest = tracker.latest();
        if (latest && now - latest->rPeak <= framesIn(kUnusualSeconds, m_rate)) all.push_back(*latest);
    }
    return all;
}

std::optional<FittedHeart> HeartTracker::heart() const {
    FittedHeart heart;
    double qt = 0.0;
    for (std::size_t lead = 0; lead < m_trackers.size(); ++lead) {
        const auto waves = m_trackers[lead].waves();
        if (!waves) continue;
        heart.leads.push_back(m_leads[lead]);
        heart.waves.push_back(signal::atHeartRate(*waves, 60.0 / m_rr));
        qt += qtOf(*waves, m_rr);
    }
    if (heart.leads.empty()) return std::nullopt;
    heart.heartRateBpm = 60.0 / m_rr;
    heart.rmssdMs = 1000.0 * std::sqrt(m_squaredDifference);
    heart.qtMs =
        std::clamp(1000.0 * qt / static_cast<double>(heart.leads.size()), kShortestQtMs, kLongestQtMs);
    return heart;
}

}  // namespace cardiotwin::twin
