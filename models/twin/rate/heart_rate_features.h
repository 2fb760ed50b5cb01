// SPDX-License-Identifier: GPL-3.0-or-later
// What the recent RR intervals say about the next minute: mean rates at several scales, trend, variability
// and irregularity, all from intervals that ended before one moment. Differences, not levels, so that one
// patient's past teaches about his future at another rate. Threads: pure function.
#pragma once

#include "models/twin/rate/rr_history.h"

#include <array>
#include <optional>
#include <vector>

namespace cardiotwin::twin {

/// Windows of the mean rates, in seconds, shortest first.
inline constexpr std::array<double, 6> kWindowSeconds = {10.0, 20.0, 30.0, 60.0, 120.0, 300.0};

struct HeartRateFeatures {
    std::array<double, kWindowSeconds.size()> meanRate{};  ///< bpm over each window
    double medianRate = 0.0;                               ///< 60 / median RR of the last minute
    double slope = 0.0;          ///< bpm per second, least squares over the last 30 s
    double unsure = 0.0;         ///< bpm, standard error of meanRate[0] from the changes from beat to beat
    double spread = 0.0;         ///< bpm, standard deviation of the RR of the last 30 s as a rate
    std::vector<double> inputs;  ///< of the regressions, each of the order of one
};

inline constexpr std::size_t kHeartRateInputs = 14;

/// Nothing when fewer than three RR end in (now − 10 s, now].
[[nodiscard]] std::optional<HeartRateFeatures> heartRateFeatures(const RrHistory& history, double now);

}  // namespace cardiotwin::twin
