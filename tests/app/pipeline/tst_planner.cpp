// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline/planner.h"
#include "tests/support/fact.h"

#include <chrono>
#include <semaphore>
#include <vector>

using namespace cardiotwin;
using namespace cardiotwin::schedule;
using pipeline::Planner;
using pipeline::PlanOrder;

namespace {

/// Two requests of two slots for one machine; waiting costs `weight` cents a slot.
Problem twoForOneMachine(Cents weightOfFirst, Cents weightOfSecond) {
    Problem problem;
    problem.slotCount = 6;
    problem.resources.push_back({"echo", "Echo lab", std::vector<int>(6, 1)});
    for (const Cents weight : {weightOfFirst, weightOfSecond}) {
        Request request;
        request.id = std::to_string(problem.requests.size()).insert(0, 1, 'r');
        request.patient = std::to_string(problem.requests.size()).insert(0, 1, 'p');
        request.uses = {{0, 1}};
        request.duration = 2;
        for (int slot = 0; slot < 6; ++slot)
            request.costBySlot.push_back(slot <= 4 ? weight * slot : kForbidden);
        problem.requests.push_back(request);
    }
    return problem;
}

/// A planner whose published plans can be waited for.
struct WatchedPlanner {
    std::vector<PlanSnapshot> plans;
    std::vector<Error> refusals;
    std::counting_semaphore<> told{0};
    Planner planner;

    WatchedPlanner()
        : planner(
              20.0,
              [this](const PlanSnapshot& plan) {
                  plans.push_back(plan);
                  told.release();
              },
              [this](const Error& error) {
                  refusals.push_back(error);
                  told.release();
              },
              [](const std::string&, const std::string&) {}) {}

    bool await() { return told.try_acquire_for(std::chrono::seconds(20)); }
};

PlanOrder orderOf(Problem problem, PlanCause cause) {
    PlanOrder order;
    order.problem = std::move(problem);
    order.cause = cause;
    order.iterations = 2000;
    return order;
}

}  // namespace

FACT(aChangedPredictionMovesTheDearerRequestToTheFront) {
    WatchedPlanner watched;
    watched.planner.order(orderOf(twoForOneMachine(500, 100), PlanCause::FirstPlan));
    CHECK(watched.await());
    CHECK_EQUAL(*watched.plans[0].plan.starts[0], 0);
    CHECK(watched.plans[0].moved.empty());

    PlanOrder changed = orderOf(twoForOneMachine(100, 500), PlanCause::AcuityChanged);
    changed.causePatient = "p1";
    changed.causeReason = "AFIB";
    watched.planner.order(changed);
    CHECK(watched.await());
    const PlanSnapshot& after = watched.plans[1];
    CHECK_EQUAL(*after.plan.starts[1], 0);
    CHECK_EQUAL(after.plan.cost, 200);
    CHECK_EQUAL(after.causeReason, "AFIB");
    CHECK_EQUAL(after.moved.size(), 2u);
    CHECK(faultsOf(after.problem, after.plan).empty());
}

FACT(aSmallGainDoesNotMoveAnAnnouncedStart) {
    WatchedPlanner watched;
    watched.planner.order(orderOf(twoForOneMachine(110, 100), PlanCause::FirstPlan));
    CHECK(watched.await());
    PlanOrder changed = orderOf(twoForOneMachine(100, 110), PlanCause::AcuityChanged);
    changed.moveCost = 1000;
    watched.planner.order(changed);
    CHECK(watched.await());
    CHECK(watched.plans[1].moved.empty());
    CHECK(faultsOf(watched.plans[1].problem, watched.plans[1].plan).empty());
}

FACT(aProblemThatContradictsItselfIsRefusedAndThePlanStands) {
    WatchedPlanner watched;
    watched.planner.order(orderOf(twoForOneMachine(1, 1), PlanCause::FirstPlan));
    CHECK(watched.await());
    Problem broken = twoForOneMachine(1, 1);
    broken.requests[0].duration = -2;
    watched.planner.order(orderOf(broken, PlanCause::RequestAdded));
    CHECK(watched.await());
    CHECK_EQUAL(watched.plans.size(), 1u);
    CHECK_EQUAL(watched.refusals.size(), 1u);
    CHECK(watched.refusals[0].code == ErrorCode::ProblemInvalid);
}
