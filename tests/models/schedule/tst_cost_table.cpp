// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule/cost_table.h"
#include "tests/support/fact.h"

using namespace cardiotwin::schedule;

namespace {

CostTable table() {
    CostTable made;
    made.slots = 20;
    made.resources = {{"echo", "Echo", 2, 1, 12, 18, 100, 50}};
    made.urgencies = {{"soon", "Soon", {{0, 0}, {4, 400}, {8, 1600}}, 6, 1000, 5000}};
    return made;
}

bool has(const CostTable& made, CostFault fault) {
    for (const CostComplaint& complaint : complaintsAbout(made)) {
        if (complaint.fault == fault) return true;
    }
    return false;
}

}  // namespace

FACT(aSoundTableHasNoComplaints) {
    CHECK(complaintsAbout(table()).empty());
}

FACT(waitingRunsThroughItsKnotsAndOnByTheLastSlope) {
    const UrgencyClass urgency = table().urgencies[0];
    CHECK_EQUAL(waitingCost(urgency, 0), 0);
    CHECK_EQUAL(waitingCost(urgency, 2), 200);
    CHECK_EQUAL(waitingCost(urgency, 6), 1000);
    CHECK_EQUAL(waitingCost(urgency, 10), 2200);
}

FACT(aStartsCostIsTheSumOfItsShares) {
    const CostTable costs = table();
    const CostedRequest request{0, {{0, 1}}, 3, 2, 2.0, {}};
    const CostShares early = sharesAt(costs, request, 4);
    CHECK_EQUAL(early.running, 300);
    CHECK_EQUAL(early.overtime, 0);
    CHECK_EQUAL(early.waiting, 400);
    CHECK_EQUAL(early.beyond, 0);
    const CostShares late = sharesAt(costs, request, 11);  // slots 11, 12, 13: two of them overtime; waited 9
    CHECK_EQUAL(late.overtime, 100);
    CHECK_EQUAL(late.waiting, 2 * 1900);
    CHECK_EQUAL(late.beyond, 2 * 3 * 1000);
}

FACT(startsOutsideTheHoursAreForbidden) {
    const auto costs = costsBySlot(table(), {0, {{0, 1}}, 3, 0, 1.0, {}});
    CHECK_EQUAL(costs.size(), std::size_t{20});
    CHECK_EQUAL(costs[0], kForbidden);
    CHECK(costs[1] != kForbidden);
    CHECK(costs[15] != kForbidden);
    CHECK_EQUAL(costs[16], kForbidden);
}

FACT(aTighterWaitCostsMoreSooner) {
    const CostedRequest tight{0, {}, 1, 0, 1.0, 2};
    CHECK_EQUAL(sharesAt(table(), tight, 4).beyond, 2000);
}

FACT(complainsAboutWaitingThatFalls) {
    CostTable costs = table();
    costs.urgencies[0].waiting[2].cost = 100;
    CHECK(has(costs, CostFault::WaitingFalls));
    CHECK_EQUAL(complaintsAbout(costs)[0].knot, std::optional<std::size_t>(2));
}

FACT(complainsAboutEachKindOfNonsense) {
    CostTable costs = table();
    costs.urgencies[0].waiting[1].slots = 0;
    CHECK(has(costs, CostFault::KnotsOrder));
    costs = table(), costs.resources[0].capacity = -1;
    CHECK(has(costs, CostFault::CapacityRange));
    costs = table(), costs.resources[0].closedFrom = 21;
    CHECK(has(costs, CostFault::HoursOrder));
    costs = table(), costs.resources[0].runningPerSlot = -5;
    CHECK(has(costs, CostFault::MoneyRange));
    costs = table(), costs.resources.push_back(costs.resources[0]);
    CHECK(has(costs, CostFault::IdTwice));
    costs = table(), costs.urgencies[0].waiting.clear();
    CHECK(has(costs, CostFault::KnotsMissing));
    costs = table(), costs.urgencies[0].maximumWait = 21;
    CHECK(has(costs, CostFault::MaximumWaitRange));
    costs = table(), costs.urgencies[0].id.clear();
    CHECK(has(costs, CostFault::IdMissing));
    costs = CostTable{};
    CHECK(has(costs, CostFault::NoResources) && has(costs, CostFault::NoUrgencies));
}
