// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/indicators/advice_rules.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace cardiotwin::twin {
namespace {

constexpr double kPoorSignal = 0.4;
constexpr double kGoodSignal = 0.6;
constexpr std::size_t kMostEvidence = 3;

/// The indicators of one moment, asked for by name.
class Look {
public:
    explicit Look(const AdviceInputs& inputs) : m_inputs(inputs) {}

    [[nodiscard]] double now(IndicatorId id) const { return value(id, &IndicatorOutlook::now); }
    /// Expected within 5 minutes; nothing where the forecast has shown no skill.
    [[nodiscard]] double expected(OutlookEvent event) const {
        const auto& skill = m_inputs.skill[static_cast<std::size_t>(event)];
        if (skill && *skill <= 0.0) return std::nan("");
        return value(indicatorOf(event), &IndicatorOutlook::in5Minutes);
    }
    [[nodiscard]] std::vector<Reason> evidence(IndicatorId id) const {
        std::vector<Reason> reasons;
        if (const IndicatorOutlook* found = find(id)) {
            for (const Reason& reason : found->reasons) {
                if (reason.weight > 0.0 && reasons.size() < kMostEvidence) reasons.push_back(reason);
            }
        }
        return reasons;
    }
    [[nodiscard]] const PatientProfile& profile() const { return m_inputs.profile; }
    [[nodiscard]] double residual() const { return m_inputs.residualDeviation.value_or(0.0); }

private:
    [[nodiscard]] const IndicatorOutlook* find(IndicatorId id) const {
        const auto found = std::ranges::find(m_inputs.outlook, id, &IndicatorOutlook::indicator);
        return found == m_inputs.outlook.end() ? nullptr : &*found;
    }
    [[nodiscard]] double value(IndicatorId id, std::optional<double> IndicatorOutlook::*when) const {
        const IndicatorOutlook* found = find(id);
        return found != nullptr ? (found->*when).value_or(std::nan("")) : std::nan("");
    }

    const AdviceInputs& m_inputs;
};

struct Rule {
    AdviceId id;
    IndicatorId about;
    /// True when it holds; `held` when it did a moment ago, then the milder limit counts. A value that is
    /// not known is NaN and exceeds nothing.
    std::function<bool(const Look&, bool held)> holds;
    std::function<bool(const Look&)> isPressing;
};

bool fibrillates(const Look& look, bool held) {
    return look.now(IndicatorId::AtrialFibrillation) >= (held ? 0.5 : 0.8);
}

double qtcLimit(const Look& look) {
    return look.profile().qtProlongingDrug || look.profile().antiarrhythmic ? 480.0 : 500.0;
}

const std::vector<Rule>& rules() {
    using enum IndicatorId;
    static const std::vector<Rule> all = {
        {AdviceId::RecordTwelveLeads, StDeviation,
         [](const Look& look, bool held) { return std::abs(look.now(StDeviation)) >= (held ? 0.08 : 0.1); },
         [](const Look& look) { return std::abs(look.now(StDeviation)) >= 0.2; }},
        {AdviceId::CheckRateControl, AtrialFibrillation,
         [](const Look& look, bool held) {
             return fibrillates(look, held) && look.now(Tachycardia) >= (held ? 100.0 : 110.0);
         },
         [](const Look& look) { return look.now(Tachycardia) >= 150.0; }},
        {AdviceId::ConfirmFibrillation, AtrialFibrillation,
         [](const Look& look, bool held) {
             return !look.profile().knownFibrillation && fibrillates(look, held);
         },
         [](const Look&) { return false; }},
        {AdviceId::CheckElectrolytesAndQtDrugs, QtcProlongation,
         [](const Look& look, bool held) {
             return look.now(QtcProlongation) >= qtcLimit(look) - (held ? 15.0 : 0.0);
         },
         [](const Look& look) {
             return look.now(VentricularRun) > 0.0 || look.now(QtcProlongation) >= 550.0;
         }},
        {AdviceId::WatchForRuns, VentricularRun,
         [](const Look& look, bool held) {
             return look.now(VentricularRun) >= 0.5 ||
                    look.expected(OutlookEvent::VentricularRun) >= (held ? 0.3 : 0.5);
         },
         [](const Look& look) { return look.now(VentricularRun) >= 0.5; }},
        {AdviceId::CheckPausesAndPacing, Pause,
         [](const Look& look, bool held) {
             return look.now(Pause) >= 0.5 || look.expected(OutlookEvent::Pause) >= (held ? 0.3 : 0.5) ||
                    look.now(Bradycardia) < (held ? 45.0 : 40.0);
         },
         [](const Look& look) { return look.now(Pause) >= 0.5 || look.now(Bradycardia) < 35.0; }},
        {AdviceId::LookForCauseOfTachycardia, Tachycardia,
         [](const Look& look, bool held) {
             const double limit = look.profile().highRateLimitBpm - (held ? 5.0 : 0.0);
             return look.now(Tachycardia) >= limit && !fibrillates(look, held);
         },
         [](const Look& look) { return look.now(Tachycardia) >= 150.0; }},
        {AdviceId::CompareWithEarlierTwin, StDeviation,
         [](const Look& look, bool held) { return look.residual() >= (held ? 3.0 : 4.0); },
         [](const Look&) { return false; }}};
    return all;
}

/// Now before soon before when convenient; the enumerators stand in another order.
int rank(AdviceUrgency urgency) {
    switch (urgency) {
        case AdviceUrgency::Now:
            return 0;
        case AdviceUrgency::Soon:
            return 1;
        case AdviceUrgency::WhenConvenient:
            return 2;
    }
    return 2;
}

}  // namespace

std::vector<Advice> AdviceRules::update(double nowSeconds, const AdviceInputs& inputs) {
    const Look look(inputs);
    std::vector<Advice> advice;
    const auto offer = [&](AdviceId id, IndicatorId about, bool holds, AdviceUrgency urgency) {
        if (!holds) {
            m_since.erase(id);
            return;
        }
        const double since = m_since.try_emplace(id, nowSeconds).first->second;
        advice.push_back({id, urgency, about, look.evidence(about), since});
    };
    const bool electrodes = m_since.contains(AdviceId::CheckElectrodes);
    const bool poor = !(inputs.signalQuality >= (electrodes ? kGoodSignal : kPoorSignal));
    offer(AdviceId::CheckElectrodes, IndicatorId::SignalLost, poor, AdviceUrgency::Soon);
    for (const Rule& rule : rules()) {
        const bool holds = !poor && rule.holds(look, m_since.contains(rule.id));
        const AdviceUrgency usual =
            rule.id == AdviceId::CompareWithEarlierTwin ? AdviceUrgency::WhenConvenient : AdviceUrgency::Soon;
        offer(rule.id, rule.about, holds, holds && rule.isPressing(look) ? AdviceUrgency::Now : usual);
        if (holds && rule.id == AdviceId::CompareWithEarlierTwin) {
            advice.back().evidence = {{ReasonId::ResidualHigh, inputs.residualDeviation, 1.0}};
        }
    }
    std::ranges::stable_sort(advice, [](const Advice& a, const Advice& b) {
        return std::pair(rank(a.urgency), a.sinceSeconds) < std::pair(rank(b.urgency), b.sinceSeconds);
    });
    return advice;
}

std::vector<Advice> adviceFor(const AdviceInputs& inputs) {
    return AdviceRules().update(0.0, inputs);
}

}  // namespace cardiotwin::twin
