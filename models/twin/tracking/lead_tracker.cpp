// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/tracking/lead_tracker.h"

#include "models/twin/tracking/wave_fit.h"

#include <algorithm>
#include <cmath>

namespace cardiotwin::twin {
namespace {

constexpr int kBeatsBeforeFit = 12;
constexpr int kBeatsBetweenFits = 8;
constexpr double kMeanMemoryBeats = 30.0;
constexpr double kMisfitMemoryBeats = 30.0;
constexpr double kFilterHertz = 150.0;
constexpr double kStrange = 3.0;     // times the usual misfit
constexpr double kDistrust = 100.0;  // of a strange beat
constexpr int kStrangeBeatsBelieved = 20;
constexpr double kLeastMisfit = 0.01;  // mV
constexpr double kLeastShare = 0.8;    // of a territory that must be known

/// Amplitudes in mV, widths and times in ms, then the residual in mV: less than this is chance.
std::vector<double> leastDeviations() {
    std::vector<double> least;
    for (std::size_t wave = 0; wave < kTwinWaves; ++wave)
        least.insert(least.end(), {0.01, 1.0, 2.0});
    least.push_back(0.005);
    return least;
}

double rootMeanSquare(std::span<const float> a, std::span<const float> b) {
    double sum = 0.0;
    double count = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (!std::isfinite(a[i])) continue;
        sum += std::pow(static_cast<double>(a[i] - b[i]), 2);
        count += 1.0;
    }
    return count > 0.0 ? std::sqrt(sum / count) : 0.0;
}

}  // namespace

double LeadTracker::Beat::phaseOf(std::size_t sample, Hertz rate) const {
    const SampleCount fromR = first + static_cast<SampleCount>(sample) - rPeak;
    return phaseAt(static_cast<double>(fromR) / rate.value, rrSeconds);
}

LeadTracker::LeadTracker(std::size_t lead, Hertz rate)
    : m_lead(lead), m_rate(rate), m_signal(rate), m_range(leastDeviations()) {}

std::optional<BeatWaves> LeadTracker::waves() const {
    if (!m_filter) return std::nullopt;
    return m_filter->waves();
}

void LeadTracker::take(SampleIndex rPeak, SampleIndex first, std::span<const float> window,
                       double rrSeconds) {
    const auto peak = static_cast<std::size_t>(rPeak - first);
    const std::vector<float> quiet = m_signal.follow(window, peak);
    if (m_filter) {
        const auto isKnown = [](float value) { return std::isfinite(value); };
        const auto begin = std::find_if(window.begin(), window.end(), isKnown) - window.begin();
        const auto end = window.rend() - std::find_if(window.rbegin(), window.rend(), isKnown);
        if (begin >= end) return;
        const auto cut = [&](std::span<const float> wave) {
            return wave.subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
        };
        const auto territory = cut(window);
        const auto known = std::count_if(territory.begin(), territory.end(), isKnown);
        if (static_cast<double>(known) < kLeastShare * static_cast<double>(territory.size())) return;
        track({rPeak, first + begin, territory, cut(quiet), rrSeconds});
    }
    average(window);
    ++m_beats;
    const bool isTime = m_beats >= kBeatsBeforeFit && m_beats % kBeatsBetweenFits == 0;
    if (isTime && (!m_filter || m_strange >= kStrangeBeatsBelieved)) tryFit(rrSeconds, peak);
}

void LeadTracker::average(std::span<const float> window) {
    m_mean.resize(window.size(), 0.0F);
    m_seen.resize(window.size(), 0.0F);
    for (std::size_t i = 0; i < window.size(); ++i) {
        if (!std::isfinite(window[i])) continue;
        m_seen[i] += 1.0F;
        const float share = std::max(1.0F / m_seen[i], static_cast<float>(1.0 / kMeanMemoryBeats));
        m_mean[i] += share * (window[i] - m_mean[i]);
    }
}

void LeadTracker::tryFit(double rrSeconds, std::size_t peak) {
    std::vector<float> mean = m_mean;
    for (std::size_t i = 0; i < mean.size(); ++i) {
        if (m_seen[i] < 0.5F * static_cast<float>(std::min(m_beats, 30))) mean[i] = std::nanf("");
    }
    const auto fit = fitWaves(mean, peak, m_rate, rrSeconds);
    if (!fit) return;
    m_filter.emplace(fit->waves, fit->misfitMillivolts);
    m_usualMisfit = std::max(fit->misfitMillivolts, kLeastMisfit);
    m_strange = 0;
}

void LeadTracker::track(const Beat& beat) {
    std::vector<float> twin(beat.window.size());
    const BeatWaves& before = m_filter->waves();
    for (std::size_t i = 0; i < twin.size(); ++i)
        twin[i] = static_cast<float>(voltageAt(before, beat.phaseOf(i, m_rate)));
    LeadTracking tracking = compare(beat, twin);
    const double misfit = tracking.residualMillivolts;
    const double distrust = distrustOf(misfit);
    filter(beat, distrust);
    m_filter->endBeat(distrust > 1.0 ? m_usualMisfit : misfit);
    explain(tracking, secondsAt(beat.rPeak, m_rate), beat.rrSeconds);
    m_latest = std::move(tracking);
}

double LeadTracker::distrustOf(double misfit) {
    const bool strange = misfit > kStrange * m_usualMisfit;
    m_strange = strange ? m_strange + 1 : 0;
    // What goes on being strange is how the patient is now.
    if (strange && m_strange < kStrangeBeatsBelieved) return kDistrust;
    m_usualMisfit += (misfit - m_usualMisfit) / kMisfitMemoryBeats;
    m_usualMisfit = std::max(m_usualMisfit, kLeastMisfit);
    return 1.0;
}

void LeadTracker::filter(const Beat& beat, double distrust) {
    const auto stride = static_cast<std::size_t>(std::max(1.0, std::floor(m_rate.value / kFilterHertz)));
    const double seconds = static_cast<double>(stride) / m_rate.value;
    m_filter->beginBeat();
    for (std::size_t i = 0; i + stride <= beat.window.size(); i += stride) {
        double mean = 0.0;
        for (std::size_t k = 0; k < stride; ++k)
            mean += static_cast<double>(beat.window[i + k]) / static_cast<double>(stride);
        if (!std::isfinite(mean)) continue;
        const double phase = 0.5 * (beat.phaseOf(i, m_rate) + beat.phaseOf(i + stride - 1, m_rate));
        m_filter->take(phase, seconds, mean, distrust);
    }
}

LeadTracking LeadTracker::compare(const Beat& beat, const std::vector<float>& twin) const {
    LeadTracking tracking;
    tracking.lead = m_lead;
    tracking.rPeak = beat.rPeak;
    tracking.first = beat.first;
    tracking.rate = m_rate;
    tracking.measured.assign(beat.window.begin(), beat.window.end());
    tracking.tracked.assign(beat.tracked.begin(), beat.tracked.end());
    tracking.twin = twin;
    // The level that a wandering baseline left: the median difference, which a moved wave does not bend.
    std::vector<float> differences;
    for (std::size_t i = 0; i < twin.size(); ++i) {
        const float difference = tracking.measured[i] - twin[i];
        if (std::isfinite(difference)) differences.push_back(difference);
    }
    const auto middle = differences.begin() + static_cast<std::ptrdiff_t>(differences.size() / 2);
    std::nth_element(differences.begin(), middle, differences.end());
    for (float& value : tracking.measured)
        value -= *middle;
    for (float& value : tracking.tracked)
        value -= *middle;
    tracking.residualMillivolts = rootMeanSquare(tracking.measured, twin);
    return tracking;
}

void LeadTracker::explain(LeadTracking& tracking, double seconds, double rrSeconds) {
    const BeatParameters parameters = parametersOf(m_filter->waves());
    std::vector<double> values(parameters.begin(), parameters.end());
    for (std::size_t k = 0; k < values.size(); ++k) {
        if (k % kQuantities != 0) values[k] = 1000.0 * secondsOfPhase(values[k], rrSeconds);
    }
    for (std::size_t k = 0; k < values.size(); ++k) {
        ParameterTrack track;
        track.wave = static_cast<TwinWave>(k / kQuantities);
        track.quantity = static_cast<WaveQuantity>(k % kQuantities);
        track.now = values[k];
        if (m_range.isLearnt()) {
            track.usual = m_range.usual(k);
            track.deviation = m_range.deviationOf(k, values[k]);
        }
        const LearntRange::Change change = m_range.changeOf(k, values[k], seconds);
        track.change = change.by;
        track.changeSeconds = change.seconds;
        tracking.parameters.push_back(track);
    }
    if (m_range.isLearnt())
        tracking.residualDeviation = m_range.deviationOf(kBeatParameters, tracking.residualMillivolts);
    std::stable_sort(tracking.parameters.begin(), tracking.parameters.end(),
                     [](const ParameterTrack& a, const ParameterTrack& b) {
                         return std::abs(a.deviation.value_or(0.0)) > std::abs(b.deviation.value_or(0.0));
                     });
    values.push_back(tracking.residualMillivolts);
    m_range.add(seconds, values);
}

}  // namespace cardiotwin::twin
