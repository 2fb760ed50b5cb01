// SPDX-License-Identifier: GPL-3.0-or-later
// When the next beat comes, as odds over time rather than one number: past errors of the clock around what it
// expects, less what is already past, weighed by how well the wave seen so far fits the beginning (P wave, PR
// segment) of a beat at each time. From it follow the likeliest time, its uncertainty and the expected wave.
// Threads: values and pure functions.
#pragma once

#include "models/base/units.h"
#include "models/twin/wave/wave_history.h"

#include <deque>
#include <span>
#include <vector>

namespace cardiotwin::twin {

struct BeatOdds {
    static constexpr double kStepSeconds = 0.005;

    double first = 0.0;           ///< s, the time of weights[0]
    std::vector<double> weights;  ///< one per step, sum 1
    double left = 1.0;            ///< share of the odds that was not yet past at the start

    [[nodiscard]] double secondsOf(std::size_t step) const {
        return first + static_cast<double>(step) * kStepSeconds;
    }
    [[nodiscard]] double median() const;
    /// Root mean square distance from `seconds`.
    [[nodiscard]] double deviationFrom(double seconds) const;
};

/// Odds of a beat expected at `expected` (s) after `now`, from the clock's past errors (s), newest last.
[[nodiscard]] BeatOdds oddsFromErrors(double expected, const std::deque<double>& errors, double now);

/// The usual beat of one lead and how far beats are from it, mV² per sample; its R peak at index `peak`.
struct UsualBeat {
    std::span<const float> shape;
    std::span<const float> variance;
    std::size_t peak = 0;
};
/// Weighs the odds by the samples of `lead` in [from, history end). `share` 0–1 says how much the lead
/// counts.
void weighBySignal(BeatOdds& odds, const WaveHistory& history, std::size_t lead, Hertz rate,
                   const UsualBeat& beat, SampleIndex from, double share);

}  // namespace cardiotwin::twin
