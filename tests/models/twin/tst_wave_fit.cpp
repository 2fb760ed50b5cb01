// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/tracking/wave_filter.h"
#include "models/twin/tracking/wave_fit.h"
#include "tests/support/fact.h"

#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

using namespace cardiotwin;
using twin::BeatWaves;
using twin::TwinWave;

namespace {

constexpr double kTurn = 2.0 * std::numbers::pi;
constexpr std::size_t kPeak = 100;
constexpr std::size_t kSamples = 260;
constexpr Hertz kRate{250.0};

BeatWaves knownWaves() {
    BeatWaves waves = {{{-0.16, 0.025, 0.12},
                        {-0.03, 0.009, -0.15},
                        {0.0, 0.011, 1.2},
                        {0.035, 0.010, -0.3},
                        {0.25, 0.045, 0.2},
                        {0.29, 0.030, 0.15}}};
    for (signal::PhaseWave& wave : waves) {
        wave.angle *= kTurn;
        wave.width *= kTurn;
    }
    return waves;
}

std::vector<float> beatOf(const BeatWaves& waves, double rrSeconds, double level) {
    std::vector<float> beat;
    for (std::size_t i = 0; i < kSamples; ++i) {
        const double seconds = (static_cast<double>(i) - static_cast<double>(kPeak)) / kRate.value;
        beat.push_back(static_cast<float>(level + twin::voltageAt(waves, twin::phaseAt(seconds, rrSeconds))));
    }
    return beat;
}

}  // namespace

FACT(aBeatOfKnownWavesIsFoundAgainWhateverItsLevel) {
    const auto fit = twin::fitWaves(beatOf(knownWaves(), 0.8, 0.3), kPeak, kRate, 0.8);
    CHECK(fit.has_value());
    CHECK(fit->explained > 0.998);
    CHECK(fit->misfitMillivolts < 0.01);
    const auto& r = fit->waves[static_cast<std::size_t>(TwinWave::R)];
    CHECK_NEAR(r.amplitude, 1.2, 0.1);
    const auto& p = fit->waves[static_cast<std::size_t>(TwinWave::P)];
    CHECK_NEAR(p.amplitude, 0.12, 0.02);
    CHECK_NEAR(p.angle / kTurn, -0.16, 0.008);
}

FACT(aBeatTurnedUpsideDownIsFittedAsWell) {
    BeatWaves waves = knownWaves();
    for (signal::PhaseWave& wave : waves)
        wave.amplitude = -wave.amplitude;
    const auto fit = twin::fitWaves(beatOf(waves, 1.0, 0.0), kPeak, kRate, 1.0);
    CHECK(fit.has_value());
    CHECK(fit->explained > 0.998);
}

FACT(aFlatTraceAndOneFullOfHolesAreNotFitted) {
    CHECK(!twin::fitWaves(std::vector<float>(kSamples, 0.5F), kPeak, kRate, 0.8).has_value());
    std::vector<float> holes(kSamples, std::numeric_limits<float>::quiet_NaN());
    CHECK(!twin::fitWaves(holes, kPeak, kRate, 0.8).has_value());
    for (std::size_t i = 90; i < 110; ++i)
        holes[i] = 1.0F;
    CHECK(!twin::fitWaves(holes, kPeak, kRate, 0.8).has_value());
}

FACT(slopesAreThoseOfTheVoltage) {
    const BeatWaves waves = knownWaves();
    constexpr double kStep = 1e-6;
    for (const double phase : {-1.1, -0.15, 0.02, 0.3, 1.6}) {
        const twin::VoltageSlopes slopes = twin::slopesAt(waves, phase);
        CHECK_NEAR(slopes.millivolts, twin::voltageAt(waves, phase), 1e-12);
        const double rise = twin::voltageAt(waves, phase + kStep) - twin::voltageAt(waves, phase - kStep);
        CHECK_NEAR(slopes.byPhase, rise / (2.0 * kStep), 1e-4);
        for (std::size_t k = 0; k < twin::kBeatParameters; ++k) {
            auto parameters = twin::parametersOf(waves);
            parameters[k] += kStep;
            const double changed = twin::voltageAt(twin::wavesOf(parameters), phase);
            CHECK_NEAR(slopes.byParameter[k], (changed - slopes.millivolts) / kStep, 1e-3);
        }
    }
}

FACT(theFilterFollowsAWaveThatChanges) {
    BeatWaves waves = knownWaves();
    twin::WaveFilter filter(waves, 0.02);
    constexpr auto kT = static_cast<std::size_t>(TwinWave::TRising);
    for (int beat = 0; beat < 120; ++beat) {
        waves[kT].amplitude -= 0.001;
        waves[kT + 1].amplitude -= 0.001;
        filter.beginBeat();
        const auto samples = beatOf(waves, 0.8, 0.05);
        for (std::size_t i = 20; i < 230; ++i) {
            const double seconds = (static_cast<double>(i) - static_cast<double>(kPeak)) / kRate.value;
            filter.take(twin::phaseAt(seconds, 0.8), 1.0 / kRate.value, static_cast<double>(samples[i]), 1.0);
        }
        filter.endBeat(0.02);
    }
    const double height = twin::voltageAt(filter.waves(), 0.27 * kTurn);
    CHECK_NEAR(height, twin::voltageAt(waves, 0.27 * kTurn), 0.02);
}
