// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/learning/kernel_sum.h"
#include "tests/support/fact.h"

#include <cmath>
#include <vector>

using cardiotwin::learning::kernelSum;

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
