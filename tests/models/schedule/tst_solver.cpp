// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule/move_cost.h"
#include "models/schedule/solver.h"
#include "tests/models/schedule/small_problem.h"
#include "tests/support/cardiology_day.h"
#include "tests/support/fact.h"
#include "tests/support/unit_day.h"

#include <chrono>
#include <thread>

using namespace cardiotwin::schedule;

namespace {

Plan steps(const Problem& problem, std::int64_t iterations = 3000, std::uint64_t seed = 1) {
    SolveOptions options;
    options.iterations = iterations;
    options.seed = seed;
    return solve(problem, options);
}

std::string firstOf(const std::vector<std::string>& texts) {
    return texts.empty() ? std::string() : texts.front();
}

}  // namespace

FACT(findsTheOptimumOfSmallProblemsAndNeverClaimsABoundAboveIt) {
    int feasible = 0;
    int optimal = 0;
    for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
        const Problem problem = small::drawn(seed);
        CHECK(validate(problem).has_value());
        const auto least = small::Exhaustive(problem).leastCost();
        const Plan plan = steps(problem, 1500);
        if (plan.feasible != least.has_value())
            throw fact::Failure{std::string("feasibility differs at seed ").append(std::to_string(seed)),
                                __FILE__, __LINE__};
        if (!least) {
            CHECK(!plan.infeasibleBecause.empty());
            continue;
        }
        ++feasible;
        CHECK_EQUAL(firstOf(faultsOf(problem, plan)), "");
        CHECK(plan.cost >= *least);
        optimal += plan.cost == *least ? 1 : 0;
        CHECK(plan.lowerBoundCents <= static_cast<double>(*least) + 0.01);
    }
    CHECK(feasible > 500);
    CHECK(optimal >= feasible * 97 / 100);
}

FACT(plansAWholeDayWithoutFaultAndNearItsBound) {
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        fact::DayShape shape;
        shape.seed = seed;
        const Problem problem = fact::cardiologyDay(shape);
        const Plan plan = steps(problem, 6000);
        CHECK(plan.feasible);
        CHECK_EQUAL(firstOf(faultsOf(problem, plan)), "");
        CHECK(plan.gap() >= 0.0);
        CHECK(plan.gap() < 0.05);
    }
}

FACT(plansADayOfUnitsWithSeveralPlacesWithoutFaultAndNearItsBound) {
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        fact::UnitDayShape shape;
        shape.seed = seed;
        const Problem problem = fact::unitDay(shape);
        CHECK(validate(problem).has_value());
        const Plan plan = steps(problem, 6000);
        CHECK(plan.feasible);
        CHECK_EQUAL(firstOf(faultsOf(problem, plan)), "");
        CHECK(plan.gap() < 0.02);
    }
}

FACT(sameSeedAndStepsGiveTheSamePlan) {
    const Problem problem = fact::cardiologyDay({});
    const Plan one = steps(problem, 2000, 7);
    const Plan two = steps(problem, 2000, 7);
    CHECK(one.starts == two.starts);
    CHECK(one.prices == two.prices);
    CHECK_EQUAL(one.lowerBoundCents, two.lowerBoundCents);
}

FACT(aTightBudgetStillGivesAValidPlan) {
    const Problem problem = fact::cardiologyDay({});
    const Plan plan = steps(problem, 1);
    CHECK(plan.feasible);
    CHECK_EQUAL(firstOf(faultsOf(problem, plan)), "");
}

FACT(anEmptyProblemIsPlannedForNothing) {
    const Plan plan = steps(small::day(4, {1}));
    CHECK(plan.feasible);
    CHECK_EQUAL(plan.cost, 0);
    CHECK_EQUAL(firstOf(faultsOf(small::day(4, {1}), plan)), "");
}

FACT(twoResourcesAtOnceAreBothOccupied) {
    Problem problem = small::day(6, {1, 1});
    problem.requests.push_back(small::request(problem, "both", {{0, 1}, {1, 1}}, 2));
    problem.requests.push_back(small::request(problem, "first", {{0, 1}}, 2, 100, 50));
    problem.requests.push_back(small::request(problem, "second", {{1, 1}}, 2, 100, 50));
    const Plan plan = steps(problem);
    CHECK_EQUAL(plan.starts[1], std::optional<int>(0));
    CHECK_EQUAL(plan.starts[2], std::optional<int>(0));
    CHECK_EQUAL(plan.starts[0], std::optional<int>(2));
}

FACT(onePatientIsInOnePlaceAtATime) {
    Problem problem = small::day(6, {1, 1});
    problem.requests.push_back(small::request(problem, "a", {{0, 1}}, 3));
    problem.requests.push_back(small::request(problem, "b", {{1, 1}}, 3));
    problem.requests[1].patient = problem.requests[0].patient;
    const Plan plan = steps(problem);
    CHECK(plan.feasible);
    CHECK_EQUAL(*plan.starts[0] + *plan.starts[1], 3);
    CHECK_EQUAL(plan.patients.size(), std::size_t{1});
}

FACT(afterADeferredRequestAllIsDeferred) {
    Problem problem = small::day(4, {1});
    problem.requests.push_back(small::request(problem, "first", {{0, 1}}, 1, 500, 0));
    problem.requests[0].deferralCost = 10;
    problem.requests.push_back(small::request(problem, "second", {{0, 1}}, 1, 5, 0));
    problem.requests[1].after = {0};
    problem.requests[1].deferralCost = 20;
    Plan plan = steps(problem);
    CHECK(!plan.starts[0] && !plan.starts[1]);
    CHECK_EQUAL(plan.cost, 30);
    problem.requests[1].deferralCost.reset();  // now both must be done
    plan = steps(problem);
    CHECK_EQUAL(plan.cost, 505);
    CHECK_EQUAL(firstOf(faultsOf(problem, plan)), "");
}

FACT(whatHasStartedStaysAndWhatIsDoneIsIgnored) {
    Problem problem = small::day(6, {1});
    problem.requests.push_back(small::request(problem, "runs", {{0, 1}}, 3));
    problem.requests[0].status = RequestStatus::Started;
    problem.requests[0].actualStart = 1;
    problem.requests.push_back(small::request(problem, "over", {{0, 1}}, 6));
    problem.requests[1].status = RequestStatus::Done;
    problem.requests.push_back(small::request(problem, "waits", {{0, 1}}, 2));
    problem.requests[2].after = {1};
    const Plan plan = steps(problem);
    CHECK_EQUAL(plan.starts[0], std::optional<int>(1));
    CHECK(!plan.starts[1]);
    CHECK_EQUAL(plan.starts[2], std::optional<int>(4));
}

FACT(collidingPinsAreNamed) {
    Problem problem = small::day(6, {1});
    for (const char* id : {"one", "two"}) {
        problem.requests.push_back(small::request(problem, id, {{0, 1}}, 3));
        problem.requests.back().pinnedStart = 2;
    }
    const Plan plan = steps(problem);
    CHECK(!plan.feasible);
    const std::string reason = firstOf(plan.infeasibleBecause);
    CHECK(reason.find("\"one\"") != std::string::npos && reason.find("\"two\"") != std::string::npos);
    CHECK(reason.find("\"u0\"") != std::string::npos);
}

FACT(aClosedResourceIsNamed) {
    Problem problem = small::day(6, {0});
    problem.requests.push_back(small::request(problem, "nowhere", {{0, 1}}, 2));
    const Plan plan = steps(problem);
    CHECK(!plan.feasible);
    const std::string reason = firstOf(plan.infeasibleBecause);
    CHECK(reason.find("\"nowhere\"") != std::string::npos && reason.find("\"u0\"") != std::string::npos);
}

FACT(anOverfullDayNamesWhatFindsNoPlace) {
    Problem problem = small::day(6, {1});
    for (const char* id : {"a", "b", "c"})
        problem.requests.push_back(small::request(problem, id, {{0, 1}}, 3));
    const Plan plan = steps(problem);
    CHECK(!plan.feasible);
    CHECK(firstOf(plan.infeasibleBecause).find("finds no free place") != std::string::npos);
}

FACT(movingAnAnnouncedStartIsPaidForAndTheBoundStaysTrue) {
    const Problem problem = fact::cardiologyDay({});
    const Plan before = steps(problem, 3000);
    Problem changed = problem;
    for (Cents& cost : changed.requests[3].costBySlot) {
        if (cost != kForbidden) cost *= 2;
    }
    SolveOptions options;
    options.iterations = 3000;
    options.from = &before;
    options.moveCost = 2000;
    const Plan after = solve(changed, options);
    const Problem charged = withMoveCost(changed, before, options.moveCost);
    CHECK_EQUAL(firstOf(faultsOf(charged, after)), "");
    int moved = 0;
    for (std::size_t r = 0; r < after.starts.size(); ++r)
        moved += before.starts[r] && after.starts[r] != before.starts[r];
    CHECK(moved <= 25);
}

FACT(aWarmStartIsNeverWorseThanThePlanItStartsFrom) {
    const Problem problem = fact::cardiologyDay({});
    const Plan before = steps(problem, 3000);
    SolveOptions options;
    options.iterations = 200;
    options.from = &before;
    const Plan after = solve(problem, options);
    CHECK(after.cost <= before.cost);
    CHECK(after.lowerBoundCents >= before.lowerBoundCents - 0.01);
}

FACT(stopsWhenAsked) {
    fact::DayShape large;
    large.requests = 300;
    large.slotCount = 288;
    const Problem problem = fact::cardiologyDay(large);
    std::stop_source source;
    std::thread asker([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        source.request_stop();
    });
    SolveOptions options;
    options.timeLimitMs = 60'000.0;
    const Plan plan = solve(problem, options, source.get_token());
    asker.join();
    CHECK(plan.elapsedMs < 30'000.0);
    CHECK_EQUAL(firstOf(faultsOf(problem, plan)), "");
}
