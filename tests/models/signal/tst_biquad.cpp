// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signal/biquad_cascade.h"
#include "tests/support/fact.h"

#include <cmath>
#include <numbers>

using namespace cardiotwin;
using namespace cardiotwin::signal;

FACT(cornersLieThreeDecibelsDown) {
    for (const double rate : {100.0, 360.0, 2000.0}) {
        for (const int order : {2, 4, 6}) {
            CHECK_NEAR(gainAt(butterworthLowPass(order, {20.0}, {rate}), {20.0}, {rate}), std::sqrt(0.5),
                       1e-9);
            CHECK_NEAR(gainAt(butterworthHighPass(order, {5.0}, {rate}), {5.0}, {rate}), std::sqrt(0.5),
                       1e-9);
        }
    }
}

FACT(anOrderFourFilterFallsTwentyFourDecibelsAnOctave) {
    const auto low = butterworthLowPass(4, {10.0}, {2000.0});
    CHECK_NEAR(gainAt(low, {20.0}, {2000.0}), 1.0 / std::sqrt(1.0 + std::pow(2.0, 8)), 0.002);
}

FACT(aCornerBeyondTheRateIsTheIdentity) {
    CHECK(butterworthLowPass(2, {60.0}, {100.0}).empty());
    CHECK_EQUAL(gainAt({}, {30.0}, {100.0}), 1.0);
}

FACT(aSettledFilterGoesOnWithoutATransient) {
    BiquadCascade low(butterworthLowPass(4, {40.0}, {360.0}), 1);
    BiquadCascade high(butterworthHighPass(2, {0.5}, {360.0}), 1);
    low.settle(0, 1.7);
    high.settle(0, 1.7);
    for (int i = 0; i < 100; ++i) {
        double a[] = {1.7}, b[] = {1.7};
        low.filter(a);
        high.filter(b);
        CHECK_NEAR(a[0], 1.7, 1e-9);
        CHECK_NEAR(b[0], 0.0, 1e-9);
    }
}

FACT(leadsDoNotLeakIntoOneAnother) {
    BiquadCascade both(butterworthLowPass(2, {15.0}, {250.0}), 2);
    BiquadCascade alone(butterworthLowPass(2, {15.0}, {250.0}), 1);
    for (int i = 0; i < 500; ++i) {
        const double x = std::sin(0.1 * i);
        double frame[] = {x, 1000.0 * std::cos(0.3 * i)}, one[] = {x};
        both.filter(frame);
        alone.filter(one);
        CHECK_EQUAL(frame[0], one[0]);
    }
}

FACT(aFlatLeadDoesNotEndInDenormals) {
    BiquadCascade high(butterworthHighPass(2, {5.0}, {360.0}), 1);
    double frame[] = {1.0};
    high.filter(frame);
    for (int i = 0; i < 20000; ++i) {
        frame[0] = 0.0;
        high.filter(frame);
    }
    CHECK(std::abs(frame[0]) < 1e-15);
    CHECK(std::fpclassify(frame[0]) != FP_SUBNORMAL);
}

FACT(groupDelayIsThatOfASlowEnvelope) {
    // A burst of 10 Hz under a slow bell comes out late by the group delay.
    const Hertz rate{1000.0};
    const auto sections = butterworthLowPass(4, {30.0}, rate);
    BiquadCascade filter(sections, 1);
    double weighted = 0.0, all = 0.0;
    for (int i = 0; i < 4000; ++i) {
        const double t = (i - 2000) / rate.value;
        double frame[] = {std::exp(-t * t / 0.125) * std::cos(2.0 * std::numbers::pi * 10.0 * t)};
        filter.filter(frame);
        weighted += (i - 2000) * frame[0] * frame[0];
        all += frame[0] * frame[0];
    }
    CHECK_NEAR(weighted / all, delayAt(sections, {10.0}, rate), 0.3);
}
