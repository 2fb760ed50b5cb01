// SPDX-License-Identifier: GPL-3.0-or-later
// Forecasts of the heart rate scored on beat annotations, with a model that other patients taught: what a
// forecast row says every five seconds against what came, beside the simple rules. Threads: free functions.
#pragma once

#include "app/cli/annotated_beats.h"
#include "models/base/result.h"
#include "models/twin/rate/horizon_account.h"
#include "models/twin/rate/rate_training.h"

#include <array>
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace cardiotwin::cli {

/// Horizons of the shipped model, in seconds.
inline constexpr std::array<double, 5> kRateHorizons = {10.0, 30.0, 60.0, 300.0, 900.0};

/// Root mean square errors (bpm) and intervals at one horizon, over rows every five seconds.
struct RateFigures {
    double horizonSeconds = 0.0;
    std::size_t rows = 0, withheld = 0;
    double forecast = 0.0;  ///< a withheld row counts as persistence
    double persistence = 0.0, minute = 0.0, fiveMinutes = 0.0;
    double coverage80 = 0.0, coverage95 = 0.0, width80 = 0.0, width95 = 0.0;  ///< of rows not withheld
    std::vector<twin::ExpertWeight> experts;  ///< errors over forecasts every second

    [[nodiscard]] double skill() const { return 1.0 - forecast / persistence; }
    /// Against the better of persistence and the 60-s mean, chosen in hindsight.
    [[nodiscard]] double skillOverBetter() const;
    [[nodiscard]] double skillOverFiveMinutes() const { return 1.0 - forecast / fiveMinutes; }
};

/// The files of beats in `folder`, one for each header: .qrs, .ecg or .atr, the first that holds beats.
[[nodiscard]] Result<std::vector<std::string>> beatFiles(const std::string& folder);

/// RR intervals of annotated beats, each at the beat that ends it.
[[nodiscard]] std::vector<twin::RrInterval> intervalsOf(const AnnotatedBeats& beats);

/// What every record of beats in `folders`, then in `more`, has to teach, in the order of beatFiles().
[[nodiscard]] Result<std::vector<twin::RateLessons>> allRateLessons(const std::vector<std::string>& folders,
                                                                    const std::vector<std::string>& more);

/// One entry per horizon. `model` may be null.
[[nodiscard]] std::vector<RateFigures> evaluateRate(const AnnotatedBeats& beats,
                                                    const std::shared_ptr<const twin::RateModel>& model,
                                                    std::span<const double> horizonsSeconds);

}  // namespace cardiotwin::cli
