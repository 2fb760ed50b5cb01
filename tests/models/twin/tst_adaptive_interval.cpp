// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/rate/adaptive_interval.h"
#include "tests/support/fact.h"

#include <cmath>
#include <random>

using cardiotwin::twin::AdaptiveInterval;
using cardiotwin::twin::Interval;

namespace {

/// Share of truths inside over the rounds from `from` on, errors of the given deviation by round.
template <class Deviation>
double coverage(AdaptiveInterval interval, int rounds, int from, Deviation deviation) {
    std::mt19937_64 random(3);
    std::normal_distribution<double> normal;
    double inside = 0.0;
    for (int round = 0; round < rounds; ++round) {
        const double truth = deviation(round) * normal(random);
        const Interval made = interval.around(0.0, 1.0);
        const bool holds = truth >= made.low && truth <= made.high;
        interval.learn(std::abs(truth), 1.0, holds);
        if (round >= from && holds) inside += 1.0;
    }
    return inside / (rounds - from);
}

}  // namespace

FACT(steadyErrorsAreCoveredAsPromised) {
    CHECK_NEAR(coverage(AdaptiveInterval(0.2), 3000, 200, [](int) { return 2.0; }), 0.80, 0.02);
    CHECK_NEAR(coverage(AdaptiveInterval(0.05), 3000, 200, [](int) { return 2.0; }), 0.95, 0.01);
}

FACT(errorsThatGrowAreCoveredAgain) {
    const auto grows = [](int round) { return round < 2000 ? 1.0 : 4.0; };
    CHECK_NEAR(coverage(AdaptiveInterval(0.2), 5000, 2000, grows), 0.80, 0.05);
    CHECK_NEAR(coverage(AdaptiveInterval(0.05), 5000, 2000, grows), 0.95, 0.03);
}

FACT(theFirstIntervalStandsAndGrowsWithTheDifficulty) {
    const AdaptiveInterval interval(0.2);
    const Interval easy = interval.around(70.0, 1.0);
    const Interval hard = interval.around(70.0, 5.0);
    CHECK(easy.low < 70.0 && easy.high > 70.0);
    CHECK_NEAR(hard.high - hard.low, 5.0 * (easy.high - easy.low), 1e-9);
}

FACT(aSmallerMissRateIsWider) {
    const Interval usual = AdaptiveInterval(0.2).around(70.0, 1.0);
    const Interval sure = AdaptiveInterval(0.05).around(70.0, 1.0);
    CHECK(sure.low < usual.low && sure.high > usual.high);
}
