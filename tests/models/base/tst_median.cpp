// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/median.h"
#include "tests/support/fact.h"

using cardiotwin::medianOf;

FACT(ofAnOddNumberTheMiddleOneIsTaken) {
    CHECK_EQUAL(medianOf(std::vector<double>{5.0, 1.0, 3.0}), 3.0);
    CHECK_EQUAL(medianOf(std::vector<float>{2.0F}), 2.0F);
}

FACT(ofAnEvenNumberTheUpperOfTheMiddleTwoIsTaken) {
    CHECK_EQUAL(medianOf(std::vector<double>{4.0, 1.0, 2.0, 3.0}), 3.0);
}
