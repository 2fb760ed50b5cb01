// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signal/dynamical_ecg.h"
#include "tests/support/fact.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

using namespace cardiotwin::signal;
using std::numbers::pi;

namespace {

constexpr double kStep = 1.0 / 500.0;

std::vector<double> run(DynamicalEcg& ecg, double bpm, double seconds) {
    std::vector<double> values;
    const long steps = std::lround(seconds / kStep);
    for (long i = 0; i < steps; ++i) {
        ecg.step(kStep, 2.0 * pi * bpm / 60.0);
        values.push_back(ecg.millivolts()[0]);
    }
    return values;
}

std::vector<std::size_t> peaks(const std::vector<double>& values, double above) {
    std::vector<std::size_t> found;
    for (std::size_t i = 1; i + 1 < values.size(); ++i)
        if (values[i] > above && values[i] >= values[i - 1] && values[i] > values[i + 1]) found.push_back(i);
    return found;
}

}  // namespace

FACT(aBeatComesOncePerTurnOfThePhase) {
    DynamicalEcg ecg({normalLead()});
    const auto found = peaks(run(ecg, 60.0, 20.2), 0.6);
    CHECK_EQUAL(found.size(), 20U);
    for (std::size_t i = 1; i < found.size(); ++i)
        CHECK_NEAR(static_cast<double>(found[i] - found[i - 1]) * kStep, 1.0, 0.003);
}

FACT(theRPeakKeepsItsHeightAtEveryRate) {
    for (const double bpm : {45.0, 60.0, 120.0, 180.0}) {
        DynamicalEcg ecg({atHeartRate(normalLead(), bpm)});
        const auto values = run(ecg, bpm, 10.0);
        CHECK_NEAR(*std::max_element(values.begin(), values.end()), 1.1, 0.06);
    }
}

FACT(theVoltageFollowsTheSumOfTheWaves) {
    const auto waves = normalLead();
    DynamicalEcg ecg({waves});
    for (int i = 0; i < 3000; ++i) {
        ecg.step(kStep, 2.0 * pi);
        CHECK_NEAR(ecg.millivolts()[0], quasiStatic(waves, ecg.phase()), 0.02);
    }
}

FACT(thePhaseStaysOnTheLimitCycleForHours) {
    DynamicalEcg ecg({});
    double turned = 0.0;
    double before = ecg.phase();
    for (int i = 0; i < 1800000; ++i) {
        ecg.step(kStep, 2.0 * pi * 1.2);
        turned += std::remainder(ecg.phase() - before, 2.0 * pi);
        before = ecg.phase();
    }
    CHECK_NEAR(turned / (2.0 * pi), 3600.0 * 1.2, 0.01);
}

FACT(theWavesSpreadWithTheSquareRootOfTheRate) {
    const auto fast = atHeartRate(normalLead(), 240.0);
    CHECK_NEAR(fast.back().angle, pi, 1e-12);
    CHECK_NEAR(fast.back().width, 0.8, 1e-12);
}

FACT(theVariabilityHasItsDeviationAndIsRepeatable) {
    RrSpectrum spectrum;
    spectrum.deviationSeconds = 0.05;
    const RrProcess a(spectrum, 7);
    const RrProcess b(spectrum, 7);
    const RrProcess c(spectrum, 8);
    double sum = 0.0;
    double squares = 0.0;
    constexpr int kCount = 40000;
    for (int i = 0; i < kCount; ++i) {
        const double value = a.deviationAt(0.9 * i);
        CHECK_EQUAL(value, b.deviationAt(0.9 * i));
        sum += value;
        squares += value * value;
    }
    CHECK_NEAR(sum / kCount, 0.0, 0.002);
    CHECK_NEAR(std::sqrt(squares / kCount), 0.05, 0.005);
    CHECK(a.deviationAt(10.0) != c.deviationAt(10.0));
}
