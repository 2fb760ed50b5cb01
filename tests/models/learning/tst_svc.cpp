// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/learning/svc.h"
#include "tests/support/fact.h"

#include <cmath>
#include <limits>
#include <random>

using namespace cardiotwin;
using namespace cardiotwin::learning;

namespace {

struct Rows {
    std::vector<double> inputs;
    std::vector<bool> positive;
};

/// A disc in the plane (positive) and what surrounds it; the second input is on a scale of its own.
Rows discAndRing(double scale) {
    std::mt19937_64 random(5);
    std::uniform_real_distribution<double> any(-2.0, 2.0);
    Rows rows;
    while (rows.positive.size() < 300) {
        const double x = any(random), y = any(random), radius = std::hypot(x, y);
        if (radius > 0.9 && radius < 1.1) continue;
        rows.inputs.insert(rows.inputs.end(), {x, scale * y});
        rows.positive.push_back(radius < 1.0);
    }
    return rows;
}

Svc fitted(double scale) {
    const Rows rows = discAndRing(scale);
    return Svc::fit(2, rows.inputs, rows.positive, {10.0, 0.5, 1.0}).value();
}

}  // namespace

FACT(aBentBorderIsFound) {
    const Svc machine = fitted(1.0);
    CHECK(machine.decide(std::vector{0.0, 0.0}) > 0.5);
    CHECK(machine.decide(std::vector{0.5, -0.5}) > 0.0);
    CHECK(machine.decide(std::vector{1.2, 0.9}) < 0.0);
    CHECK(machine.decide(std::vector{-1.5, 0.0}) < 0.0);
}

FACT(theScaleOfAnInputDoesNotMatter) {
    const Svc one = fitted(1.0), other = fitted(1000.0);
    CHECK_NEAR(one.decide(std::vector{0.3, 0.4}), other.decide(std::vector{0.3, 400.0}), 1e-3);
}

FACT(theSameRowsGiveTheSameMachine) {
    const Svc one = fitted(1.0), two = fitted(1.0);
    CHECK(one.coefficients == two.coefficients);
    CHECK(one.vectors == two.vectors);
    CHECK_EQUAL(one.offset, two.offset);
}

FACT(anInputThatNeverVariesIsIgnored) {
    const Rows rows = discAndRing(0.0);
    const Svc machine = Svc::fit(2, rows.inputs, rows.positive, {10.0, 0.5, 1.0}).value();
    CHECK_EQUAL(machine.decide(std::vector{0.2, 0.0}), machine.decide(std::vector{0.2, 55.0}));
}

FACT(aRowThatCannotBeReadHasNoAnswer) {
    const Svc machine = fitted(1.0);
    CHECK(std::isnan(machine.decide(std::vector{0.0, std::numeric_limits<double>::quiet_NaN()})));
    CHECK(std::isnan(machine.decide(std::vector{0.0})));
}

FACT(whatCannotBeFittedIsRefused) {
    const Rows rows = discAndRing(1.0);
    CHECK_EQUAL(Svc::fit(3, rows.inputs, rows.positive, {}).error().code, ErrorCode::ModelInvalid);
    CHECK_EQUAL(Svc::fit(2, rows.inputs, std::vector<bool>(300, true), {}).error().code,
                ErrorCode::ModelInvalid);
    Rows broken = rows;
    broken.inputs[7] = std::numeric_limits<double>::infinity();
    CHECK_EQUAL(Svc::fit(2, broken.inputs, broken.positive, {}).error().code, ErrorCode::ModelInvalid);
    CHECK_EQUAL(Svc::fit(2, rows.inputs, rows.positive, {-1.0, 0.5, 1.0}).error().code,
                ErrorCode::ModelInvalid);
}

FACT(roundingKeepsSevenDigits) {
    CHECK_EQUAL(rounded(0.123456789), 0.1234568);
    CHECK_EQUAL(rounded(-98765432.1), -98765430.0);
    CHECK_EQUAL(rounded(0.0), 0.0);
}
