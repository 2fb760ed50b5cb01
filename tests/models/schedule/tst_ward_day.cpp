// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule/solver.h"
#include "models/schedule/ward_day.h"
#include "tests/support/fact.h"

#include <limits>

using namespace cardiotwin::schedule;

namespace {

CostTable costs() {
    CostTable made;
    made.slots = 30;
    made.resources = {{"echo", "Echo", 1, 0, 24, 30, 100, 50},
                      {"cardiologist", "Cardiologist", 2, 0, 24, 30, 80, 40}};
    made.urgencies = {{"urgent", "Urgent", {{0, 0}, {10, 5000}}, 3, 2000, std::nullopt},
                      {"soon", "Soon", {{0, 0}, {10, 1000}}, 12, 500, 20'000},
                      {"routine", "Routine", {{0, 0}, {10, 200}}, 30, 0, 4'000}};
    made.stability = 300;
    return made;
}

WardRequest routine(const std::string& id, const std::string& patient) {
    WardRequest request;
    request.id = id;
    request.patient = patient;
    request.examination = "Echo";
    request.urgency = "routine";
    request.uses = {{"echo", 1}};
    request.duration = 3;
    return request;
}

WardDay ward() {
    return WardDay::make(costs(), {routine("e1", "p1"), routine("e2", "p2")}, "2026-01-05T08:00:00Z").value();
}

}  // namespace

FACT(buildsAProblemThatIsValid) {
    const WardDay day = ward();
    CHECK(validate(day.problem()).has_value());
    CHECK_EQUAL(day.problem().requests.size(), std::size_t{2});
    CHECK_EQUAL(day.problem().requests[0].deferralCost, std::optional<Cents>(4000));
}

FACT(aHighAcuityRaisesAnUrgentExaminationWithTwoResources) {
    WardDay day = ward();
    CHECK(day.applyAcuity("p9", 72.0, "AFIB"));
    const Request& raised = day.problem().requests.back();
    CHECK_EQUAL(raised.patient, "p9");
    CHECK_EQUAL(raised.reason, "AFIB");
    CHECK_EQUAL(raised.uses.size(), std::size_t{2});
    CHECK(validate(day.problem()).has_value());
}

FACT(aMiddlingAcuityAsksForTheCardiologistAlone) {
    WardDay day = ward();
    CHECK(day.applyAcuity("p9", 40.0, "VPB"));
    CHECK_EQUAL(day.problem().requests.back().uses.size(), std::size_t{1});
}

FACT(theUrgentExaminationTakesTheReviewsPlace) {
    WardDay day = ward();
    CHECK(day.applyAcuity("p9", 40.0, "VPB"));
    CHECK(day.applyAcuity("p9", 70.0, "AFIB"));
    CHECK_EQUAL(day.problem().requests.size(), std::size_t{4});
    CHECK_EQUAL(day.problem().requests[2].status, RequestStatus::Cancelled);
    CHECK_EQUAL(day.problem().requests[3].status, RequestStatus::Waiting);
}

FACT(flutterAroundAThresholdRaisesOnce) {
    WardDay day = ward();
    CHECK(day.applyAcuity("p9", 61.0, "AFIB"));
    const std::size_t after = day.problem().requests.size();
    CHECK(!day.applyAcuity("p9", 58.0, "AFIB"));
    CHECK(!day.applyAcuity("p9", 61.5, "AFIB"));
    CHECK_EQUAL(day.problem().requests.size(), after);
}

FACT(anAcuityBelowAllMarksChangesNothing) {
    WardDay day = ward();
    CHECK(!day.applyAcuity("p9", 25.0, "PVC"));
    CHECK(!day.applyAcuity("p9", std::numeric_limits<double>::quiet_NaN(), "PVC"));
    CHECK_EQUAL(day.problem().requests.size(), std::size_t{2});
}

FACT(onlyTheChangedPatientsCostsAreRebuilt) {
    WardDay day = ward();
    const Problem before = day.problem();
    CHECK(day.applyAcuity("p1", 45.0, "TACHY"));
    CHECK(day.problem().requests[0].costBySlot != before.requests[0].costBySlot);
    CHECK(day.problem().requests[1].costBySlot == before.requests[1].costBySlot);
}

FACT(fallingAcuityRelaxesWhatHasNotStarted) {
    WardDay day = ward();
    CHECK(day.applyAcuity("p9", 80.0, "AFIB"));
    const auto tense = day.problem().requests.back().costBySlot;
    CHECK(day.applyAcuity("p9", 10.0, "AFIB"));
    const auto relaxed = day.problem().requests.back().costBySlot;
    CHECK(relaxed[9] < tense[9]);
    CHECK(day.applyAcuity("p9", 90.0, "AFIB"));
    CHECK(day.start(day.problem().requests.back().id, 0).value());
    CHECK(!day.applyAcuity("p9", 10.0, "AFIB"));
}

FACT(anEpisodeAfterADoneExaminationRaisesAnother) {
    WardDay day = ward();
    CHECK(day.applyAcuity("p9", 80.0, "AFIB"));
    CHECK(day.finish("urgent-p9", RequestStatus::Done).value());
    day.applyAcuity("p9", 5.0, "AFIB");
    CHECK(day.applyAcuity("p9", 80.0, "AFIB"));
    CHECK_EQUAL(day.problem().requests.back().id, "urgent-p9-2");
}

FACT(pinsHoldAndAreTakenBack) {
    WardDay day = ward();
    CHECK(day.pin("e1", 7).value());
    CHECK(!day.pin("e1", 7).value());
    CHECK_EQUAL(day.problem().requests[0].pinnedStart, std::optional<int>(7));
    CHECK(day.unpin("e1").value());
    CHECK(!day.problem().requests[0].pinnedStart);
    CHECK(!day.pin("e1", 29).has_value());
    CHECK(!day.pin("nobody", 1).has_value());
}

FACT(aDeferralByHandLeavesOnlyDeferral) {
    WardDay day = ward();
    CHECK(day.defer("e1").value());
    SolveOptions options;
    options.iterations = 200;
    const Plan plan = solve(day.problem(), options);
    CHECK(plan.feasible && !plan.starts[0] && plan.starts[1]);
    CHECK(day.admit("e1").value());
    CHECK(solve(day.problem(), options).starts[0].has_value());
}

FACT(nothingWaitingStartsInThePast) {
    WardDay day = ward();
    CHECK(day.pin("e1", 2).value());
    CHECK(day.setNow(5));
    CHECK(!day.problem().requests[0].pinnedStart);
    SolveOptions options;
    options.iterations = 200;
    const Plan plan = solve(day.problem(), options);
    CHECK(plan.feasible && *plan.starts[0] >= 5 && *plan.starts[1] >= 5);
}

FACT(aFailedResourceKeepsOnlyWhatHasStarted) {
    WardDay day = ward();
    CHECK(day.start("e1", 0).value());
    CHECK(day.setNow(1));
    CHECK(day.fail("echo", 1).value());
    CHECK_EQUAL(day.problem().resources[0].capacity[2], 1);
    CHECK_EQUAL(day.problem().resources[0].capacity[3], 0);
    SolveOptions options;
    options.iterations = 200;
    const Plan plan = solve(day.problem(), options);
    CHECK(plan.feasible && !plan.starts[1]);
    CHECK(day.restore("echo").value());
    CHECK_EQUAL(day.problem().resources[0].capacity[3], 1);
    CHECK(!day.fail("nothing", 1).has_value());
}

FACT(refusesRequestsOfUnknownThings) {
    WardDay day = ward();
    WardRequest request = routine("new", "p3");
    request.urgency = "whenever";
    CHECK(!day.add(request).has_value());
    request = routine("new", "p3");
    request.uses = {{"ct", 1}};
    CHECK(!day.add(request).has_value());
    request = routine("e1", "p3");
    CHECK(!day.add(request).has_value());
    CHECK_EQUAL(day.problem().requests.size(), std::size_t{2});
}

FACT(newCostsKeepTheRequestsAndTheirOrder) {
    WardDay day = ward();
    CostTable dearer = costs();
    dearer.resources[0].runningPerSlot = 900;
    CHECK(day.setCosts(dearer).value());
    CHECK(!day.setCosts(dearer).value());
    CHECK_EQUAL(day.problem().requests[0].costBySlot[0], 2700);
    dearer.resources.erase(dearer.resources.begin());
    CHECK(!day.setCosts(dearer).has_value());
    CHECK_EQUAL(day.problem().requests[0].costBySlot[0], 2700);
}
