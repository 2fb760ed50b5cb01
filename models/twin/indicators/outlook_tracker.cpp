// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/indicators/outlook_tracker.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>

namespace cardiotwin::twin {
namespace {

constexpr double kEverySeconds = 10.0;
constexpr double kJudgedEverySeconds = 30.0;
constexpr std::uint64_t kFewestJudged = 10;
constexpr double kPoorQuality = 0.3;
constexpr double kBeatHeldSeconds = 15.0;
constexpr std::size_t kAcuitiesKept = 90;  // a quarter of an hour
constexpr double kLeastWeight = 0.05;
constexpr std::size_t kMostReasons = 6;

void putInOrder(std::vector<Reason>& reasons) {
    std::erase_if(reasons, [](const Reason& reason) { return std::abs(reason.weight) < kLeastWeight; });
    std::ranges::stable_sort(
        reasons, [](const Reason& a, const Reason& b) { return std::abs(a.weight) > std::abs(b.weight); });
    if (reasons.size() > kMostReasons) reasons.resize(kMostReasons);
}

IndicatorOutlook blank(IndicatorId indicator, bool isProbability) {
    IndicatorOutlook made;
    made.indicator = indicator;
    made.isProbability = isProbability;
    return made;
}

double worseBy(double value, double limit, double scale) {
    return (value - limit) / scale;
}

}  // namespace

void OutlookTracker::step(double now, const OutlookInputs& inputs) {
    m_history.step(now);
    m_inputs = inputs;
    if (std::fmod(now, kEverySeconds) != 0.0) return;
    const EventTotals minute = m_history.last(60.0);
    m_rate.push(inputs.heartRateBpm);
    m_st.push(inputs.stMillivolts);
    m_qtc.push(inputs.qtcMs);
    m_ectopy.push(minute.seconds >= 10.0 ? std::optional(60.0 * minute.ventricular / minute.seconds)
                                         : std::nullopt);
    judge();
    remake();
}

bool OutlookTracker::happenedLately(OutlookEvent event) const {
    const auto since = event == OutlookEvent::Fibrillation ? m_history.minutesSinceFibrillation()
                       : event == OutlookEvent::Pause      ? m_history.minutesSincePause()
                                                           : m_history.minutesSinceRun();
    return since && *since <= kOutlookMinutes.front();
}

void OutlookTracker::judge() {
    for (; !m_pending.empty() && m_pending.front().dueSeconds <= m_history.now(); m_pending.pop_front()) {
        const Pending& due = m_pending.front();
        // Across a gap nobody knows what happened.
        if (m_history.last(300.0).seconds < 240.0) continue;
        m_scores[static_cast<std::size_t>(due.event)].add(due.probability, happenedLately(due.event),
                                                          due.asNow);
    }
}

std::optional<double> OutlookTracker::skill(OutlookEvent event) const {
    return score(event).forecasts() < kFewestJudged ? std::nullopt : score(event).skill();
}

void OutlookTracker::remake() {
    if (m_model && m_history.last(300.0).seconds >= kLeastPastSeconds) {
        for (const OutlookEvent event : kOutlookEvents) {
            const double chance = m_model->machine(event, 0).probability(outlookSigns(event, m_history));
            m_chances[static_cast<std::size_t>(event)].push(chance);
            if (std::fmod(m_history.now(), kJudgedEverySeconds) != 0.0) continue;
            const bool asNow =
                event == OutlookEvent::Fibrillation ? m_history.fibrillates() : happenedLately(event);
            m_pending.push_back({event, m_history.now() + 300.0, chance, asNow});
        }
    }
    m_outlook = {rate(IndicatorId::Tachycardia),
                 rate(IndicatorId::Bradycardia),
                 event(OutlookEvent::Fibrillation),
                 ectopy(),
                 event(OutlookEvent::VentricularRun),
                 stDeviation(),
                 qtc(),
                 event(OutlookEvent::Pause)};
    m_outlook.push_back(deterioration());
}

Missing OutlookTracker::missingOf(bool measured, Missing otherwise) const {
    if (measured) return Missing::Nothing;
    if (m_inputs.signalQuality < kPoorQuality) return Missing::Signal;
    const auto last = m_history.lastBeatSeconds();
    if (!last || m_history.now() - *last > kBeatHeldSeconds) return Missing::Beats;
    return otherwise;
}

IndicatorOutlook OutlookTracker::rate(IndicatorId indicator) const {
    IndicatorOutlook made = blank(indicator, false);
    made.now = m_inputs.heartRateBpm;
    made.missing = missingOf(made.now.has_value(), Missing::Beats);
    if (!made.now) return made;
    made.in5Minutes = m_inputs.rateIn5Bpm ? m_inputs.rateIn5Bpm : m_rate.expected(5.0);
    made.in15Minutes = m_inputs.rateIn15Bpm ? m_inputs.rateIn15Bpm : m_rate.expected(15.0);
    made.changePerMinute = m_rate.slopePerMinute();
    const bool fast = indicator == IndicatorId::Tachycardia;
    const double sense = fast ? 1.0 : -1.0;
    const double limit = fast ? m_profile.highRateLimitBpm : m_profile.lowRateLimitBpm;
    const double past = worseBy(*made.now, limit, 10.0);
    made.reasons.push_back({past > 0.0 ? ReasonId::RateHigh : ReasonId::RateLow, made.now, sense * past});
    if (made.changePerMinute) {
        const double slope = *made.changePerMinute;
        made.reasons.push_back(
            {slope > 0.0 ? ReasonId::RateRising : ReasonId::RateFalling, slope, sense * slope / 2.0});
    }
    if (m_profile.betaBlocker || m_profile.antiarrhythmic)
        made.reasons.push_back({ReasonId::Medication, std::nullopt, fast ? -0.3 : 0.3});
    if (m_profile.heartFailure && fast) made.reasons.push_back({ReasonId::KnownCondition, std::nullopt, 0.2});
    putInOrder(made.reasons);
    return made;
}

std::vector<Reason> OutlookTracker::reasonsFor(OutlookEvent event, const std::vector<double>& signs) const {
    const std::vector<double> shares = m_model->machine(event, 0).shares(signs);
    const auto meanings = meaningsOf(event);
    // Several signs tell of one thing, with opposite weights at times: a reader wants their sum.
    std::map<ReasonId, std::pair<SignMeaning, double>> sums;
    for (std::size_t sign = 0; sign < shares.size(); ++sign) {
        auto& sum = sums[meanings[sign].raises];
        sum.first = meanings[sign];
        sum.second += shares[sign];
    }
    std::vector<Reason> reasons;
    for (const auto& [id, sum] : sums) {
        const ReasonId told = sum.second > 0.0 ? sum.first.raises : sum.first.lowers;
        reasons.push_back({told, reasonValue(told, m_history), sum.second});
    }
    return reasons;
}

IndicatorOutlook OutlookTracker::event(OutlookEvent event) const {
    IndicatorOutlook made = blank(indicatorOf(event), true);
    if (!m_model) {
        made.missing = Missing::Model;
        return made;
    }
    made.missing = missingOf(false, Missing::MinutesOfPast);
    if (made.missing != Missing::MinutesOfPast) return made;
    if (m_history.last(300.0).seconds < kLeastPastSeconds) return made;
    made.missing = Missing::Nothing;
    const std::vector<double> signs = outlookSigns(event, m_history);
    const auto now = [this, event]() -> std::optional<double> {
        if (event == OutlookEvent::Fibrillation)
            return m_inputs.fibrillation ? m_inputs.fibrillation : m_history.fibrillation();
        const auto since =
            event == OutlookEvent::Pause ? m_history.minutesSincePause() : m_history.minutesSinceRun();
        return since && *since * 60.0 <= kEverySeconds ? 1.0 : 0.0;
    };
    made.now = now();
    made.in5Minutes = m_model->machine(event, 0).probability(signs);
    // The next 15 minutes hold the next 5.
    made.in15Minutes = std::max(*made.in5Minutes, m_model->machine(event, 1).probability(signs));
    made.changePerMinute = m_chances[static_cast<std::size_t>(event)].slopePerMinute();
    made.reasons = reasonsFor(event, signs);
    putInOrder(made.reasons);
    return made;
}

IndicatorOutlook OutlookTracker::ectopy() const {
    IndicatorOutlook made = blank(IndicatorId::VentricularEctopy, false);
    made.now = m_ectopy.level();
    made.missing = missingOf(made.now.has_value(), Missing::MinutesOfPast);
    if (!made.now) return made;
    const auto atLeastNone = [](std::optional<double> value) {
        return value ? std::optional(std::max(0.0, *value)) : value;
    };
    made.in5Minutes = atLeastNone(m_ectopy.expected(5.0));
    made.in15Minutes = atLeastNone(m_ectopy.expected(15.0));
    made.changePerMinute = m_ectopy.slopePerMinute();
    const EventTotals five = m_history.last(300.0);
    made.reasons = {
        {ReasonId::EctopicBeatsLately, reasonValue(ReasonId::EctopicBeatsLately, m_history), *made.now / 5.0},
        {ReasonId::CoupletsLately, five.couplets, five.couplets / 3.0},
        {ReasonId::RunsLately, five.runs, five.runs}};
    if (m_profile.coronaryDisease || m_profile.heartFailure)
        made.reasons.push_back({ReasonId::KnownCondition, std::nullopt, 0.2});
    putInOrder(made.reasons);
    return made;
}

IndicatorOutlook OutlookTracker::ofWaves(IndicatorId indicator, std::optional<double> now,
                                         const ValueTrend& trend) const {
    IndicatorOutlook made = blank(indicator, false);
    made.now = now;
    made.missing = missingOf(now.has_value(), Missing::WavesUnclear);
    if (!now) return made;
    made.in5Minutes = trend.expected(5.0);
    made.in15Minutes = trend.expected(15.0);
    made.changePerMinute = trend.slopePerMinute();
    return made;
}

IndicatorOutlook OutlookTracker::stDeviation() const {
    IndicatorOutlook made = ofWaves(IndicatorId::StDeviation, m_inputs.stMillivolts, m_st);
    if (!made.now) return made;
    made.reasons.push_back({ReasonId::StShifted, made.now, worseBy(std::abs(*made.now), 0.1, 0.05)});
    if (made.changePerMinute) {
        const double away = *made.now < 0.0 ? -*made.changePerMinute : *made.changePerMinute;
        made.reasons.push_back({ReasonId::StDrifting, 5.0 * *made.changePerMinute, away / 0.01});
    }
    if (m_inputs.residualDeviation) {
        made.reasons.push_back({ReasonId::ResidualHigh, m_inputs.residualDeviation,
                                0.2 * worseBy(*m_inputs.residualDeviation, 3.0, 1.0)});
    }
    if (m_profile.coronaryDisease) made.reasons.push_back({ReasonId::KnownCondition, std::nullopt, 0.3});
    putInOrder(made.reasons);
    return made;
}

IndicatorOutlook OutlookTracker::qtc() const {
    IndicatorOutlook made = ofWaves(IndicatorId::QtcProlongation, m_inputs.qtcMs, m_qtc);
    if (!made.now) return made;
    made.reasons.push_back({ReasonId::QtcLong, made.now, worseBy(*made.now, 470.0, 20.0)});
    if (made.changePerMinute)
        made.reasons.push_back(
            {ReasonId::QtcGrowing, 5.0 * *made.changePerMinute, *made.changePerMinute / 4.0});
    if (m_profile.qtProlongingDrug || m_profile.antiarrhythmic)
        made.reasons.push_back({ReasonId::Medication, std::nullopt, 0.5});
    putInOrder(made.reasons);
    return made;
}

IndicatorOutlook OutlookTracker::deterioration() {
    IndicatorOutlook made = blank(IndicatorId::Deterioration, true);
    made.missing = missingOf(m_inputs.heartRateBpm.has_value(), Missing::Beats);
    if (made.missing != Missing::Nothing) return made;
    const auto indicatorsAt = [this](std::optional<double> IndicatorOutlook::*when) {
        Indicators indicators;
        indicators.signalQuality = m_inputs.signalQuality;
        for (const IndicatorOutlook& each : m_outlook) {
            const std::optional<double> value = each.*when ? each.*when : each.now;
            if (each.indicator == IndicatorId::Tachycardia) indicators.heartRateBpm = value;
            if (each.indicator == IndicatorId::AtrialFibrillation) indicators.atrialFibrillation = value;
            if (each.indicator == IndicatorId::VentricularEctopy) indicators.ventricularPerMinute = value;
            if (each.indicator == IndicatorId::VentricularRun) indicators.ventricularRun = value;
            if (each.indicator == IndicatorId::StDeviation) indicators.stMillivolts = value;
            if (each.indicator == IndicatorId::QtcProlongation) indicators.qtcMs = value;
            if (each.indicator == IndicatorId::Pause) indicators.pause = value;
        }
        return acuityOf(indicators, m_profile).score;
    };
    const auto way = [](double from, double to) {
        return from < 100.0 ? std::clamp((to - from) / (100.0 - from), 0.0, 1.0) : 0.0;
    };
    const double present = indicatorsAt(&IndicatorOutlook::now);
    m_acuities.push_back(present);
    if (m_acuities.size() > kAcuitiesKept) m_acuities.pop_front();
    made.now = way(m_acuities.front(), present);
    made.in5Minutes = way(present, indicatorsAt(&IndicatorOutlook::in5Minutes));
    made.in15Minutes = way(present, indicatorsAt(&IndicatorOutlook::in15Minutes));
    for (const IndicatorOutlook& each : m_outlook) {
        if (!each.reasons.empty() && each.reasons.front().weight > 0.0)
            made.reasons.push_back(each.reasons.front());
    }
    putInOrder(made.reasons);
    return made;
}

}  // namespace cardiotwin::twin
