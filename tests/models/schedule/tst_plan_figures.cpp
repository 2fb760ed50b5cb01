// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule/plan_figures.h"
#include "tests/models/schedule/two_room_day.h"
#include "tests/support/fact.h"

using namespace cardiotwin::schedule;
using two_room_day::asked;
using two_room_day::plan;

FACT(useIsCountedAgainstWhatIsOffered) {
    const WardDay day = two_room_day::day({asked("a", "p1", "routine", 0), asked("b", "p2", "routine", 0)});
    const PlanFigures figures = figuresOf(day, plan({0, 23}));
    CHECK_NEAR(figures.resources[0].utilisation, 6.0 / 30.0, 1e-12);
    CHECK_NEAR(figures.resources[1].utilisation, 0.0, 1e-12);
    // Slots 24 and 25 of the second.
    CHECK_EQUAL(figures.resources[0].overtimeSlots, 2);
}

FACT(waitsAreToldClassByClass) {
    std::vector<WardRequest> requests;
    std::vector<std::optional<int>> starts;
    for (int i = 0; i < 10; ++i) {
        requests.push_back(asked("r" + std::to_string(i), "p" + std::to_string(i), "routine", i));
        starts.emplace_back(i + i);  // the i-th waits i slots
    }
    requests.push_back(asked("u", "q", "urgent", 4));
    starts.emplace_back(4);
    const PlanFigures figures = figuresOf(two_room_day::day(std::move(requests)), plan(std::move(starts)));
    CHECK_EQUAL(figures.urgencies[0].requests, 1U);
    CHECK_NEAR(figures.urgencies[0].longestMinutes, 0.0, 1e-12);
    CHECK_EQUAL(figures.urgencies[1].requests, 10U);
    CHECK_NEAR(figures.urgencies[1].meanMinutes, 45.0, 1e-12);
    CHECK_NEAR(figures.urgencies[1].p90Minutes, 80.0, 1e-12);
    CHECK_NEAR(figures.urgencies[1].longestMinutes, 90.0, 1e-12);
}

FACT(whatIsNotDoneTodayWaitsForNothingAndIsCounted) {
    const WardDay day = two_room_day::day({asked("a", "p1", "routine", 0), asked("b", "p2", "routine", 0)});
    const PlanFigures figures = figuresOf(day, plan({0, std::nullopt}));
    CHECK_EQUAL(figures.urgencies[1].requests, 1U);
    CHECK_EQUAL(figures.urgencies[1].deferred, 1U);
}

FACT(equalWaitsAreFairAndOneWhoWaitsForAllIsNot) {
    const WardDay day = two_room_day::day({asked("a", "p1", "routine", 0), asked("b", "p2", "routine", 3)});
    CHECK_NEAR(figuresOf(day, plan({2, 5})).fairness, 1.0, 1e-12);
    CHECK(figuresOf(day, plan({0, 27})).fairness < 0.6);
    CHECK(figuresOf(day, plan({0, 27})).fairness >= 0.5);
}
