// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signal/z_score.h"
#include "tests/support/fact.h"

#include <cmath>
#include <limits>
#include <vector>

using cardiotwin::signal::ZScore;

FACT(statisticsAreThoseOfAllValuesSoFar) {
    ZScore score;
    const std::vector<double> values = {72, 75, 71, 80, 66};
    for (std::size_t n = 1; n <= values.size(); ++n) {
        score.push(values[n - 1]);
        double mean = 0.0, square = 0.0;
        for (std::size_t i = 0; i < n; ++i)
            mean += values[i] / static_cast<double>(n);
        for (std::size_t i = 0; i < n; ++i)
            square += (values[i] - mean) * (values[i] - mean);
        CHECK_NEAR(score.mean(), mean, 1e-12);
        if (n > 1) CHECK_NEAR(score.deviation(), std::sqrt(square / static_cast<double>(n)), 1e-12);
    }
}

FACT(aLaterValueNeverChangesAnEarlierScore) {
    ZScore one(50.0), other(50.0);
    for (int i = 0; i < 100; ++i) {
        const double value = std::sin(0.3 * i);
        CHECK_EQUAL(one.push(value), other.push(value));
    }
    one.push(1000.0);
    CHECK(one.mean() != other.mean());
}

FACT(restoringUndoesNormalising) {
    ZScore score(20.0);
    for (int i = 0; i < 60; ++i)
        score.push(60.0 + i % 7);
    CHECK_NEAR(score.restored(score.normalised(71.3)), 71.3, 1e-12);
}

FACT(missingValuesChangeNothing) {
    ZScore score;
    score.push(1.0);
    score.push(3.0);
    CHECK(std::isnan(score.push(std::numeric_limits<double>::quiet_NaN())));
    CHECK_NEAR(score.mean(), 2.0, 1e-12);
    CHECK_EQUAL(score.count(), 2.0);
}

FACT(aConstantHasScoreZero) {
    ZScore score;
    for (int i = 0; i < 10; ++i)
        CHECK_EQUAL(score.push(0.7), 0.0);
}

FACT(afterItsMemoryAStepIsForgotten) {
    ZScore score(10.0);
    for (int i = 0; i < 100; ++i)
        score.push(0.0);
    for (int i = 0; i < 100; ++i)
        score.push(5.0);
    CHECK_NEAR(score.mean(), 5.0, 0.01);
}
