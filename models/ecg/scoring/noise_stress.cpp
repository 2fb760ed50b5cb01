// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/scoring/noise_stress.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cardiotwin::ecg {
namespace {

constexpr std::size_t kMostMeasured = 300;  // complexes, and seconds of noise
constexpr std::size_t kFewestBeats = 10;
constexpr double kAroundQrsSeconds = 0.050;

/// Mean without the smallest and largest twentieth.
double trimmedMean(std::vector<double> values) {
    if (values.empty()) return 0.0;
    std::sort(values.begin(), values.end());
    const auto cut = static_cast<std::ptrdiff_t>(values.size() / 20);
    const double sum = std::accumulate(values.begin() + cut, values.end() - cut, 0.0);
    return sum / static_cast<double>(std::ssize(values) - 2 * cut);
}

double usualQrsHeight(const WholeRecording& clean, std::size_t lead, std::span<const ScoredBeat> reference) {
    const SampleCount around = framesIn(kAroundQrsSeconds, clean.rate);
    std::vector<double> heights;
    for (const ScoredBeat& beat : reference) {
        if (heights.size() == kMostMeasured) break;
        const SampleCount first = beat.at.value - around, last = beat.at.value + around;
        if (beat.beatClass != BeatClass::N || first < 0 || last >= static_cast<SampleCount>(clean.frames())) {
            continue;
        }
        double low = INFINITY, high = -INFINITY;
        for (SampleCount i = first; i <= last; ++i) {
            const double value = clean.millivolts[static_cast<std::size_t>(i) * clean.leads + lead];
            low = std::fmin(low, value);
            high = std::fmax(high, value);
        }
        if (high >= low) heights.push_back(high - low);
    }
    return heights.size() < kFewestBeats ? 0.0 : trimmedMean(std::move(heights));
}

double usualNoise(const WholeRecording& noise, std::size_t lead) {
    const auto second = static_cast<std::size_t>(framesIn(1.0, noise.rate));
    std::vector<double> sizes;
    for (std::size_t from = 0; from + second <= noise.frames() && sizes.size() < kMostMeasured;
         from += second) {
        double sum = 0.0, squares = 0.0;
        for (std::size_t i = from; i < from + second; ++i) {
            const double value = noise.millivolts[i * noise.leads + lead];
            sum += value;
            squares += value * value;
        }
        const double mean = sum / static_cast<double>(second);
        sizes.push_back(std::sqrt(std::max(0.0, squares / static_cast<double>(second) - mean * mean)));
    }
    return trimmedMean(std::move(sizes));
}

}  // namespace

std::vector<double> noiseGains(const WholeRecording& clean, std::span<const ScoredBeat> reference,
                               const WholeRecording& noise, double snrDb) {
    std::vector<double> gains(clean.leads, 0.0);
    for (std::size_t lead = 0; lead < clean.leads && noise.leads > 0; ++lead) {
        const double height = usualQrsHeight(clean, lead, reference);
        const double size = usualNoise(noise, lead % noise.leads);
        if (size > 0.0) gains[lead] = height / std::sqrt(8.0) / size * std::pow(10.0, -snrDb / 20.0);
    }
    return gains;
}

void addNoise(WholeRecording& recording, std::span<const ScoredBeat> reference, const WholeRecording& noise,
              const NoisePlan& plan) {
    const std::vector<double> gains = noiseGains(recording, reference, noise, plan.snrDb);
    const double last = static_cast<double>(noise.frames()) - 1.0;
    const double from = std::clamp(plan.noiseFromSeconds * noise.rate.value, 0.0, std::max(0.0, last - 1.0));
    const double to = std::min(plan.noiseToSeconds * noise.rate.value, last);
    if (noise.leads == 0 || to <= from) return;
    const double step = noise.rate.value / recording.rate.value;
    double place = from;
    for (std::size_t i = 0; i < recording.frames(); ++i) {
        const double since = static_cast<double>(i) / recording.rate.value - plan.cleanSeconds;
        if (since < 0.0 || std::fmod(since, 2.0 * plan.turnSeconds) >= plan.turnSeconds) continue;
        if (place >= to) place = from;
        const auto before = static_cast<std::size_t>(place);
        const double part = place - static_cast<double>(before);
        for (std::size_t lead = 0; lead < recording.leads; ++lead) {
            const double* value = &noise.millivolts[before * noise.leads + lead % noise.leads];
            recording.millivolts[i * recording.leads + lead] +=
                gains[lead] * ((1.0 - part) * value[0] + part * value[noise.leads]);
        }
        place += step;
    }
}

}  // namespace cardiotwin::ecg
