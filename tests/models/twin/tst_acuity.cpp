// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/indicators/acuity.h"
#include "tests/support/fact.h"

#include <cmath>
#include <numeric>

using namespace cardiotwin::twin;

namespace {

Indicators healthy() {
    Indicators indicators;
    indicators.heartRateBpm = 70.0;
    indicators.atrialFibrillation = 0.02;
    indicators.ventricularPerMinute = 0.0;
    indicators.stMillivolts = 0.02;
    indicators.qtcMs = 415.0;
    indicators.risePerMinuteBpm = 1.0;
    indicators.signalQuality = 0.95;
    return indicators;
}

double scoreWith(std::optional<double> Indicators::*indicator, double value) {
    Indicators indicators = healthy();
    indicators.*indicator = value;
    return acuityOf(indicators).score;
}

/// The score never falls while the indicator goes from `from` to `to`, and ends above where it began.
void checkRises(std::optional<double> Indicators::*indicator, double from, double to) {
    double before = scoreWith(indicator, from);
    const double first = before;
    for (int step = 1; step <= 200; ++step) {
        const double score = scoreWith(indicator, from + (to - from) * step / 200.0);
        CHECK(score >= before - 1e-12);
        CHECK(score - before < 10.0);  // a curve, not a step
        before = score;
    }
    CHECK(before > first + 5.0);
    CHECK(before <= 100.0);
}

}  // namespace

FACT(aHealthyPatientHasNone) {
    const Acuity acuity = acuityOf(healthy());
    CHECK_EQUAL(acuity.score, 0.0);
    CHECK(acuity.contributions.empty());
}

FACT(theScoreIsMonotoneInEveryIndicator) {
    checkRises(&Indicators::heartRateBpm, 75.0, 220.0);
    checkRises(&Indicators::heartRateBpm, 75.0, 15.0);
    checkRises(&Indicators::atrialFibrillation, 0.0, 1.0);
    checkRises(&Indicators::ventricularPerMinute, 0.0, 90.0);
    checkRises(&Indicators::stMillivolts, 0.0, 0.6);
    checkRises(&Indicators::stMillivolts, 0.0, -0.6);
    checkRises(&Indicators::qtcMs, 400.0, 650.0);
    checkRises(&Indicators::risePerMinuteBpm, -20.0, 80.0);
}

FACT(losingTheSignalCountsButDoesNotLookLikeACrisis) {
    Indicators indicators;
    indicators.signalQuality = 0.0;
    const Acuity acuity = acuityOf(indicators);
    CHECK(acuity.score > 5.0 && acuity.score < 20.0);
    CHECK_EQUAL(acuity.contributions.size(), std::size_t{8});  // seven of them not measurable
    CHECK_EQUAL(acuity.contributions.front().indicator, IndicatorId::SignalLost);
}

FACT(thePointsShownAddUpToTheScoreLargestFirst) {
    Indicators indicators = healthy();
    indicators.heartRateBpm = 130.0;
    indicators.atrialFibrillation = 0.9;
    indicators.ventricularPerMinute = 8.0;
    const Acuity acuity = acuityOf(indicators);
    double sum = 0.0;
    double before = 100.0;
    for (const Contribution& share : acuity.contributions) {
        CHECK(share.points <= before);
        before = share.points;
        sum += share.points;
    }
    CHECK_NEAR(sum, acuity.score, 1e-9);
    CHECK_EQUAL(acuity.contributions.front().indicator, IndicatorId::AtrialFibrillation);
}

FACT(stDepressionKeepsItsSign) {
    Indicators indicators = healthy();
    indicators.stMillivolts = -0.25;
    CHECK_EQUAL(*acuityOf(indicators).contributions.front().value, -0.25);
}

FACT(aPatientGettingWorseClimbsAndComesBack) {
    const double well = acuityOf(healthy()).score;
    Indicators fast = healthy();
    fast.heartRateBpm = 115.0;
    fast.risePerMinuteBpm = 35.0;
    Indicators ectopic = healthy();
    ectopic.heartRateBpm = 105.0;
    ectopic.ventricularPerMinute = 16.0;
    Indicators fibrillating = healthy();
    fibrillating.heartRateBpm = 130.0;
    fibrillating.atrialFibrillation = 0.95;
    const double rising = acuityOf(fast).score;
    const double beats = acuityOf(ectopic).score;
    const double flutter = acuityOf(fibrillating).score;
    CHECK(well < 15.0);
    CHECK(rising > 20.0 && rising < beats);
    CHECK(beats > 35.0 && beats < 60.0);
    CHECK(flutter > 65.0 && flutter < 95.0);
    CHECK(scoreWith(&Indicators::heartRateBpm, 78.0) < 15.0);
}

FACT(aValueThatIsNotANumberEarnsNoPoints) {
    CHECK_EQUAL(scoreWith(&Indicators::qtcMs, std::nan("")), 0.0);
}

FACT(whatIsOnlyExpectedAddsLessThanWhatIsThereAndNothingBelowIt) {
    Indicators expected = healthy();
    expected.runSoon = 0.9;
    Indicators there = healthy();
    there.ventricularRun = 0.9;
    const double soon = acuityOf(expected).score;
    CHECK(soon > 5.0);
    CHECK(acuityOf(there).score > soon);
    CHECK_EQUAL(acuityOf(expected).contributions.front().indicator, IndicatorId::VentricularRun);
    CHECK_EQUAL(*acuityOf(expected).contributions.front().value, 0.9);
    there.runSoon = 0.5;
    Indicators alone = healthy();
    alone.ventricularRun = 0.9;
    CHECK_EQUAL(acuityOf(there).score, acuityOf(alone).score);
}

FACT(theScoreIsMonotoneInWhatIsExpectedBesideAnyPresent) {
    for (const double now : {0.0, 0.3, 0.7, 1.0}) {
        double before = 0.0;
        for (int step = 0; step <= 100; ++step) {
            Indicators indicators = healthy();
            indicators.atrialFibrillation = indicators.pause = indicators.ventricularRun = now;
            indicators.fibrillationSoon = indicators.pauseSoon = indicators.runSoon = step / 100.0;
            const double score = acuityOf(indicators).score;
            CHECK(score >= before - 1e-12);
            before = score;
        }
    }
    for (int step = 1; step <= 100; ++step) {
        Indicators less = healthy();
        less.pauseSoon = less.fibrillationSoon = 0.6;
        Indicators more = less;
        less.pause = less.atrialFibrillation = (step - 1) / 100.0;
        more.pause = more.atrialFibrillation = step / 100.0;
        CHECK(acuityOf(more).score >= acuityOf(less).score - 1e-12);
    }
}

FACT(theLimitsAgreedForAPatientMoveTheRateCurves) {
    Indicators fast = healthy();
    fast.heartRateBpm = 125.0;
    PatientProfile sporty;
    sporty.highRateLimitBpm = 150.0;
    sporty.lowRateLimitBpm = 38.0;
    CHECK(acuityOf(fast, sporty).score < acuityOf(fast).score);
    Indicators slow = healthy();
    slow.heartRateBpm = 45.0;
    CHECK_EQUAL(acuityOf(slow, sporty).score, 0.0);
    CHECK(acuityOf(slow).score > 10.0);
    double before = 0.0;
    for (double bpm = 70.0; bpm < 220.0; bpm += 1.0) {
        fast.heartRateBpm = bpm;
        CHECK(acuityOf(fast, sporty).score >= before);
        before = acuityOf(fast, sporty).score;
    }
}

FACT(knownFibrillationWeighsLessThanNew) {
    Indicators indicators = healthy();
    indicators.atrialFibrillation = 0.95;
    PatientProfile known;
    known.knownFibrillation = true;
    CHECK(acuityOf(indicators, known).score < acuityOf(indicators).score);
    CHECK(acuityOf(indicators, known).score > 0.0);
}
