// SPDX-License-Identifier: GPL-3.0-or-later
// When beats and the rate become known, counted from the sample that made them certain.
#include "models/ecg/ecg_analysis.h"
#include "tests/support/fact.h"
#include "tests/support/known_beat_ecg.h"

#include <cmath>
#include <limits>
#include <random>

using namespace cardiotwin;
using namespace cardiotwin::ecg;
using fact::KnownEcg;
using fact::steadyRr;

namespace {

std::vector<Beat> beatsOf(const KnownEcg& ecg) {
    EcgAnalysis analysis(ecg.leads, ecg.rate, {.mainsHz = 50.0, .delineate = false});
    return analysis.process(ecg.block(0, ecg.frames())).beats;
}

double lateness(const Beat& beat, Hertz rate) {
    return static_cast<double>(*beat.knownAt - beat.rPeak) / rate.value;
}

/// 30 beats of `before` seconds, then as many of `after`.
KnownEcg step(double before, double after) {
    std::vector<double> rr = steadyRr(30, before);
    rr.insert(rr.end(), 30, after);
    return fact::knownEcg({.rrSeconds = rr});
}

struct Reached {
    double nearSeconds = 0.0, exactSeconds = 0.0;  ///< for good
};

/// How long after `from` the rate shown is within 10 % of `bpm`, and within 1, and stays there.
Reached reached(const KnownEcg& ecg, double from, double bpm) {
    EcgAnalysis analysis(ecg.leads, ecg.rate, {.mainsHz = 50.0, .delineate = false});
    Reached result;
    const auto last = static_cast<std::size_t>(ecg.rPeaks.back());
    for (std::size_t first = 0; first < last; first += 10) {
        const auto shown = analysis.process(ecg.block(first, 10)).vitals.heartRate;
        const double off = shown ? std::abs(shown->value - bpm) : bpm;
        const double since = static_cast<double>(first + 10) / ecg.rate.value - from;
        if (off > 0.1 * bpm) result.nearSeconds = since;
        if (off > 1.0) result.exactSeconds = since;
    }
    return result;
}

}  // namespace

FACT(beatsAreCertainThreeHundredMillisecondsAfterTheirPeak) {
    std::mt19937_64 random(3);
    std::uniform_real_distribution<double> rr(0.7, 1.0);
    std::vector<double> intervals;
    intervals.reserve(60);
    for (int i = 0; i < 60; ++i)
        intervals.push_back(rr(random));
    for (const double rate : {125.0, 250.0, 360.0, 1000.0}) {
        const KnownEcg ecg = fact::knownEcg({.rateHz = rate, .rrSeconds = intervals});
        for (const Beat& beat : beatsOf(ecg)) {
            if (secondsAt(beat.rPeak, ecg.rate) > 3.0) CHECK(lateness(beat, ecg.rate) <= 0.300);
        }
    }
}

FACT(theFirstBeatsAreKnownWithinASecond) {
    const KnownEcg ecg = fact::knownEcg({.rrSeconds = steadyRr(20, 0.8)});
    const std::vector<Beat> beats = beatsOf(ecg);
    CHECK_EQUAL(beats.front().rPeak.value, ecg.rPeaks.front());
    for (const Beat& beat : beats)
        CHECK(lateness(beat, ecg.rate) <= 1.0);
}

FACT(theFirstBeatsAfterAGapAreKnownWithinASecond) {
    KnownEcg ecg = fact::knownEcg({.rrSeconds = steadyRr(20, 0.8)});
    for (std::size_t i = 2000; i < 2300; ++i)
        ecg.millivolts[i] = std::numeric_limits<double>::quiet_NaN();
    for (const Beat& beat : beatsOf(ecg))
        CHECK(lateness(beat, ecg.rate) <= 1.0);
}

FACT(aRateThatRisesFrom80To120IsShownInTime) {
    const KnownEcg ecg = step(0.75, 0.5);
    const Reached rate = reached(ecg, secondsAt({ecg.rPeaks[30]}, ecg.rate), 120.0);
    CHECK(rate.nearSeconds <= 6.0);
    CHECK(rate.exactSeconds <= 7.5);
}

FACT(aRateThatFallsFrom80To40IsShownInTime) {
    const KnownEcg ecg = step(0.75, 1.5);
    // The first complex at the new rate is the first sign of it.
    const Reached rate = reached(ecg, secondsAt({ecg.rPeaks[31]}, ecg.rate), 40.0);
    CHECK(rate.nearSeconds <= 6.0);
    CHECK(rate.exactSeconds <= 7.5 - 1.5);  // 7.5 s after the last complex at the old rate
}
