// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/indicators/advice_rules.h"
#include "tests/support/fact.h"

#include <algorithm>
#include <vector>

using namespace cardiotwin;
using namespace cardiotwin::twin;

namespace {

class Bed {
public:
    IndicatorOutlook& of(IndicatorId id) {
        const auto found = std::ranges::find(m_outlook, id, &IndicatorOutlook::indicator);
        if (found != m_outlook.end()) return *found;
        m_outlook.emplace_back().indicator = id;
        return m_outlook.back();
    }
    [[nodiscard]] std::vector<Advice> ask(double now = 0.0) {
        inputs.outlook = m_outlook;
        return m_rules.update(now, inputs);
    }
    [[nodiscard]] bool says(AdviceId id, double now = 0.0) {
        const auto advice = ask(now);
        return std::ranges::find(advice, id, &Advice::id) != advice.end();
    }
    AdviceInputs inputs;
    Bed() { inputs.signalQuality = 0.9; }

private:
    std::vector<IndicatorOutlook> m_outlook;
    AdviceRules m_rules;
};

}  // namespace

FACT(nothingIsAdvisedForACalmPatientOrOneOfWhomNothingIsKnown) {
    Bed bed;
    CHECK(bed.ask().empty());
    bed.of(IndicatorId::Tachycardia).now = 70.0;
    bed.of(IndicatorId::Bradycardia).now = 70.0;
    bed.of(IndicatorId::StDeviation).now = 0.03;
    CHECK(bed.ask().empty());
}

FACT(adviceBeginsAtItsLimitAndEndsBelowAMilderOne) {
    Bed bed;
    for (const auto& [st, expected] :
         std::vector<std::pair<double, bool>>{{0.09, false}, {-0.11, true}, {-0.09, true}, {0.07, false}}) {
        bed.of(IndicatorId::StDeviation).now = st;
        CHECK_EQUAL(bed.says(AdviceId::RecordTwelveLeads), expected);
    }
}

FACT(itRemembersSinceWhenAndPutsThePressingFirst) {
    Bed bed;
    bed.of(IndicatorId::AtrialFibrillation).now = 0.9;
    CHECK_EQUAL(bed.ask(100.0).front().sinceSeconds, 100.0);
    bed.of(IndicatorId::StDeviation).now = 0.3;
    const auto advice = bed.ask(160.0);
    CHECK_EQUAL(advice.size(), std::size_t{2});
    CHECK_EQUAL(advice[0].id, AdviceId::RecordTwelveLeads);
    CHECK_EQUAL(advice[0].urgency, AdviceUrgency::Now);
    CHECK_EQUAL(advice[1].sinceSeconds, 100.0);
}

FACT(onPoorSignalOnlyTheElectrodesAreAdvisedUpon) {
    Bed bed;
    bed.of(IndicatorId::StDeviation).now = 0.3;
    bed.inputs.signalQuality = 0.2;
    const auto advice = bed.ask();
    CHECK_EQUAL(advice.size(), std::size_t{1});
    CHECK_EQUAL(advice.front().id, AdviceId::CheckElectrodes);
    bed.inputs.signalQuality = 0.5;
    CHECK(bed.says(AdviceId::CheckElectrodes));
    bed.inputs.signalQuality = 0.7;
    CHECK(!bed.says(AdviceId::CheckElectrodes) && bed.says(AdviceId::RecordTwelveLeads));
}

FACT(whatIsOnlyExpectedNeedsSkill) {
    Bed bed;
    bed.of(IndicatorId::VentricularRun).in5Minutes = 0.8;
    CHECK(bed.says(AdviceId::WatchForRuns));
    bed.inputs.skill[static_cast<std::size_t>(OutlookEvent::VentricularRun)] = 0.0;
    CHECK(!bed.says(AdviceId::WatchForRuns));
    bed.of(IndicatorId::VentricularRun).now = 1.0;  // a run that is there needs no forecast
    CHECK(bed.says(AdviceId::WatchForRuns));
}

FACT(thePatientCardMovesTheRules) {
    Bed bed;
    bed.of(IndicatorId::AtrialFibrillation).now = 0.95;
    bed.of(IndicatorId::Tachycardia).now = 125.0;
    CHECK(bed.says(AdviceId::ConfirmFibrillation) && bed.says(AdviceId::CheckRateControl));
    CHECK(!bed.says(AdviceId::LookForCauseOfTachycardia));
    bed.inputs.profile.knownFibrillation = true;
    CHECK(!bed.says(AdviceId::ConfirmFibrillation) && bed.says(AdviceId::CheckRateControl));
    bed.of(IndicatorId::QtcProlongation).now = 485.0;
    CHECK(!bed.says(AdviceId::CheckElectrolytesAndQtDrugs));
    bed.inputs.profile.qtProlongingDrug = true;
    CHECK(bed.says(AdviceId::CheckElectrolytesAndQtDrugs));
}

FACT(theEvidenceIsTheHeaviestOfWhatSpeaksForIt) {
    Bed bed;
    IndicatorOutlook& pause = bed.of(IndicatorId::Pause);
    pause.now = 1.0;
    for (const double weight : {4.0, -3.0, 2.0, 1.0, 0.5})
        pause.reasons.push_back({ReasonId::LongestInterval, 2500.0, weight});
    const auto advice = bed.ask();
    CHECK_EQUAL(advice.front().id, AdviceId::CheckPausesAndPacing);
    CHECK_EQUAL(advice.front().evidence.size(), std::size_t{3});
    CHECK_EQUAL(advice.front().evidence[1].weight, 2.0);
}
