// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/learning/logistic_fit.h"
#include "tests/support/fact.h"

#include <cmath>
#include <random>

using namespace cardiotwin;
using learning::DenseRows;
using learning::fitLogistic;

namespace {

struct Rows {
    std::vector<double> inputs;
    std::vector<double> targets;
    [[nodiscard]] DenseRows dense() const { return {2, inputs, targets}; }
};

/// Rows whose log odds are 0.5 + 2 a − b, with a on a large scale.
Rows drawn(std::size_t count) {
    std::mt19937_64 random(5);
    std::normal_distribution<double> normal;
    std::uniform_real_distribution<double> chance;
    Rows rows{std::vector<double>(2 * count), std::vector<double>(count)};
    for (std::size_t i = 0; i < count; ++i) {
        const double a = normal(random), b = normal(random);
        rows.inputs[i] = 100.0 * a;
        rows.inputs[count + i] = b;
        rows.targets[i] = chance(random) < 1.0 / (1.0 + std::exp(-(0.5 + 2.0 * a - b))) ? 1.0 : -1.0;
    }
    return rows;
}

}  // namespace

FACT(theWeightsThatMadeTheRowsAreFoundAgain) {
    const Rows rows = drawn(20000);
    const auto judge = fitLogistic(rows.dense(), 1.0);
    CHECK(judge.has_value());
    CHECK(std::abs(judge->offset - 0.5) < 0.1);
    CHECK(std::abs(100.0 * judge->weights[0] - 2.0) < 0.1);
    CHECK(std::abs(judge->weights[1] + 1.0) < 0.1);
}

FACT(aStrongRidgeKeepsWeightsSmall) {
    const Rows rows = drawn(500);
    CHECK(std::abs(fitLogistic(rows.dense(), 1e6)->weights[1]) < 0.01);
}

FACT(aColumnThatNeverChangesHasNoWeight) {
    Rows rows = drawn(500);
    for (std::size_t i = 500; i < 1000; ++i)
        rows.inputs[i] = 3.0;
    CHECK_EQUAL(fitLogistic(rows.dense(), 1.0)->weights[1], 0.0);
}

FACT(rowsThatCannotBeFittedAreRefused) {
    Rows rows = drawn(10);
    CHECK(!fitLogistic(rows.dense(), 0.0));
    CHECK(!fitLogistic({3, rows.inputs, rows.targets}, 1.0));
    rows.inputs[3] = std::nan("");
    CHECK(!fitLogistic(rows.dense(), 1.0));
    rows = drawn(10);
    rows.targets.assign(10, 1.0);
    CHECK_EQUAL(static_cast<int>(fitLogistic(rows.dense(), 1.0).error().code),
                static_cast<int>(ErrorCode::ModelInvalid));
}
