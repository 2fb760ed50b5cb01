// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/rhythm/heart_rate.h"
#include "tests/support/fact.h"

using cardiotwin::ecg::HeartRate;

namespace {

double bpmOf(std::initializer_list<double> rrMs) {
    HeartRate rate;
    for (const double rr : rrMs)
        rate.push(rr);
    return rate.value() ? rate.value()->value : -1.0;
}

}  // namespace

FACT(smallestAndLargestOfTwelveAreDropped) {
    // Ten intervals of 800 ms remain whatever the two extremes are.
    CHECK_NEAR(bpmOf({800, 800, 800, 800, 800, 300, 1190, 800, 800, 800, 800, 800}), 75.0, 1e-9);
}

FACT(theThirteenthIntervalPushesOutTheFirst) {
    CHECK_NEAR(bpmOf({400, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000}), 60.0,
               1e-9);
}

FACT(threeSlowIntervalsSwitchToTheMeanOfFour) {
    CHECK_NEAR(bpmOf({800, 800, 800, 800, 800, 1000, 1500, 1500, 1500}), 60000.0 / 1375.0, 1e-9);
}

FACT(exactlyTwelveHundredIsNotSlow) {
    // 1,200 ms does not exceed 1,200 ms: the trimmed mean of {800, 1200, 1200, 1200} is 1,200.
    CHECK_NEAR(bpmOf({800, 1200, 1200, 1200}), 50.0, 1e-9);
}

FACT(threeSlowIntervalsAloneAreAveraged) {
    CHECK_NEAR(bpmOf({1500, 1500, 1800}), 60000.0 / 1600.0, 1e-9);
}

FACT(oneOrTwoIntervalsAreNotTrimmed) {
    CHECK_NEAR(bpmOf({600}), 100.0, 1e-9);
    CHECK_NEAR(bpmOf({600, 1000}), 75.0, 1e-9);
}

FACT(nothingIsNotMeasurable) {
    CHECK(!HeartRate().value());
    CHECK_EQUAL(HeartRate().intervals(), 0);
}

FACT(ratesOutsideFifteenToThreeHundredAreNotMeasurable) {
    CHECK_EQUAL(bpmOf({4500, 4500, 4500}), -1.0);
    CHECK_EQUAL(bpmOf({150, 150, 150}), -1.0);
    CHECK_NEAR(bpmOf({4000, 4000, 4000}), 15.0, 1e-9);
    CHECK_NEAR(bpmOf({200, 200, 200}), 300.0, 1e-9);
}

FACT(clearedRateStartsAnew) {
    HeartRate rate;
    rate.push(500);
    rate.clear();
    CHECK(!rate.value());
    rate.push(1000);
    CHECK_NEAR(rate.value()->value, 60.0, 1e-9);
}
