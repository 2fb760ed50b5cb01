// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/rate/expert_mixture.h"
#include "tests/support/fact.h"

#include <array>
#include <cmath>
#include <numeric>
#include <random>

using cardiotwin::twin::ExpertMixture;

FACT(beforeAnythingIsKnownThePriorDecides) {
    const ExpertMixture mixture({3.0, 1.0}, 500.0, 1.0);
    CHECK_NEAR(mixture.mix(std::array{10.0, 20.0}), 12.5, 1e-12);
}

FACT(theWeightsFollowTheBetterExpert) {
    ExpertMixture mixture({1.0, 1.0}, 500.0, 3.0);
    std::mt19937_64 random(1);
    std::normal_distribution<double> normal;
    for (int round = 0; round < 300; ++round) {
        const std::array experts{0.5 * normal(random), 3.0 + 0.5 * normal(random)};
        mixture.learn(experts, mixture.mix(experts), 0.0);
    }
    CHECK(mixture.weights()[0] > 0.9);
}

FACT(anExpertThatTurnsGoodIsFoundAgain) {
    ExpertMixture mixture({1.0, 1.0}, 200.0, 3.0);
    for (int round = 0; round < 1200; ++round) {
        const bool firstHalf = round < 400;
        const std::array experts{firstHalf ? 0.0 : 4.0, firstHalf ? 4.0 : 0.0};
        mixture.learn(experts, mixture.mix(experts), 0.0);
    }
    CHECK(mixture.weights()[1] > 0.8);
}

FACT(theMixtureIsNeverMuchWorseThanTheBestExpert) {
    std::mt19937_64 random(2);
    std::normal_distribution<double> normal;
    ExpertMixture mixture({1.0, 1.0, 1.0, 1.0}, 1000.0, 3.0);
    std::array<double, 4> losses{};
    double own = 0.0;
    for (int round = 0; round < 1000; ++round) {
        const double truth = normal(random);
        const std::array experts{truth + 1.0 * normal(random), truth + 2.0 * normal(random),
                                 truth + 3.0 * normal(random), truth + 5.0};
        const double mixed = mixture.mix(experts);
        own += std::pow(mixed - truth, 2);
        for (std::size_t i = 0; i < experts.size(); ++i)
            losses[i] += std::pow(experts[i] - truth, 2);
        mixture.learn(experts, mixed, truth);
    }
    CHECK(own < 1.1 * losses[0]);
}

FACT(theWeightsStayADistributionUnderWildErrors) {
    ExpertMixture mixture({1.0, 1.0, 1.0}, 100.0, 3.0);
    for (int round = 0; round < 200; ++round) {
        const std::array experts{1e6, -1e6, 1.0};
        mixture.learn(experts, mixture.mix(experts), round % 2 == 0 ? 1e6 : -1e6);
        double sum = 0.0;
        for (const double weight : mixture.weights()) {
            CHECK(std::isfinite(weight) && weight >= 0.0);
            sum += weight;
        }
        CHECK_NEAR(sum, 1.0, 1e-9);
    }
}
