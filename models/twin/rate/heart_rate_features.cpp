// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/rate/heart_rate_features.h"

#include "models/base/median.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace cardiotwin::twin {
namespace {

double medianRr(std::span<const RrInterval> intervals) {
    std::vector<double> values;
    values.reserve(intervals.size());
    for (const RrInterval& interval : intervals)
        values.push_back(interval.rrSeconds);
    return medianOf(std::move(values));
}

struct RrSpread {
    double deviation = 0.0;   // seconds
    double successive = 0.0;  // root mean square of successive differences, seconds
    double irregular = 0.0;   // share of RR more than a fifth off the median
};

RrSpread spreadOf(std::span<const RrInterval> intervals, double median) {
    RrSpread spread;
    const auto count = static_cast<double>(intervals.size());
    const double mean = 60.0 / rateOf(intervals);
    for (std::size_t i = 0; i < intervals.size(); ++i) {
        const double rr = intervals[i].rrSeconds;
        spread.deviation += (rr - mean) * (rr - mean) / count;
        if (std::abs(rr - median) > 0.2 * median) spread.irregular += 1.0 / count;
        if (i > 0) {
            const double step = rr - intervals[i - 1].rrSeconds;
            spread.successive += step * step / (count - 1.0);
        }
    }
    spread.deviation = std::sqrt(spread.deviation);
    spread.successive = std::sqrt(spread.successive);
    return spread;
}

/// Least-squares slope of instantaneous rate over time, bpm per second.
double slopeOf(std::span<const RrInterval> intervals) {
    if (intervals.size() < 5) return 0.0;
    const auto count = static_cast<double>(intervals.size());
    double meanTime = 0.0;
    double meanRate = 0.0;
    for (const RrInterval& interval : intervals) {
        meanTime += interval.endSeconds / count;
        meanRate += 60.0 / interval.rrSeconds / count;
    }
    double covariance = 0.0;
    double variance = 0.0;
    for (const RrInterval& interval : intervals) {
        const double time = interval.endSeconds - meanTime;
        covariance += time * (60.0 / interval.rrSeconds - meanRate);
        variance += time * time;
    }
    return variance > 0.0 ? covariance / variance : 0.0;
}

}  // namespace

std::optional<HeartRateFeatures> heartRateFeatures(const RrHistory& history, double now) {
    HeartRateFeatures features;
    for (std::size_t window = 0; window < kWindowSeconds.size(); ++window) {
        const auto rate = history.meanRate(now - kWindowSeconds[window], now);
        if (!rate) return std::nullopt;
        features.meanRate[window] = *rate;
    }
    const auto minute = history.within(now - 60.0, now);
    const auto half = history.within(now - 30.0, now);
    const double median = medianRr(minute);
    const RrSpread fast = spreadOf(half, median);
    const RrSpread slow = spreadOf(minute, median);
    features.medianRate = 60.0 / median;
    features.slope = std::clamp(slopeOf(half), -2.0, 2.0);

    const auto& mean = features.meanRate;
    features.spread = mean[2] * mean[2] / 60.0 * fast.deviation;
    const double beats = static_cast<double>(history.within(now - kWindowSeconds[0], now).size());
    features.unsure = mean[0] * mean[0] / 60.0 * fast.successive / std::sqrt(2.0 * beats);
    const double lastThree = rateOf(half.last(std::min<std::size_t>(3, half.size())));
    const double tenAgo = history.meanRate(now - 20.0, now - 10.0).value_or(mean[1]);
    const double twentyAgo = history.meanRate(now - 30.0, now - 20.0).value_or(tenAgo);
    const double halfMinuteAgo = history.meanRate(now - 60.0, now - 30.0).value_or(mean[3]);
    features.inputs = {(lastThree - mean[0]) / 5.0,
                       (mean[0] - tenAgo) / 5.0,
                       (mean[0] - twentyAgo) / 5.0,
                       (mean[0] - mean[2]) / 5.0,
                       (mean[0] - mean[3]) / 5.0,
                       (mean[2] - halfMinuteAgo) / 5.0,
                       (mean[3] - mean[4]) / 5.0,
                       (mean[4] - mean[5]) / 5.0,
                       (features.medianRate - mean[3]) / 5.0,
                       features.slope * 2.0,
                       std::log(fast.deviation + 0.005) / 2.0 + 1.5,
                       std::log(fast.successive + 0.005) / 2.0 + 1.5,
                       slow.irregular * 2.0,
                       (mean[5] - 80.0) / 30.0};
    return features;
}

}  // namespace cardiotwin::twin
