// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/wave/beat_odds.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cardiotwin::twin {
namespace {

constexpr double kReachSeconds = 1.0;  // beyond what is expected
constexpr double kErrorMemoryBeats = 40.0;
constexpr double kLeastKernelSeconds = 0.006;
constexpr double kKernelShare = 0.3;  // of the errors' mean size
constexpr double kSurprise = 0.06;    // odds that the past errors say nothing
constexpr double kSurpriseSeconds = 0.25;
constexpr double kSampleSeconds = 0.008;   // of the wave that is looked at
constexpr double kAloneSeconds = 0.04;     // errors nearer than this are not news
constexpr float kLeastVariance = 0.0004F;  // mV²
constexpr double kFewestSamples = 8.0;
constexpr double kMostLogOdds = 25.0;

/// The sum before.
double normalise(std::vector<double>& weights) {
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (double& weight : weights)
        weight = sum > 0.0 ? weight / sum : 1.0 / static_cast<double>(weights.size());
    return sum;
}

}  // namespace

double BeatOdds::median() const {
    double sum = 0.0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        sum += weights[i];
        if (sum >= 0.5) return secondsOf(i);
    }
    return first;
}

double BeatOdds::deviationFrom(double seconds) const {
    double sum = 0.0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += weights[i] * (secondsOf(i) - seconds) * (secondsOf(i) - seconds);
    return std::sqrt(sum);
}

BeatOdds oddsFromErrors(double expected, const std::deque<double>& errors, double now) {
    BeatOdds odds;
    odds.first = now + 0.5 * BeatOdds::kStepSeconds;
    const double last = std::max(expected, now) + kReachSeconds;
    odds.weights.assign(static_cast<std::size_t>((last - odds.first) / BeatOdds::kStepSeconds) + 1, 0.0);
    double size = 0.0;
    double total = 0.0;
    for (const double error : errors) {
        size += std::abs(error) / static_cast<double>(errors.size());
        total = total * std::exp(-1.0 / kErrorMemoryBeats) + 1.0;
    }
    const double kernel = std::max(kLeastKernelSeconds, kKernelShare * size);
    double trust = (1.0 - kSurprise) / std::max(total, 1.0);
    for (std::size_t age = 0; age < errors.size(); ++age) {
        const double error = errors[errors.size() - 1 - age];
        const double height = trust / kernel;
        trust *= std::exp(-1.0 / kErrorMemoryBeats);
        for (std::size_t i = 0; i < odds.weights.size(); ++i) {
            const double u = (odds.secondsOf(i) - expected - error) / kernel;
            if (std::abs(u) < 5.0) odds.weights[i] += height * std::exp(-0.5 * u * u) / 2.5066;
        }
    }
    for (std::size_t i = 0; i < odds.weights.size(); ++i) {
        const double distance = std::abs(odds.secondsOf(i) - expected) / kSurpriseSeconds;
        odds.weights[i] += kSurprise * std::exp(-distance) / (2.0 * kSurpriseSeconds);
    }
    odds.left = std::min(1.0, normalise(odds.weights) * BeatOdds::kStepSeconds);
    return odds;
}

void weighBySignal(BeatOdds& odds, const WaveHistory& history, std::size_t lead, Hertz rate,
                   const UsualBeat& beat, SampleIndex from, double share) {
    struct Sample {
        double seconds;
        double millivolts;
    };
    std::vector<Sample> seen;
    const auto stride = std::max<SampleCount>(1, framesIn(kSampleSeconds, rate));
    for (SampleIndex at = history.end() - 1; at >= from; at = at - stride) {
        const float value = history.at(at, lead);
        if (!std::isfinite(value)) continue;
        seen.push_back({secondsAt(at, rate), static_cast<double>(value)});
    }
    if (static_cast<double>(seen.size()) < kFewestSamples) return;
    const double news = share * std::min(1.0, static_cast<double>(stride) / rate.value / kAloneSeconds);
    std::vector<double> logs(odds.weights.size());
    for (std::size_t i = 0; i < logs.size(); ++i) {
        const double r = odds.secondsOf(i);
        double error = 0.0;
        for (const Sample& sample : seen) {
            const long at = std::lround((sample.seconds - r) * rate.value) + static_cast<long>(beat.peak);
            const bool known = at >= 0 && at < static_cast<long>(beat.shape.size());
            const float shape = known ? beat.shape[static_cast<std::size_t>(at)] : 0.0F;
            const float variance = known ? beat.variance[static_cast<std::size_t>(at)] : 0.0F;
            const double distance = sample.millivolts - static_cast<double>(shape);
            const auto spread = static_cast<double>(std::max(variance, kLeastVariance));
            error += distance * distance / spread + std::log(spread);
        }
        logs[i] = -0.5 * news * error;
    }
    const double best = *std::max_element(logs.begin(), logs.end());
    for (std::size_t i = 0; i < logs.size(); ++i)
        odds.weights[i] *= std::exp(std::max(logs[i] - best, -kMostLogOdds));
    normalise(odds.weights);
}

}  // namespace cardiotwin::twin
