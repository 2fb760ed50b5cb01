// SPDX-License-Identifier: GPL-3.0-or-later
// The mechanistic beat of one lead: six Gaussian waves of the phase (McSharry et al. 2003, T as two waves so
// that it may lean), with its derivatives by every parameter. Waves are kept as they are at 60 beats a
// minute; at another rate angles spread as √(rate/60). A beat's phase is 0 at its R peak and is not wrapped:
// before the beat's territory it is negative, after it more than the territory's end. Threads: pure functions
// of values.
#pragma once

#include "models/signal/dynamical_ecg.h"
#include "models/twin/tracking/lead_tracking.h"

#include <array>
#include <cstddef>

namespace cardiotwin::twin {

inline constexpr std::size_t kTwinWaves = 6;
inline constexpr std::size_t kQuantities = 3;
inline constexpr std::size_t kBeatParameters = kTwinWaves * kQuantities;

/// In the order of TwinWave, at 60 beats a minute.
using BeatWaves = std::array<signal::PhaseWave, kTwinWaves>;

/// The parameters in one row: wave by wave, each in the order of WaveQuantity (amplitude, width, angle).
using BeatParameters = std::array<double, kBeatParameters>;
[[nodiscard]] BeatParameters parametersOf(const BeatWaves& waves);
[[nodiscard]] BeatWaves wavesOf(const BeatParameters& parameters);

/// Phase in rad, `seconds` after an R peak while intervals last `rrSeconds`.
[[nodiscard]] double phaseAt(double seconds, double rrSeconds);
/// Its inverse: also the length in seconds of an angle or a width.
[[nodiscard]] double secondsOfPhase(double phase, double rrSeconds);

/// mV at `phase`.
[[nodiscard]] double voltageAt(const BeatWaves& waves, double phase);

struct VoltageSlopes {
    double millivolts = 0.0;
    double byPhase = 0.0;          ///< mV per rad
    BeatParameters byParameter{};  ///< mV per unit of each
};
[[nodiscard]] VoltageSlopes slopesAt(const BeatWaves& waves, double phase);

/// The waves brought within what a heart can do: P before, S after R, T rising before T falling, no wave
/// narrower or wider than physiology allows.
[[nodiscard]] BeatWaves plausible(const BeatWaves& waves);

}  // namespace cardiotwin::twin
