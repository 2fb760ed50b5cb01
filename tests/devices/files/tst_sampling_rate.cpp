// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/files/sampling_rate.h"
#include "tests/support/fact.h"

#include <cmath>
#include <random>
#include <vector>

using namespace cardiotwin::files;

namespace {

std::vector<double> stamps(double rate, double resolution, int count) {
    std::vector<double> seconds;
    seconds.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        seconds.push_back(resolution > 0.0 ? std::round(i / rate / resolution) * resolution : i / rate);
    }
    return seconds;
}

}  // namespace

FACT(roundedStampsStillGiveTheUsualRate) {
    for (const double rate : {125.0, 128.0, 130.0, 250.0, 256.0, 360.0, 500.0, 512.0, 1000.0}) {
        for (const double resolution : {0.0, 1e-5, 1e-3}) {
            const auto estimate = estimateRate(stamps(rate, resolution, static_cast<int>(10 * rate)));
            CHECK_EQUAL(estimate->rate.value, rate);
        }
    }
}

FACT(gapsDoNotSlowTheRate) {
    auto seconds = stamps(250.0, 0.0, 2500);
    for (std::size_t i = 1000; i < seconds.size(); ++i)
        seconds[i] += 30.0;
    seconds.erase(seconds.begin() + 1700);
    CHECK_EQUAL(estimateRate(seconds)->rate.value, 250.0);
}

FACT(stampsInBurstsGiveTheirMeanRateAndAScatter) {
    std::vector<double> seconds;
    seconds.reserve(2500);
    for (int i = 0; i < 2500; ++i)
        seconds.push_back(std::floor(i / 10) * 0.04);
    const auto estimate = estimateRate(seconds);
    CHECK_EQUAL(estimate->rate.value, 250.0);
    CHECK(estimate->scatter > 0.004);
}

FACT(anUnusualRateIsKept) {
    CHECK_NEAR(estimateRate(stamps(277.0, 0.0, 3000))->rate.value, 277.0, 1e-6);
}

FACT(stampsThatNeverMoveHaveNoRate) {
    CHECK(!estimateRate(std::vector<double>{1.0, 1.0, 1.0}).has_value());
    CHECK(!estimateRate(std::vector<double>{1.0}).has_value());
    CHECK(!estimateRate(std::vector<double>{}).has_value());
}

FACT(theUnitOfTimeFollowsFromItsSize) {
    CHECK_EQUAL(tickByMagnitude(0.0, 0.004), 1.0);
    CHECK_EQUAL(tickByMagnitude(0.0, 4.0), 1e-3);
    CHECK_EQUAL(tickByMagnitude(0.0, 4000.0), 1e-6);
    CHECK_EQUAL(tickByMagnitude(0.0, 4e6), 1e-9);
    CHECK_EQUAL(tickByMagnitude(1.7e9, 0.004), 1.0);
    CHECK_EQUAL(tickByMagnitude(1.7e12, 4.0), 1e-3);
    CHECK_EQUAL(tickByMagnitude(1.7e18, 4e6), 1e-9);
}

FACT(aRateIsReadFromLinesAndNames) {
    CHECK_EQUAL(*rateInLine("Sample Rate,512 hertz"), 512.0);
    CHECK_EQUAL(*rateInLine("# Sampling Rate (Hz):= 1000.00"), 1000.0);
    CHECK_EQUAL(*rateInLine("fs 250 Hz"), 250.0);
    CHECK(!rateInLine("Device,6").has_value());
    CHECK_EQUAL(*rateInFileName("/data/rest_500hz.csv"), 500.0);
    CHECK(!rateInFileName("/data/hz.csv").has_value());
}
