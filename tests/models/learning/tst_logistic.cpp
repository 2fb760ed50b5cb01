// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/learning/logistic.h"
#include "tests/support/fact.h"

#include <cmath>
#include <limits>
#include <random>
#include <vector>

using namespace cardiotwin;
using namespace cardiotwin::learning;

namespace {

struct Rows {
    std::vector<double> inputs, events, weights;
};

/// Log odds −1 + 2a − b; c says nothing, d never varies.
Rows made(int count, unsigned seed) {
    std::mt19937_64 random(seed);
    std::normal_distribution<double> normal;
    std::uniform_real_distribution<double> uniform;
    Rows rows;
    for (int i = 0; i < count; ++i) {
        const double a = normal(random), b = normal(random), c = normal(random);
        rows.inputs.insert(rows.inputs.end(), {a, 5.0 + 3.0 * b, c, 7.0});
        const double chance = 1.0 / (1.0 + std::exp(1.0 - 2.0 * a + b));
        rows.events.push_back(uniform(random) < chance ? 1.0 : 0.0);
        rows.weights.push_back(1.0);
    }
    return rows;
}

Logistic fitted(const Rows& rows) {
    return Logistic::fit(4, rows.inputs, rows.events, rows.weights, {0.1}).value();
}

}  // namespace

FACT(theLogOddsBehindTheEventsAreFound) {
    const Logistic machine = fitted(made(20000, 1));
    CHECK_NEAR(machine.coefficients[0], 2.0, 0.1);
    CHECK_NEAR(machine.coefficients[1], -1.0, 0.1);
    CHECK_NEAR(machine.coefficients[2], 0.0, 0.1);
    CHECK_EQUAL(machine.coefficients[3], 0.0);
    CHECK_NEAR(machine.probability(std::vector{0.0, 5.0, 0.0, 7.0}), 1.0 / (1.0 + std::exp(1.0)), 0.02);
}

FACT(sharesAndOffsetAddUpToTheLogOdds) {
    const Logistic machine = fitted(made(500, 2));
    const std::vector row{1.3, 2.0, -0.5, 7.0};
    double odds = machine.offset;
    for (const double share : machine.shares(row))
        odds += share;
    CHECK_NEAR(machine.probability(row), 1.0 / (1.0 + std::exp(-odds)), 1e-12);
}

FACT(aWeightCountsAsThatManyRows) {
    Rows once = made(300, 3);
    Rows twice = once;
    for (std::size_t row = 0; row < 100; ++row) {
        once.weights[row] = 2.0;
        twice.events.push_back(twice.events[row]);
        twice.weights.push_back(1.0);
        for (std::size_t column = 0; column < 4; ++column)
            twice.inputs.push_back(once.inputs[4 * row + column]);
    }
    CHECK_NEAR(fitted(once).coefficients[0], fitted(twice).coefficients[0], 1e-5);
    CHECK_NEAR(fitted(once).offset, fitted(twice).offset, 1e-5);
}

FACT(rowsThatOneNumberTellsApartDoNotRunAway) {
    const std::vector inputs{0.0, 0.1, 0.2, 1.0, 1.1, 1.2}, events{0.0, 0.0, 0.0, 1.0, 1.0, 1.0};
    const std::vector<double> weights(6, 1.0);
    const Logistic machine = Logistic::fit(1, inputs, events, weights, {0.01}).value();
    CHECK(std::abs(machine.coefficients[0]) < 50.0);
    CHECK(machine.probability(std::vector{1.1}) > 0.9);
}

FACT(unusableRowsAreRefused) {
    Rows rows = made(50, 4);
    CHECK(!Logistic::fit(3, rows.inputs, rows.events, rows.weights));
    rows.inputs[7] = std::numeric_limits<double>::quiet_NaN();
    CHECK(!Logistic::fit(4, rows.inputs, rows.events, rows.weights));
    rows = made(50, 4);
    rows.events.assign(50, 0.0);
    CHECK(!Logistic::fit(4, rows.inputs, rows.events, rows.weights));
    CHECK(std::isnan(fitted(made(50, 4)).probability(std::vector{1.0})));
}
