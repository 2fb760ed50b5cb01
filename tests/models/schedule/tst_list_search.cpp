// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule/list_search.h"
#include "tests/models/schedule/small_problem.h"
#include "tests/support/cardiology_day.h"
#include "tests/support/fact.h"

#include <vector>

using namespace cardiotwin::schedule;

namespace {

/// Counts every slot of every row by hand.
bool keepsAllRows(const SearchSpace& space, const std::vector<int>& starts) {
    std::vector<int> free = space.capacity;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        if (starts[i] < 0) continue;
        for (const RowUse& use : space.shapes[space.items[i].shape].uses) {
            for (int t = starts[i]; t < space.endOf(i, starts[i]); ++t)
                free[use.row * space.width() + static_cast<std::size_t>(t)] -= use.amount;
        }
    }
    for (const int units : free) {
        if (units < 0) return false;
    }
    return true;
}

double costOf(const SearchSpace& space, const std::vector<int>& starts) {
    double cost = 0.0;
    for (std::size_t i = 0; i < starts.size(); ++i)
        cost += starts[i] >= 0 ? space.costOf(i)[starts[i]] : space.items[i].deferral;
    return cost;
}

}  // namespace

FACT(everyStepLeavesAPlanOfTheCostItNames) {
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        fact::DayShape shape;
        shape.seed = seed;
        const SearchSpace space = makeSearchSpace(fact::cardiologyDay(shape));
        ListSearch search(space, seed);
        search.beginFrom(std::vector<int>(space.items.size(), 0));
        int complete = 0;
        for (int k = 0; k < 500; ++k) {
            search.step(500.0);
            CHECK(keepsAllRows(space, search.starts()));
            if (search.unplaced() > 0) continue;
            ++complete;
            CHECK_NEAR(search.cost(), costOf(space, search.starts()), 1e-6);
        }
        CHECK(complete > 0);
    }
}

/// In the given order the long request is first and delays all others; only another order helps.
FACT(findsTheOrderThatCostsLeast) {
    Problem problem = small::day(12, {1});
    problem.requests.push_back(small::request(problem, "long", {{0, 1}}, 6, 0, 10));
    for (const char* id : {"a", "b", "c"})
        problem.requests.push_back(small::request(problem, id, {{0, 1}}, 2, 0, 10));
    const SearchSpace space = makeSearchSpace(problem);
    ListSearch search(space, 1);
    search.beginFrom({0, 1, 2, 3});
    CHECK_NEAR(search.cost(), 240.0, 1e-9);
    for (int k = 0; k < 50; ++k)
        search.step(0.0);
    CHECK_NEAR(search.cost(), 120.0, 1e-9);
}

FACT(aRequestOfManyUnitsKeepsWithinTheCapacity) {
    Problem problem = small::day(8, {5});
    for (const int units : {3, 2, 4, 1, 5})
        problem.requests.push_back(
            small::request(problem, std::string("of").append(std::to_string(units)), {{0, units}}, 2, 0, 10));
    const SearchSpace space = makeSearchSpace(problem);
    ListSearch search(space, 1);
    search.beginFrom({0, 0, 0, 0, 0});
    for (int k = 0; k < 50; ++k) {
        search.step(20.0);
        CHECK(keepsAllRows(space, search.starts()));
    }
    CHECK_EQUAL(search.unplaced(), std::size_t{0});
}
