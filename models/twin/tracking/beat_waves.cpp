// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/tracking/beat_waves.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace cardiotwin::twin {
namespace {

constexpr double kTurn = 2.0 * std::numbers::pi;
constexpr double kMostMillivolts = 8.0;
constexpr double kReach = 4.5;  // widths beyond which a wave is nothing

struct Range {
    double least;
    double most;
};
/// Seconds at 60 beats a minute. Wide enough for bundle branch block and paced beats.
struct Ranges {
    Range centre;
    Range width;
};
constexpr std::array<Ranges, kTwinWaves> kRanges = {{{{-0.36, -0.07}, {0.008, 0.06}},
                                                     {{-0.08, -0.008}, {0.004, 0.035}},
                                                     {{-0.03, 0.03}, {0.004, 0.05}},
                                                     {{0.008, 0.13}, {0.004, 0.05}},
                                                     {{0.13, 0.48}, {0.015, 0.10}},
                                                     {{0.15, 0.52}, {0.015, 0.10}}}};

double within(double value, const Range& range) {
    return std::clamp(value, kTurn * range.least, kTurn * range.most);
}

}  // namespace

BeatParameters parametersOf(const BeatWaves& waves) {
    BeatParameters parameters{};
    for (std::size_t i = 0; i < kTwinWaves; ++i) {
        parameters[kQuantities * i] = waves[i].amplitude;
        parameters[kQuantities * i + 1] = waves[i].width;
        parameters[kQuantities * i + 2] = waves[i].angle;
    }
    return parameters;
}

BeatWaves wavesOf(const BeatParameters& parameters) {
    BeatWaves waves;
    for (std::size_t i = 0; i < kTwinWaves; ++i) {
        waves[i].amplitude = parameters[kQuantities * i];
        waves[i].width = parameters[kQuantities * i + 1];
        waves[i].angle = parameters[kQuantities * i + 2];
    }
    return waves;
}

double phaseAt(double seconds, double rrSeconds) {
    return kTurn * seconds / std::sqrt(rrSeconds);
}

double secondsOfPhase(double phase, double rrSeconds) {
    return phase * std::sqrt(rrSeconds) / kTurn;
}

double voltageAt(const BeatWaves& waves, double phase) {
    double sum = 0.0;
    for (const signal::PhaseWave& wave : waves) {
        const double u = (phase - wave.angle) / wave.width;
        if (std::abs(u) < kReach) sum += wave.amplitude * std::exp(-0.5 * u * u);
    }
    return sum;
}

VoltageSlopes slopesAt(const BeatWaves& waves, double phase) {
    VoltageSlopes slopes;
    for (std::size_t i = 0; i < kTwinWaves; ++i) {
        const signal::PhaseWave& wave = waves[i];
        const double u = (phase - wave.angle) / wave.width;
        if (std::abs(u) >= kReach) continue;
        const double bell = std::exp(-0.5 * u * u);
        const double height = wave.amplitude * bell;
        slopes.millivolts += height;
        slopes.byPhase -= height * u / wave.width;
        slopes.byParameter[kQuantities * i] = bell;
        slopes.byParameter[kQuantities * i + 1] = height * u * u / wave.width;
        slopes.byParameter[kQuantities * i + 2] = height * u / wave.width;
    }
    return slopes;
}

BeatWaves plausible(const BeatWaves& waves) {
    BeatWaves kept = waves;
    for (std::size_t i = 0; i < kTwinWaves; ++i) {
        kept[i].angle = within(kept[i].angle, kRanges[i].centre);
        kept[i].width = within(kept[i].width, kRanges[i].width);
        kept[i].amplitude = std::clamp(kept[i].amplitude, -kMostMillivolts, kMostMillivolts);
    }
    auto& rising = kept[static_cast<std::size_t>(TwinWave::TRising)];
    auto& falling = kept[static_cast<std::size_t>(TwinWave::TFalling)];
    if (rising.angle > falling.angle) rising.angle = falling.angle = 0.5 * (rising.angle + falling.angle);
    return kept;
}

}  // namespace cardiotwin::twin
