// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/rate/rr_history.h"
#include "tests/support/fact.h"

using cardiotwin::twin::RrHistory;

FACT(theMeanRateIsSixtyOverTheMeanInterval) {
    RrHistory history;
    history.add({1.0, 0.5});
    history.add({2.0, 1.0});
    history.add({3.5, 1.5});
    CHECK_NEAR(*history.meanRate(0.0, 10.0), 60.0, 1e-12);
}

FACT(aWindowIsOpenOnTheLeftAndClosedOnTheRight) {
    RrHistory history;
    for (int i = 1; i <= 10; ++i)
        history.add({static_cast<double>(i), 1.0});
    CHECK_EQUAL(history.within(2.0, 5.0).size(), std::size_t{3});
    CHECK_EQUAL(history.within(2.0, 5.0).front().endSeconds, 3.0);
    CHECK_EQUAL(history.within(2.0, 5.0).back().endSeconds, 5.0);
}

FACT(fewerThanThreeIntervalsAreNoRate) {
    RrHistory history;
    history.add({1.0, 1.0});
    history.add({2.0, 1.0});
    CHECK(!history.meanRate(0.0, 10.0));
    history.add({3.0, 1.0});
    CHECK(history.meanRate(0.0, 10.0).has_value());
}

FACT(intervalsThatNoHeartMakesAreLeftOut) {
    RrHistory history;
    for (const double rr : {0.29, 0.3, 2.0, 2.01})
        history.add({history.all().empty() ? 1.0 : history.all().back().endSeconds + 3.0, rr});
    CHECK_EQUAL(history.all().size(), std::size_t{2});
}

FACT(anIntervalOutOfOrderIsLeftOut) {
    RrHistory history;
    history.add({5.0, 1.0});
    history.add({4.0, 1.0});
    history.add({5.0, 1.0});
    CHECK_EQUAL(history.all().size(), std::size_t{1});
}

FACT(aDayOfBeatsIsHeldInBoundedMemoryAndTheLastHalfHourIsWhole) {
    RrHistory history;
    for (int i = 1; i <= 90000; ++i)
        history.add({static_cast<double>(i), 1.0});
    CHECK(history.all().size() < 4000);
    CHECK_EQUAL(history.within(90000.0 - RrHistory::kKeptSeconds, 90000.0).size(), std::size_t{1800});
}
