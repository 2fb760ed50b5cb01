// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/fault_script.h"
#include "tests/support/fact.h"

using cardiotwin::devices::FaultKind;
using cardiotwin::devices::parseFaults;

FACT(aScriptIsReadInOrderOfTime) {
    const auto faults = parseFaults("unplug@10:3,drop@2.5:4,flip@7");
    CHECK(faults.has_value());
    CHECK_EQUAL(faults->size(), 3U);
    CHECK((*faults)[0].kind == FaultKind::Drop);
    CHECK_EQUAL((*faults)[0].seconds, 2.5);
    CHECK_EQUAL((*faults)[1].amount, 1.0);
    CHECK((*faults)[2].covers(12.9));
    CHECK(!(*faults)[2].covers(13.0));
}

FACT(anEntryThatCannotBeMeantIsNamed) {
    for (const char* wrong :
         {"explode@3:1", "drop", "drop@x:1", "drop@1:-2", "drop@1:2x", "drop:1@2", "@1:1"}) {
        const auto faults = parseFaults(wrong);
        CHECK(!faults.has_value());
        CHECK_EQUAL(faults.error().detail, std::string(wrong));
    }
}

FACT(anEmptyScriptIsAHealthyDevice) {
    CHECK(parseFaults("")->empty());
}
