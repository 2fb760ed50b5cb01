// SPDX-License-Identifier: GPL-3.0-or-later
// What no heart sends: the analysis must neither fall over nor make a heart of it.
#include "models/ecg/ecg_analysis.h"
#include "tests/support/fact.h"

#include <cmath>
#include <functional>
#include <limits>
#include <numbers>
#include <random>

using namespace cardiotwin;
using namespace cardiotwin::ecg;

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

struct Outcome {
    std::vector<Beat> beats;
    std::vector<double> quality;
    Vitals vitals;
};

/// Feeds `seconds` of a wave in blocks of random size and checks every number that comes out.
Outcome fed(double rateHz, double seconds, const std::function<double(double)>& wave) {
    EcgAnalysis analysis({{"II"}}, {rateHz});
    Outcome outcome;
    const auto frames = static_cast<std::int64_t>(std::ceil(rateHz * seconds));
    std::mt19937_64 random(5);
    const auto take = [&](const Findings& findings) {
        for (const Beat& beat : findings.beats) {
            CHECK(std::isfinite(beat.quality) && std::isfinite(beat.confidence));
            CHECK(!beat.rrMs || std::isfinite(*beat.rrMs));
            CHECK(beat.rPeak.value >= 0 && beat.rPeak.value < frames);
            outcome.beats.push_back(beat);
        }
        for (const float quality : findings.clean.quality)
            CHECK(quality >= 0.0F && quality <= 1.0F);
        const Vitals& vitals = findings.vitals;
        CHECK(!vitals.heartRate || (vitals.heartRate->value > 0.0 && vitals.heartRate->value < 1000.0));
        CHECK(!vitals.qtcMs || std::isfinite(*vitals.qtcMs));
        CHECK(!vitals.stMillivolts || std::isfinite(*vitals.stMillivolts));
        CHECK(!vitals.rmssdMs || std::isfinite(*vitals.rmssdMs));
        CHECK(std::isfinite(vitals.quality) && std::isfinite(vitals.atrialFibrillation));
        outcome.vitals = vitals;
    };
    for (std::int64_t first = 0; first < frames;) {
        SampleBlock block;
        block.first = {first};
        block.rate = {rateHz};
        block.leads = {{"II"}};
        const auto count =
            std::min<std::int64_t>(frames - first, 1 + static_cast<std::int64_t>(random() % 4000));
        for (std::int64_t i = first; i < first + count; ++i)
            block.millivolts.push_back(wave(static_cast<double>(i) / rateHz));
        take(analysis.process(block));
        first += count;
    }
    const Vitals vitals = outcome.vitals;
    take(analysis.finish());
    outcome.vitals = vitals;  // as last seen while the signal ran
    return outcome;
}

void checkNothingThere(const Outcome& outcome) {
    CHECK(outcome.beats.empty());
    CHECK(!outcome.vitals.heartRate);
    CHECK_EQUAL(outcome.vitals.quality, 0.0);
}

double squareHeart(double t) {
    return std::fmod(t, 0.8) < 0.05 ? 1.0 : 0.0;
}

}  // namespace

FACT(aFlatLineHasNoHeart) {
    for (const double level : {0.0, 1.0, -5.0, 1e6})
        checkNothingThere(fed(360.0, 20.0, [&](double) { return level; }));
}

FACT(denormalsAreAFlatLine) {
    checkNothingThere(fed(360.0, 20.0, [](double t) { return 1e-310 * std::sin(40.0 * t); }));
}

FACT(aLineAtTheRailHasNoHeart) {
    std::mt19937_64 random(1);
    checkNothingThere(fed(360.0, 20.0, [&](double) { return random() % 50 == 0 ? 4.999 : 5.0; }));
}

FACT(nothingButMissingValuesHasNoHeart) {
    checkNothingThere(fed(360.0, 20.0, [](double) { return kMissing; }));
    checkNothingThere(fed(360.0, 20.0, [](double) { return std::numeric_limits<double>::infinity(); }));
}

FACT(mainsHumAloneHasNoHeart) {
    for (const double hertz : {50.0, 60.0}) {
        const Outcome outcome =
            fed(500.0, 20.0, [&](double t) { return 2.0 * std::sin(2.0 * std::numbers::pi * hertz * t); });
        CHECK(outcome.beats.size() <= 1);  // the onset is a step
        CHECK(!outcome.vitals.heartRate);
    }
}

FACT(steepStepsDoNotBreakAnything) {
    std::mt19937_64 random(2);
    double level = 0.0;
    (void)fed(360.0, 60.0, [&](double) {
        if (random() % 500 == 0) level = std::ldexp(1.0, static_cast<int>(random() % 60)) - 1e3;
        return level;
    });
}

FACT(hugeAndTinyHeartsGiveFiniteNumbers) {
    for (const double size : {1e-12, 1e-3, 1e3, 1e12})
        (void)fed(360.0, 30.0, [&](double t) { return size * squareHeart(t); });
}

FACT(oneSampleAndThreeSecondsAreEnough) {
    (void)fed(360.0, 1.0 / 360.0, [](double) { return 1.0; });
    (void)fed(360.0, 3.0, squareHeart);
}

FACT(ratesFarFromAnyDeviceDoNotBreakAnything) {
    for (const double rate : {0.1, 1.0, 7.0, 40.0, 100000.0})
        (void)fed(rate, rate > 1000.0 ? 4.0 : 60.0, squareHeart);
}

FACT(missingValuesAnywhereGiveFiniteNumbers) {
    std::mt19937_64 random(3);
    bool missing = false;
    (void)fed(250.0, 120.0, [&](double t) {
        if (random() % (missing ? 20 : 200) == 0) missing = !missing;
        return missing ? kMissing : squareHeart(t);
    });
}
