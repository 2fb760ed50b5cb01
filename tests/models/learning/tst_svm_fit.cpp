// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/learning/svm_fit.h"
#include "tests/support/fact.h"

#include <cmath>

using namespace cardiotwin;
using namespace cardiotwin::learning;

namespace {

double answer(const KernelMachine& machine, const std::vector<double>& column, double gamma, double x) {
    double sum = -machine.offset;
    for (std::size_t i = 0; i < machine.rows.size(); ++i) {
        const double difference = column[machine.rows[i]] - x;
        sum += machine.coefficients[i] * std::exp(-gamma * difference * difference);
    }
    return sum;
}

const std::vector<double> kLine{-2.0, -1.5, -1.2, 1.1, 1.4, 2.0};

}  // namespace

FACT(aboveZeroSpeaksForThePositiveClassWhicheverComesFirst) {
    const std::vector<double> rising{-1.0, -1.0, -1.0, 1.0, 1.0, 1.0};
    const std::vector<double> falling{1.0, 1.0, 1.0, -1.0, -1.0, -1.0};
    const auto up = fitClassification({1, kLine, rising}, 10.0, 0.5, 1.0);
    const auto down = fitClassification({1, kLine, falling}, 10.0, 0.5, 1.0);
    CHECK(answer(*up, kLine, 0.5, 1.5) > 0.5);
    CHECK(answer(*up, kLine, 0.5, -1.5) < -0.5);
    CHECK(answer(*down, kLine, 0.5, 1.5) < -0.5);
    CHECK(answer(*down, kLine, 0.5, -1.5) > 0.5);
}

FACT(aDearerClassIsGivenMoreRoom) {
    const std::vector<double> line{-2.0, -1.0, 0.0, 0.2, 1.0, 2.0};
    const std::vector<double> mixed{-1.0, -1.0, 1.0, -1.0, 1.0, 1.0};
    const auto even = fitClassification({1, line, mixed}, 1.0, 0.5, 1.0);
    const auto dear = fitClassification({1, line, mixed}, 1.0, 0.5, 5.0);
    CHECK(answer(*dear, line, 0.5, 0.1) > answer(*even, line, 0.5, 0.1));
}

FACT(aRegressionFollowsItsTargets) {
    const std::vector<double> targets{-2.0, -1.5, -1.2, 1.1, 1.4, 2.0};
    const auto machine = fitRegression({1, kLine, targets}, 100.0, 0.5, 0.05);
    CHECK_NEAR(answer(*machine, kLine, 0.5, 1.2), 1.2, 0.15);
    CHECK_NEAR(answer(*machine, kLine, 0.5, -1.4), -1.4, 0.15);
}

FACT(whatCannotBeFittedIsRefused) {
    const std::vector<double> one(6, 1.0);
    CHECK_EQUAL(fitClassification({1, kLine, one}, 1.0, 0.5, 1.0).error().code, ErrorCode::ModelInvalid);
    CHECK_EQUAL(fitRegression({2, kLine, one}, 1.0, 0.5, 0.1).error().code, ErrorCode::ModelInvalid);
    CHECK_EQUAL(fitRegression({1, kLine, one}, -1.0, 0.5, 0.1).error().code, ErrorCode::ModelInvalid);
    CHECK_EQUAL(fitRegression({}, 1.0, 0.5, 0.1).error().code, ErrorCode::ModelInvalid);
}
