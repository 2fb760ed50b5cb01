// SPDX-License-Identifier: GPL-3.0-or-later
// Fits the six waves of the mechanistic beat to a patient's mean beat by damped least squares (Levenberg
// 1944, Marquardt 1963), from a few starts that the beat itself suggests; the closest plausible fit is taken.
// A constant level is fitted along and left out of the waves. Threads: pure function.
#pragma once

#include "models/base/units.h"
#include "models/twin/tracking/beat_waves.h"

#include <cstddef>
#include <optional>
#include <span>

namespace cardiotwin::twin {

struct WaveFit {
    BeatWaves waves;
    double misfitMillivolts = 0.0;  ///< root mean square of beat − waves
    double explained = 0.0;         ///< share of the beat's variance, at most 1
};

/// `beat` in mV with its R peak at index `peak`, NaN where nothing is known; `rrSeconds` is the usual
/// interval. Empty when too little of the beat is known, it is flat, or no wave model comes near it.
[[nodiscard]] std::optional<WaveFit> fitWaves(std::span<const float> beat, std::size_t peak, Hertz rate,
                                              double rrSeconds);

}  // namespace cardiotwin::twin
