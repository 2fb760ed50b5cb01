// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/lead_id.h"
#include "tests/support/fact.h"

using cardiotwin::LeadId;

FACT(spellsStandardLeadsAsTheFieldDoes) {
    CHECK_EQUAL(LeadId::normalised("Lead I (Einthoven)").name, "I");
    CHECK_EQUAL(LeadId::normalised("avr").name, "aVR");
    CHECK_EQUAL(LeadId::normalised(" 'MLII' ").name, "MLII");
    CHECK_EQUAL(LeadId::normalised("ecg_v5").name, "V5");
}

FACT(leavesUnknownNamesAsTheyAre) {
    CHECK_EQUAL(LeadId::normalised(" ch1 ").name, "ch1");
    CHECK_EQUAL(LeadId::normalised("").name, "");
    CHECK(!LeadId::normalised("ch1").isStandard());
    CHECK(LeadId::normalised("v6").isStandard());
}
