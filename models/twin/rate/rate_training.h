// SPDX-License-Identifier: GPL-3.0-or-later
// Teaches a RateModel from the beats of many patients. Every patient weighs the same whatever the length and
// the unrest of the recording: squared errors count in units of what persistence errs on that patient.
// Deterministic: the same beats give the same model. Threads: pure functions.
#pragma once

#include "models/twin/rate/rate_model.h"

#include <optional>
#include <span>
#include <vector>

namespace cardiotwin::twin {

/// One recording's rows, at evenly spaced moments.
struct RateLessons {
    struct Row {
        RateSigns signs;
        std::vector<std::optional<double>> targets;  ///< bpm, one per horizon; none: not enough beats
    };
    std::vector<Row> rows;
};

/// At most this many rows of a recording, at least five seconds apart.
inline constexpr std::size_t kMostLessons = 360;

/// `intervals` in order of time.
[[nodiscard]] RateLessons rateLessons(std::span<const RrInterval> intervals, double durationSeconds,
                                      std::span<const double> horizonsSeconds);

/// From all recordings but the one numbered `leftOut`. ModelInvalid where nothing is left to learn from.
[[nodiscard]] Result<RateModel> trainRateModel(std::span<const RateLessons> recordings,
                                               std::span<const double> horizonsSeconds,
                                               std::optional<std::size_t> leftOut = {});

}  // namespace cardiotwin::twin
