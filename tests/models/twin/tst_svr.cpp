// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/svr.h"
#include "tests/support/fact.h"

#include <array>
#include <cmath>
#include <limits>
#include <random>

using cardiotwin::ErrorCode;
using cardiotwin::twin::Svr;
using cardiotwin::twin::TrainingRows;

namespace {

/// y = sin(x₁) + 0.5 x₂ on a square, with an offset and units of its own.
TrainingRows bentPlane(double inputScale, double targetScale) {
    std::mt19937_64 random(7);
    std::uniform_real_distribution<double> anywhere(-2.0, 2.0);
    TrainingRows rows;
    for (int i = 0; i < 200; ++i) {
        const double a = anywhere(random);
        const double b = anywhere(random);
        rows.add(std::array{a * inputScale, b}, 100.0 + targetScale * (std::sin(a) + 0.5 * b));
    }
    return rows;
}

}  // namespace

FACT(learnsABentPlane) {
    const auto machine = Svr::fit(bentPlane(1.0, 10.0), {10.0, 0.5, 0.05});
    CHECK(machine.has_value());
    CHECK_NEAR(machine->predict(std::array{1.0, 0.0}), 100.0 + 10.0 * std::sin(1.0), 1.0);
    CHECK_NEAR(machine->predict(std::array{-1.0, 1.0}), 100.0 + 10.0 * (std::sin(-1.0) + 0.5), 1.0);
    CHECK(machine->supportVectors() < 200);
}

FACT(theUnitsOfInputsAndTargetsDoNotMatter) {
    const auto small = Svr::fit(bentPlane(1.0, 1.0), {});
    const auto large = Svr::fit(bentPlane(1e4, 1e3), {});
    const double a = small->predict(std::array{0.7, -0.4}) - 100.0;
    const double b = large->predict(std::array{0.7e4, -0.4}) - 100.0;
    CHECK_NEAR(b, 1e3 * a, 10.0);  // within the solver's tolerance
}

FACT(theSameRowsGiveTheSameMachine) {
    const auto one = Svr::fit(bentPlane(1.0, 1.0), {});
    const auto two = Svr::fit(bentPlane(1.0, 1.0), {});
    CHECK_EQUAL(one->predict(std::array{0.3, 0.3}), two->predict(std::array{0.3, 0.3}));
}

FACT(errorsWithinTheTubeCostNothing) {
    // Every residual is at most ε, in deviations of the target, where C does not bind.
    TrainingRows rows;
    for (int i = 0; i <= 40; ++i) {
        const double x = -1.0 + 0.05 * i;
        rows.add(std::array{x}, x * x);
    }
    double mean = 0.0;
    for (const double target : rows.targets)
        mean += target / 41.0;
    double variance = 0.0;
    for (const double target : rows.targets)
        variance += (target - mean) * (target - mean) / 41.0;
    const auto machine = Svr::fit(rows, {1000.0, 0.5, 0.1});
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double residual = machine->predict(std::array{rows.inputs[i]}) - rows.targets[i];
        CHECK(std::abs(residual) < (0.1 + 5e-3) * std::sqrt(variance));
    }
}

FACT(aConstantTargetIsTheAnswer) {
    TrainingRows rows;
    for (int i = 0; i < 50; ++i)
        rows.add(std::array{static_cast<double>(i)}, 72.0);
    const auto machine = Svr::fit(rows, {});
    CHECK_NEAR(machine->predict(std::array{1e6}), 72.0, 1e-12);
}

FACT(aColumnThatNeverVariesIsIgnored) {
    TrainingRows rows;
    for (int i = 0; i < 50; ++i)
        rows.add(std::array{0.1 * i, 3.0}, std::sin(0.1 * i));
    const auto machine = Svr::fit(rows, {});
    CHECK_EQUAL(machine->predict(std::array{2.0, 3.0}), machine->predict(std::array{2.0, 500.0}));
}

FACT(aMissingValueIsRefusedInTrainingAndAnsweredWithMissing) {
    TrainingRows rows = bentPlane(1.0, 1.0);
    const auto machine = Svr::fit(rows, {});
    CHECK(std::isnan(machine->predict(std::array{std::numeric_limits<double>::quiet_NaN(), 0.0})));
    CHECK(std::isnan(machine->predict(std::array{0.0})));
    rows.targets[3] = std::numeric_limits<double>::infinity();
    CHECK_EQUAL(Svr::fit(rows, {}).error().code, ErrorCode::ModelInvalid);
}

FACT(unusableSettingsAndTooFewRowsAreRefused) {
    CHECK_EQUAL(Svr::fit(bentPlane(1.0, 1.0), {-1.0, 0.1, 0.1}).error().code, ErrorCode::ModelInvalid);
    TrainingRows one;
    one.add(std::array{1.0}, 1.0);
    CHECK_EQUAL(Svr::fit(one, {}).error().code, ErrorCode::ModelInvalid);
    CHECK_EQUAL(Svr::fit({}, {}).error().code, ErrorCode::ModelInvalid);
}

FACT(aStoppedFitSaysSo) {
    std::stop_source stop;
    stop.request_stop();
    CHECK_EQUAL(Svr::fit(bentPlane(1.0, 1.0), {}, stop.get_token()).error().code, ErrorCode::Cancelled);
}
