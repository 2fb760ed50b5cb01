// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/classes/usual_range.h"
#include "tests/support/fact.h"

using cardiotwin::ecg::UsualRange;

FACT(nothingIsUnusualBeforeFiveValues) {
    UsualRange range(0.1);
    for (int i = 0; i < 5; ++i)
        CHECK_EQUAL(range.place(i == 4 ? 50.0 : 1.0), 0.0);
}

FACT(theSameDistanceIsLessUnusualInAWiderRange) {
    UsualRange narrow(0.1), wide(0.1);
    for (int i = 0; i < 30; ++i) {
        (void)narrow.place(i % 2 == 0 ? 0.9 : 1.1);
        (void)wide.place(i % 2 == 0 ? 0.0 : 2.0);
    }
    CHECK(narrow.place(3.0) > 4.0);
    CHECK(wide.place(3.0) < 2.0);
}

FACT(differencesBelowTheLeastDeviationAreChance) {
    UsualRange range(0.5);
    for (int i = 0; i < 30; ++i)
        (void)range.place(1.0);
    CHECK_NEAR(range.place(1.25), 0.5, 1e-12);
}

FACT(whatLastsBecomesUsual) {
    UsualRange range(0.1);
    for (int i = 0; i < 50; ++i)
        (void)range.place(0.0);
    CHECK_EQUAL(range.place(5.0), 8.0);
    for (int i = 0; i < 40; ++i)
        (void)range.place(5.0);
    CHECK_NEAR(range.place(5.0), 0.0, 1e-12);
}
