// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signal/lead_mapper.h"
#include "tests/support/fact.h"

#include <cmath>
#include <limits>

using namespace cardiotwin;
using signal::LeadMapper;

namespace {

LeadMap twoLimbLeads() {
    LeadMap map;
    map.channels = {{{"II"}}, {{"V1"}}, {{"I"}}};
    map.derivesLimbLeads = true;
    return map;
}

}  // namespace

FACT(einthovensAndGoldbergersLeadsFollowFromTwo) {
    const LeadMapper mapper(twoLimbLeads());
    std::vector<double> frame = {1.0, 0.2, 0.4};  // II, V1, I
    mapper.apply(frame);
    CHECK_EQUAL(mapper.leads().size(), 7U);
    CHECK_EQUAL(mapper.derived(), 4U);
    CHECK(mapper.leads()[3].name == "III");
    CHECK_NEAR(frame[3], 0.6, 1e-12);
    // Right, left and foot together are nothing (Goldberger 1942).
    CHECK_NEAR(frame[4] + frame[5] + frame[6], 0.0, 1e-12);
    CHECK_NEAR(frame[6], 1.0 - 0.2, 1e-12);
}

FACT(aLeadThatIsRecordedIsNotComputed) {
    LeadMap map = twoLimbLeads();
    map.channels[1].lead = {"aVF"};
    const LeadMapper mapper(map);
    CHECK_EQUAL(mapper.derived(), 3U);
    std::vector<double> frame = {1.0, 0.77, 0.4};
    mapper.apply(frame);
    CHECK_NEAR(frame[1], 0.77, 1e-12);
}

FACT(whatComesFromAMissingLeadIsMissing) {
    const LeadMapper mapper(twoLimbLeads());
    std::vector<double> frame = {1.0, 0.2, std::numeric_limits<double>::quiet_NaN()};
    mapper.apply(frame);
    CHECK(std::isnan(frame[3]) && std::isnan(frame[5]));
    CHECK_NEAR(frame[1], 0.2, 1e-12);
}

FACT(signAndGainAreTheChannels) {
    LeadMap map;
    map.channels = {{{"V1"}, true, true, 0.5}, {{"V2"}, false}, {{"V3"}, true, false, 2.0}};
    const LeadMapper mapper(map);
    std::vector<double> frame = {1.0, 7.0, 3.0};
    mapper.apply(frame);
    CHECK_EQUAL(frame.size(), 2U);
    CHECK_NEAR(frame[0], -0.5, 1e-12);
    CHECK_NEAR(frame[1], 6.0, 1e-12);
}

FACT(anElectrodeThatIsOffTakesItsComputedLeadsAlong) {
    const LeadMapper mapper(twoLimbLeads());
    CHECK_EQUAL(mapper.apply(std::uint64_t{0b010}), std::uint64_t{0b0000010});  // V1 alone
    CHECK_EQUAL(mapper.apply(std::uint64_t{0b001}), std::uint64_t{0b1111001});  // II
}

FACT(withoutILeadsAreNotInvented) {
    LeadMap map = twoLimbLeads();
    map.channels[2].lead = {"V2"};
    CHECK_EQUAL(LeadMapper(map).derived(), 0U);
}
