// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of the simulated heart is found again by the program's own analysis of the strip.
#include "models/ecg/ecg_analysis.h"
#include "models/twin/tracking/beat_waves.h"
#include "models/twin/tracking/what_if.h"
#include "tests/support/fact.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

using namespace cardiotwin;
using twin::FittedHeart;
using twin::SimulatedStrip;
using twin::WhatIfScenario;

namespace {

constexpr Hertz kRate{360.0};
constexpr double kSeconds = 90.0;

FittedHeart patientHeart() {
    FittedHeart heart;
    heart.leads = {{"II"}};
    heart.heartRateBpm = 72.0;
    heart.rmssdMs = 25.0;
    heart.qtMs = 390.0;
    std::vector<signal::PhaseWave> waves = {{-0.16, 0.022, 0.15}, {-0.03, 0.009, -0.1}, {0.0, 0.011, 1.2},
                                            {0.03, 0.010, -0.25}, {0.24, 0.045, 0.18},  {0.28, 0.03, 0.14}};
    for (signal::PhaseWave& wave : waves) {
        wave.angle *= 2.0 * std::numbers::pi * 1.2;
        wave.width *= 2.0 * std::numbers::pi * 1.2;
    }
    heart.waves = {waves};
    return heart;
}

/// What the analysis says of a strip.
struct Measured {
    double bpm = 0.0;
    double ventricular = 0.0;
    double fibrillation = 0.0;  ///< mean probability over the second half
    ecg::Vitals vitals;
};

Measured measure(const SimulatedStrip& strip) {
    ecg::EcgAnalysis analysis({{"II"}}, strip.rate, {.mainsHz = 0.0});
    Measured measured;
    std::vector<double> peaks;
    double looks = 0.0;
    const auto& lead = strip.millivolts.front();
    for (std::size_t begin = 0; begin < lead.size(); begin += 180) {
        SampleBlock block;
        block.first = {static_cast<std::int64_t>(begin)};
        block.rate = strip.rate;
        block.leads = {{"II"}};
        block.millivolts.assign(
            lead.begin() + static_cast<std::ptrdiff_t>(begin),
            lead.begin() + static_cast<std::ptrdiff_t>(std::min(begin + 180, lead.size())));
        const ecg::Findings found = analysis.process(block);
        for (const ecg::Beat& beat : found.beats) {
            peaks.push_back(secondsAt(beat.rPeak, strip.rate));
            if (beat.beatClass == ecg::BeatClass::V) measured.ventricular += 1.0;
        }
        measured.vitals = found.vitals;
        if (begin < lead.size() / 2) continue;
        measured.fibrillation += found.vitals.atrialFibrillation;
        looks += 1.0;
    }
    measured.fibrillation /= looks;
    measured.bpm = 60.0 * static_cast<double>(peaks.size() - 1) / (peaks.back() - peaks.front());
    return measured;
}

Measured measured(const WhatIfScenario& scenario) {
    return measure(twin::simulate(patientHeart(), scenario, kRate, kSeconds, 11));
}

}  // namespace

FACT(theUnchangedHeartBeatsAsFitted) {
    const Measured found = measured({});
    CHECK_NEAR(found.bpm / 72.0, 1.0, 0.02);
    CHECK_EQUAL(found.ventricular, 0.0);
    CHECK(found.fibrillation < 0.2);
    CHECK_NEAR(found.vitals.rmssdMs.value(), 25.0, 8.0);
}

FACT(theRateAskedForIsFoundAgain) {
    for (const double bpm : {45.0, 60.0, 110.0, 150.0})
        CHECK_NEAR(measured({.heartRateBpm = bpm}).bpm / bpm, 1.0, 0.02);
    CHECK_NEAR(measured({.rateChangePercent = -30.0}).bpm / (72.0 * 0.7), 1.0, 0.02);
    CHECK_NEAR(measured({.heartRateBpm = 100.0, .rateChangePercent = 20.0}).bpm / 120.0, 1.0, 0.02);
}

FACT(theChangeOfTheQtIntervalIsFoundAgainAtAnyRate) {
    for (const double bpm : {55.0, 80.0}) {
        const auto usual = measured({.heartRateBpm = bpm}).vitals.intervals.qt.ms;
        CHECK(usual.has_value());
        for (const double change : {-60.0, 40.0, 90.0}) {
            const auto changed = measured({.heartRateBpm = bpm, .qtChangeMs = change}).vitals.intervals.qt.ms;
            CHECK(changed.has_value());
            CHECK_NEAR(*changed - *usual, change, 10.0);
        }
    }
}

FACT(theShiftOfTheStSegmentIsFoundAgain) {
    const double usual = measured({}).vitals.stMillivolts.value();
    for (const double shift : {-0.2, -0.1, 0.1, 0.25})
        CHECK_NEAR(measured({.stShiftMillivolts = shift}).vitals.stMillivolts.value() - usual, shift, 0.03);
}

FACT(ectopicBeatsAreFoundAsManyAsAskedFor) {
    for (const double perMinute : {4.0, 12.0}) {
        const Measured found = measured({.ectopicPerMinute = perMinute});
        CHECK_NEAR(found.ventricular, perMinute * kSeconds / 60.0, 2.0);
        CHECK_NEAR(found.bpm / 72.0, 1.0, 0.03);
    }
}

FACT(fibrillationIsFoundAsFibrillationAtTheRateAskedFor) {
    const Measured found = measured({.heartRateBpm = 95.0, .fibrillation = true});
    CHECK(found.fibrillation > 0.8);
    CHECK_NEAR(found.bpm / 95.0, 1.0, 0.02);
    CHECK(!found.vitals.intervals.pr.ms.has_value());
}

FACT(theSameSeedGivesTheSameStrip) {
    const WhatIfScenario scenario{.ectopicPerMinute = 10.0, .fibrillation = true};
    const auto one = twin::simulate(patientHeart(), scenario, kRate, 20.0, 5);
    const auto two = twin::simulate(patientHeart(), scenario, kRate, 20.0, 5);
    const auto other = twin::simulate(patientHeart(), scenario, kRate, 20.0, 6);
    CHECK(one.millivolts == two.millivolts);
    CHECK(one.millivolts != other.millivolts);
}

FACT(valuesOutOfRangeAreBroughtToTheNearestAllowedOne) {
    const auto fastest = twin::simulate(patientHeart(), {.heartRateBpm = 900.0}, kRate, 30.0, 1);
    CHECK_NEAR(fastest.meanHeartRateBpm, 250.0, 5.0);
    WhatIfScenario senseless;
    senseless.heartRateBpm = std::numeric_limits<double>::quiet_NaN();
    senseless.qtChangeMs = std::numeric_limits<double>::infinity();
    senseless.stShiftMillivolts = std::numeric_limits<double>::quiet_NaN();
    const auto strip = twin::simulate(patientHeart(), senseless, kRate, 20.0, 1);
    CHECK_NEAR(strip.meanHeartRateBpm, 72.0, 3.0);
    for (const float value : strip.millivolts.front())
        CHECK(std::isfinite(value));
    CHECK(twin::simulate({}, {}, kRate, 10.0, 1).millivolts.empty());
}
