// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule/price_ascent.h"
#include "models/schedule/solver.h"
#include "tests/models/schedule/small_problem.h"
#include "tests/support/cardiology_day.h"
#include "tests/support/fact.h"

#include <cmath>
#include <limits>

using namespace cardiotwin::schedule;

FACT(withoutContentionTheFirstStepProvesTheOptimum) {
    Problem problem = small::day(8, {3});
    for (const char* id : {"a", "b", "c"})
        problem.requests.push_back(small::request(problem, id, {{0, 1}}, 2));
    const SearchSpace space = makeSearchSpace(problem);
    PriceAscent ascent(space);
    ascent.step(300.0);
    CHECK_NEAR(ascent.bound(), 300.0, 1e-9);
    ascent.step(300.0);
    CHECK_NEAR(ascent.bound(), 300.0, 1e-9);
}

FACT(contentionRaisesTheBoundAboveTheFreePlan) {
    Problem problem = small::day(8, {1});
    for (const char* id : {"a", "b"})
        problem.requests.push_back(small::request(problem, id, {{0, 1}}, 2));
    const SearchSpace space = makeSearchSpace(problem);
    PriceAscent ascent(space);
    for (int k = 0; k < 400; ++k)
        ascent.step(220.0);
    CHECK(ascent.bound() > 219.0);
    CHECK(ascent.bound() <= 220.0 + 1e-6);
}

/// A curve of waiting that begins at zero makes the free plan cost nothing; steps in proportion to that bound
/// never left zero, and every plan had a gap of 100 %.
FACT(risesFromABoundOfZero) {
    Problem problem = small::day(8, {1});
    for (const char* id : {"a", "b"})
        problem.requests.push_back(small::request(problem, id, {{0, 1}}, 2, 0, 10));
    const SearchSpace space = makeSearchSpace(problem);
    for (const double known : {20.0, std::numeric_limits<double>::infinity()}) {
        PriceAscent ascent(space);
        for (int k = 0; k < 400; ++k)
            ascent.step(known);
        CHECK(ascent.bound() > 19.0);
        CHECK(ascent.bound() <= 20.0 + 1e-6);
    }
}

FACT(boundNeverFallsWhileStepping) {
    const Problem problem = fact::cardiologyDay({});
    const SearchSpace space = makeSearchSpace(problem);
    PriceAscent ascent(space);
    ascent.step(0.0);
    double before = ascent.bound();
    for (int k = 0; k < 200; ++k) {
        ascent.step(2.0 * before);
        CHECK(ascent.bound() >= before);
        before = ascent.bound();
    }
}

FACT(pricesSurviveRoundingToHundredthsOfACent) {
    const Problem problem = fact::cardiologyDay({});
    const SearchSpace space = makeSearchSpace(problem);
    PriceAscent ascent(space);
    for (int k = 0; k < 200; ++k)
        ascent.step(1e6);
    const double before = ascent.bound();
    ascent.settle();
    CHECK_NEAR(ascent.bound(), before, 50.0);
    for (const double price : ascent.prices())
        CHECK_NEAR(price * 100.0, std::round(price * 100.0), 1e-6);
}
