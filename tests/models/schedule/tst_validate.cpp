// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule/solver.h"
#include "tests/models/schedule/small_problem.h"
#include "tests/support/fact.h"

using namespace cardiotwin;
using namespace cardiotwin::schedule;

namespace {

Problem sound() {
    Problem problem = small::day(6, {1});
    problem.requests.push_back(small::request(problem, "a", {{0, 1}}, 2));
    problem.requests.push_back(small::request(problem, "b", {{0, 1}}, 2));
    return problem;
}

/// The complaint about `problem`, as "place: detail"; fails when there is none.
std::string complaint(const Problem& problem) {
    const auto checked = validate(problem);
    if (checked) throw fact::Failure{"the problem was accepted", __FILE__, __LINE__};
    CHECK_EQUAL(checked.error().code, ErrorCode::ProblemInvalid);
    std::string text = checked.error().place;
    return text.append(": ").append(checked.error().detail);
}

bool names(const std::string& text, const char* what) {
    return text.find(what) != std::string::npos;
}

}  // namespace

FACT(acceptsASoundProblem) {
    CHECK(validate(sound()).has_value());
}

FACT(refusesANegativeDuration) {
    Problem problem = sound();
    problem.requests[1].duration = -2;
    CHECK(names(complaint(problem), "\"b\"") && names(complaint(problem), "-2"));
}

FACT(refusesADurationLongerThanTheDay) {
    Problem problem = sound();
    problem.requests[0].duration = 7;
    CHECK(names(complaint(problem), "duration 7"));
}

FACT(refusesAnUnknownResource) {
    Problem problem = sound();
    problem.requests[0].uses = {{3, 1}};
    CHECK(names(complaint(problem), "resource number 3"));
}

FACT(refusesCostsOfAnotherLength) {
    Problem problem = sound();
    problem.requests[0].costBySlot.pop_back();
    CHECK(names(complaint(problem), "5 entries for 6"));
}

FACT(refusesNegativeAndOverflowingCosts) {
    Problem problem = sound();
    problem.requests[0].costBySlot[2] = -1;
    CHECK(names(complaint(problem), "slot 2"));
    problem = sound();
    problem.requests[0].costBySlot[4] = kForbidden - 1;
    CHECK(names(complaint(problem), "slot 4"));
    problem = sound();
    problem.requests[0].deferralCost = -5;
    CHECK(names(complaint(problem), "deferral_cost"));
}

FACT(refusesACircleOfPredecessors) {
    Problem problem = sound();
    problem.requests[0].after = {1};
    problem.requests[1].after = {0};
    CHECK(names(complaint(problem), "circle") && names(complaint(problem), "\"a\""));
    problem.requests[0].after = {0};
    problem.requests[1].after.clear();
    CHECK(names(complaint(problem), "circle"));
}

FACT(refusesCapacitiesOfAnotherLengthOrSign) {
    Problem problem = sound();
    problem.resources[0].capacity.pop_back();
    CHECK(names(complaint(problem), "5 entries"));
    problem = sound();
    problem.resources[0].capacity[1] = -1;
    CHECK(names(complaint(problem), "slot 1"));
}

FACT(refusesIdsUsedTwiceOrMissing) {
    Problem problem = sound();
    problem.requests[1].id = problem.requests[0].id;
    CHECK(names(complaint(problem), "twice"));
    problem.requests[1].id.clear();
    CHECK(names(complaint(problem), "without an id"));
}

FACT(refusesStartsOutsideTheDay) {
    Problem problem = sound();
    problem.requests[0].pinnedStart = 6;
    CHECK(names(complaint(problem), "pinned_start 6"));
    problem = sound();
    problem.requests[0].status = RequestStatus::Started;
    CHECK(names(complaint(problem), "actual_start"));
    problem = sound();
    problem.requests[0].release = -1;
    CHECK(names(complaint(problem), "release -1"));
}

FACT(refusesAUseOfNothing) {
    Problem problem = sound();
    problem.requests[0].uses = {{0, 0}};
    CHECK(names(complaint(problem), "uses 0"));
}

FACT(refusesADayWithoutSlots) {
    Problem problem = sound();
    problem.slots = 0;
    CHECK(names(complaint(problem), "slots"));
}
