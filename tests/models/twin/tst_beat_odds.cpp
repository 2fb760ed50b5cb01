// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/wave/beat_course.h"
#include "models/twin/wave/forecast_gain.h"
#include "tests/support/fact.h"

#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

using namespace cardiotwin;
using twin::BeatCourse;
using twin::BeatKind;
using twin::BeatOdds;

namespace {

const std::deque<double> kSmallErrors = {-0.02, 0.01, 0.0, 0.02, -0.01, 0.0, 0.01, -0.01};

double sumOf(const BeatOdds& odds) {
    return std::accumulate(odds.weights.begin(), odds.weights.end(), 0.0);
}

/// A low P wave 0.16 s before the R peak, seen up to `seconds` before an R peak at 2.0 s.
twin::WaveHistory historyWithP(Hertz rate, double seconds) {
    twin::WaveHistory history(1, framesIn(4.0, rate));
    std::vector<float> wave;
    for (SampleCount i = 0; i < framesIn(2.0 - seconds, rate); ++i) {
        const double u = (static_cast<double>(i) / rate.value - 1.84) / 0.02;
        wave.push_back(static_cast<float>(0.15 * std::exp(-0.5 * u * u)));
    }
    history.append({0}, wave);
    return history;
}

}  // namespace

FACT(theOddsGatherWhereTheClockHasBeenRight) {
    const BeatOdds odds = twin::oddsFromErrors(10.0, kSmallErrors, 9.5);
    CHECK_NEAR(sumOf(odds), 1.0, 1e-9);
    CHECK_NEAR(odds.median(), 10.0, 0.01);
    CHECK(odds.left > 0.9);
}

FACT(whatIsPastIsNotExpectedAnyMore) {
    const BeatOdds odds = twin::oddsFromErrors(10.0, kSmallErrors, 10.01);
    CHECK(odds.first > 10.01);
    CHECK_NEAR(sumOf(odds), 1.0, 1e-9);
    CHECK(odds.left < 0.5);
    CHECK(odds.median() < 10.1);
}

FACT(aPWaveSeenTellsWhenItsBeatComes) {
    const Hertz rate{250.0};
    std::vector<float> shape;
    const std::vector<float> variance(362, 0.0001F);
    for (std::size_t i = 0; i < 362; ++i) {
        const double u = (static_cast<double>(i) / rate.value - 0.45 + 0.16) / 0.02;
        shape.push_back(static_cast<float>(0.15 * std::exp(-0.5 * u * u)));
    }
    const auto peak = static_cast<std::size_t>(std::lround(0.45 * rate.value));
    BeatOdds odds = twin::oddsFromErrors(2.08, {-0.1, 0.1, 0.0, 0.05, -0.05}, 1.9);
    const double before = std::abs(odds.median() - 2.0);
    twin::weighBySignal(odds, historyWithP(rate, 0.1), 0, rate, {shape, variance, peak}, {400}, 1.0);
    CHECK(before > 0.04);
    CHECK_NEAR(odds.median(), 2.0, 0.015);
}

FACT(missingSamplesChangeNothing) {
    const Hertz rate{250.0};
    twin::WaveHistory history(1, 1000);
    history.append({0}, std::vector<float>(500, std::numeric_limits<float>::quiet_NaN()));
    BeatOdds odds = twin::oddsFromErrors(2.1, kSmallErrors, 2.0);
    const auto before = odds.weights;
    const std::vector<float> flat(362, 0.0F);
    twin::weighBySignal(odds, history, 0, rate, {flat, flat, 112}, {400}, 1.0);
    CHECK(odds.weights == before);
}

FACT(inTrigeminyTheEctopicBeatIsForeseen) {
    BeatCourse course;
    for (int i = 0; i < 90; ++i)
        course.add(i % 3 == 2 ? BeatKind::Ectopic : BeatKind::Usual, i % 3 == 2 ? -0.25 : 0.0);
    course.add(BeatKind::Usual, 0.0);
    CHECK(course.next(1.0, 0.3)[1].chance < 0.3);
    course.add(BeatKind::Usual, 0.0);
    const auto prospects = course.next(1.0, 0.3);
    CHECK(prospects[1].chance > 0.7);
    CHECK_NEAR(prospects[1].odds.median(), 0.75, 0.02);
    // When its time has passed without it, it does not come.
    CHECK(course.next(1.0, 0.9)[1].chance < 0.3);
}

FACT(anExpectationThatWasTooTallIsLowered) {
    twin::ForecastGain gain(Hertz{100.0});
    std::vector<float> wave(100, 1.0F);
    gain.apply(wave);
    CHECK_NEAR(wave[50], 1.0F, 1e-6F);
    for (int i = 0; i < 100; ++i)
        gain.learn(std::vector<float>(100, 1.0F), std::vector<float>(100, 0.5F));
    gain.apply(wave);
    CHECK_NEAR(wave[50], 0.5F, 0.05F);
}
