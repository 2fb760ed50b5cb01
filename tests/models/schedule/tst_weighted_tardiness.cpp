// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule/weighted_tardiness.h"
#include "tests/support/fact.h"
#include "tests/support/reference_data.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <numeric>
#include <random>

using namespace cardiotwin;
using namespace cardiotwin::schedule;

namespace {

std::int64_t leastByTryingAll(const TardinessInstance& jobs) {
    std::vector<std::size_t> order(jobs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::int64_t least = tardinessOf(jobs, order);
    while (std::next_permutation(order.begin(), order.end()))
        least = std::min(least, tardinessOf(jobs, order));
    return least;
}

void checkAgainstOptima(const std::string& size) {
    const auto instances =
        readTardiness(fact::referenceFile("schedule/wt" + size + ".txt"), std::stoul(size));
    CHECK(instances.has_value());
    std::ifstream optima(fact::referenceFile("schedule/wtopt" + size + ".txt"));
    TardinessOptions options;
    options.rounds = 100;  // short: the command's own budget is thirty times as long
    int reached = 0;
    for (const TardinessInstance& instance : *instances) {
        std::int64_t optimum = 0;
        optima >> optimum;
        const TardinessOrder order = solveTardiness(instance, options);
        CHECK_EQUAL(tardinessOf(instance, order.order), order.cost);
        CHECK(order.cost >= optimum);
        CHECK(static_cast<double>(order.cost) <= 1.15 * static_cast<double>(optimum) + 100.0);
        if (order.cost == optimum) ++reached;
    }
    CHECK(reached >= 100);
}

}  // namespace

FACT(findsTheOptimumOfSevenJobs) {
    std::mt19937_64 random(3);
    for (int round = 0; round < 40; ++round) {
        TardinessInstance jobs(7);
        for (TardinessJob& job : jobs) {
            job.processing = 1 + static_cast<std::int64_t>(random() % 20);
            job.weight = 1 + static_cast<std::int64_t>(random() % 10);
            job.due = static_cast<std::int64_t>(random() % 80);
        }
        CHECK_EQUAL(solveTardiness(jobs, {}).cost, leastByTryingAll(jobs));
    }
}

FACT(sameSeedGivesTheSameOrder) {
    TardinessInstance jobs(20);
    for (std::size_t k = 0; k < jobs.size(); ++k) {
        const auto n = static_cast<std::int64_t>(k);
        jobs[k] = {1 + n * 7 % 13, 1 + n * 5 % 9, n * 11 % 60};
    }
    CHECK(solveTardiness(jobs, {}).order == solveTardiness(jobs, {}).order);
}

FACT(reachesMostPublishedOptimaOf40Jobs) {
    checkAgainstOptima("40");
}
FACT(reachesMostPublishedOptimaOf50Jobs) {
    checkAgainstOptima("50");
}

FACT(aFileThatEndsInsideAnInstanceIsNamed) {
    const auto cut = readTardiness(fact::referenceFile("schedule/wt40.txt"), 41);
    CHECK(!cut.has_value());
    CHECK_EQUAL(cut.error().code, ErrorCode::DataTruncated);
}

FACT(refusesAnInstanceWhoseCostCouldOverflow) {
    const std::string path = "overflowing_tardiness.txt";
    std::ofstream file(path);
    for (int k = 0; k < 3 * 3000; ++k)
        file << "1000000\n";
    file.close();
    const auto refused = readTardiness(path, 3000);
    CHECK(!refused.has_value());
    CHECK_EQUAL(refused.error().code, ErrorCode::NumberInvalid);
    CHECK(readTardiness(path, 1000).has_value());
    std::remove(path.c_str());
}

FACT(wordsAreNotNumbers) {
    const auto words = readTardiness(fact::referenceFile("schedule/README.md"), 40);
    CHECK(!words.has_value());
    CHECK_EQUAL(words.error().code, ErrorCode::NumberInvalid);
    CHECK(words.error().place.find(":1") != std::string::npos);
}
