// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/forecast_score.h"
#include "tests/support/fact.h"

using cardiotwin::twin::ForecastErrors;
using cardiotwin::twin::ForecastScore;

namespace {

ForecastErrors errorsOf(double error, double persistence) {
    return {error < 0.0 ? -error : error, error * error, error, persistence, 1.0, 1.0};
}

}  // namespace

FACT(theMeansAreThoseOfAllScoredForecasts) {
    ForecastScore score(100.0);
    score.add(errorsOf(3.0, 4.0));
    score.add(errorsOf(-1.0, 6.0));
    CHECK_NEAR(score.total().meanAbsoluteError, 2.0, 1e-12);
    CHECK_NEAR(score.total().persistenceError, 5.0, 1e-12);
    CHECK_NEAR(score.total().bias, 1.0, 1e-12);
    CHECK_NEAR(score.total().rootMeanSquare * score.total().rootMeanSquare, 5.0, 1e-12);
    CHECK_EQUAL(*score.total().lastError, -1.0);
}

FACT(skillIsSaidOnlyAfterTenForecasts) {
    ForecastScore score(100.0);
    for (int i = 0; i < 9; ++i)
        score.add(errorsOf(1.0, 2.0));
    CHECK(!score.total().skill());
    score.add(errorsOf(1.0, 2.0));
    CHECK_NEAR(*score.total().skill(), 0.5, 1e-12);
}

FACT(aForecastThatStaysWorseIsWithheldUntilItIsAsGoodAgain) {
    ForecastScore score(100.0);
    for (int i = 0; i < 49; ++i)
        score.add(errorsOf(2.0, 1.0));
    CHECK(!score.isWorseThanPersistence());  // too early to say
    for (int i = 0; i < 100; ++i)
        score.add(errorsOf(2.0, 1.0));
    CHECK(score.isWorseThanPersistence());
    for (int i = 0; i < 400; ++i)
        score.add(errorsOf(1.05, 1.0));
    CHECK(score.isWorseThanPersistence());  // better than before, not yet as good
    for (int i = 0; i < 400; ++i)
        score.add(errorsOf(0.9, 1.0));
    CHECK(!score.isWorseThanPersistence());
    for (int i = 0; i < 400; ++i)
        score.add(errorsOf(1.05, 1.0));
    CHECK(!score.isWorseThanPersistence());  // a little worse does not hide it again
}
