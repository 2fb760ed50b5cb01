// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule/solver.h"
#include "tests/models/schedule/small_problem.h"
#include "tests/support/fact.h"

using namespace cardiotwin::schedule;

namespace {

Problem twoOnOne() {
    Problem problem = small::day(6, {1});
    problem.requests.push_back(small::request(problem, "a", {{0, 1}}, 2));
    problem.requests.push_back(small::request(problem, "b", {{0, 1}}, 2));
    problem.requests[1].deferralCost = 400;
    return problem;
}

Plan good(const Problem& problem) {
    SolveOptions options;
    options.iterations = 500;
    return solve(problem, options);
}

bool finds(const Problem& problem, const Plan& plan, const char* what) {
    for (const std::string& fault : faultsOf(problem, plan)) {
        if (fault.find(what) != std::string::npos) return true;
    }
    return false;
}

}  // namespace

FACT(findsNothingInAGoodPlan) {
    CHECK(faultsOf(twoOnOne(), good(twoOnOne())).empty());
}

FACT(findsAResourceUsedTwice) {
    Plan plan = good(twoOnOne());
    plan.starts = {1, 2};
    CHECK(finds(twoOnOne(), plan, "resource \"u0\" is used 2 times in slot 2"));
}

FACT(findsAPatientInTwoPlaces) {
    Problem problem = small::day(6, {2});
    problem.requests.push_back(small::request(problem, "a", {{0, 1}}, 2));
    problem.requests.push_back(small::request(problem, "b", {{0, 1}}, 2));
    problem.requests[1].patient = problem.requests[0].patient;
    Plan plan = good(problem);
    plan.starts = {0, 1};
    CHECK(finds(problem, plan, "is in two places in slot 1"));
}

FACT(findsABrokenOrder) {
    Problem problem = twoOnOne();
    problem.requests[0].after = {1};
    Plan plan = good(problem);
    plan.starts = {0, 2};
    CHECK(finds(problem, plan, "starts before \"b\" has ended"));
    plan.starts = {0, std::nullopt};
    CHECK(finds(problem, plan, "although \"b\" before it is deferred"));
}

FACT(findsAMovedPinAStrayStartAndAMissingOne) {
    Problem problem = twoOnOne();
    problem.requests[0].pinnedStart = 0;
    Plan plan = good(problem);
    plan.starts[0] = 3;
    CHECK(finds(problem, plan, "may not start in slot 3"));
    plan.starts[0].reset();
    CHECK(finds(problem, plan, "has no start"));
    plan.starts[0] = 5;
    CHECK(finds(twoOnOne(), plan, "may not start in slot 5"));
    problem = twoOnOne();
    problem.requests[1].status = RequestStatus::Cancelled;
    CHECK(finds(problem, good(twoOnOne()), "is done or cancelled"));
}

FACT(findsAWrongCost) {
    Plan plan = good(twoOnOne());
    plan.cost += 1;
    CHECK(finds(twoOnOne(), plan, "the cost is"));
}

FACT(findsABoundThatThePricesDoNotProve) {
    Plan plan = good(twoOnOne());
    plan.lowerBoundCents += 1.0;
    CHECK(finds(twoOnOne(), plan, "the prices prove"));
    plan = good(twoOnOne());
    plan.prices[0][0] += 50.0;
    CHECK(finds(twoOnOne(), plan, "the prices prove"));
    plan.prices[0][0] = -1.0;
    CHECK(finds(twoOnOne(), plan, "not a number from zero up"));
    plan.prices[0].pop_back();
    CHECK(finds(twoOnOne(), plan, "another number of slots"));
}
