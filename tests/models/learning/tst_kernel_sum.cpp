// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/learning/kernel_sum.h"
#include "models/learning/kernel_sum_wide.h"
#include "tests/support/fact.h"

#include <cmath>
#include <random>
#include <vector>

using cardiotwin::learning::kernelSum;
using cardiotwin::learning::radialSumWide;
using cardiotwin::learning::RadialVectors;

namespace {

/// Vectors of a made-up machine, kept for those who borrow them.
struct Machine {
    std::vector<double> vectors, coefficients, row;

    Machine(std::size_t count, std::size_t width, std::uint64_t seed) {
        std::mt19937_64 random(seed);
        std::normal_distribution<double> normal;
        for (std::size_t i = 0; i < count * width; ++i)
            vectors.push_back(normal(random));
        for (std::size_t i = 0; i < count; ++i)
            coefficients.push_back(normal(random));
        for (std::size_t i = 0; i < width; ++i)
            row.push_back(normal(random));
    }
    [[nodiscard]] RadialVectors borrowed(double gamma) const { return {vectors, coefficients, gamma}; }
    [[nodiscard]] double byDefinition(double gamma) const {
        double sum = 0.0;
        for (std::size_t i = 0; i < coefficients.size(); ++i) {
            double distance = 0.0;
            for (std::size_t column = 0; column < row.size(); ++column) {
                const double apart = vectors[column * coefficients.size() + i] - row[column];
                distance += apart * apart;
            }
            sum += coefficients[i] * std::exp(-gamma * distance);
        }
        return sum;
    }
};

}  // namespace

FACT(everyTermIsTheExponentialToTheLastDigits) {
    const std::vector<double> one{1.0};
    double distance = 0.0;
    while (distance < 7000.0) {
        const std::vector<double> distances{distance};
        const double exact = std::exp(-0.1 * distance);
        CHECK(std::abs(kernelSum(distances, one, 0.1) - exact) <= 1e-14 * exact);
        distance = distance * 1.01 + 0.0037;
    }
}

FACT(theSumOfAnyNumberOfTermsIsRight) {
    for (std::size_t count = 0; count < 40; ++count) {
        std::vector<double> distances;
        std::vector<double> coefficients;
        double expected = 0.0;
        for (std::size_t i = 0; i < count; ++i) {
            distances.push_back(0.3 * static_cast<double>(i));
            coefficients.push_back(i % 3 == 0 ? -0.7 : 1.0);
            expected += coefficients.back() * std::exp(-0.5 * distances.back());
        }
        CHECK_NEAR(kernelSum(distances, coefficients, 0.5), expected, 1e-13);
    }
}

FACT(aVectorFarAwayAddsNothingAndIsNoError) {
    const std::vector<double> distances{1e9, 1e300};
    const std::vector<double> coefficients{1.0, 1.0};
    CHECK(kernelSum(distances, coefficients, 0.1) < 1e-300);
}

FACT(bothPathsGiveTheSumOfTheDefinitionForEveryShape) {
    for (std::size_t count = 0; count < 70; ++count) {
        for (const std::size_t width : {1U, 3U, 8U, 18U, 32U}) {
            const Machine machine(count, width, 100 * count + width);
            const double expected = machine.byDefinition(0.1);
            CHECK_NEAR(radialSumPlain(machine.borrowed(0.1), machine.row), expected, 1e-12);
            CHECK_NEAR(radialSum(machine.borrowed(0.1), machine.row), expected, 1e-12);
        }
    }
}

FACT(theWidePathIsExactFromNearToFar) {
    if (!cardiotwin::learning::hasWidePath()) return;
    // One vector in one dimension: the sum is one exponential, down to where doubles end.
    const std::vector<double> origin{0.0}, one{1.0};
    for (double distance = 0.0; distance < 7000.0; distance = distance * 1.01 + 0.0037) {
        const std::vector<double> row{std::sqrt(distance)};
        const double exact = std::exp(-0.1 * (row[0] * row[0]));
        CHECK(std::abs(radialSumWide({origin, one, 0.1}, row) - exact) <= 1e-13 * exact);
    }
    CHECK(radialSumWide({origin, one, 0.1}, std::vector<double>{1e150}) < 1e-300);
}
