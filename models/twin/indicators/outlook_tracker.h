// SPDX-License-Identifier: GPL-3.0-or-later
// The pathological indicators, now and predicted for the next 5 and 15 minutes, with the reasons for and
// against and what is missing. Fed in order with beats and once a second with the numbers of the moment; an
// answer depends on what was fed, nothing later. Deterioration is the part of the way from an acuity to 100
// that another one goes: from the present to that of the predicted indicators, and, as it is now, from a
// quarter of an hour ago to the present. Threads: one at a time.
#pragma once

#include "models/twin/indicators/acuity.h"
#include "models/twin/indicators/brier_score.h"
#include "models/twin/indicators/event_history.h"
#include "models/twin/indicators/outlook.h"
#include "models/twin/indicators/outlook_model.h"
#include "models/twin/indicators/patient_profile.h"
#include "models/twin/indicators/value_trend.h"

#include <array>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace cardiotwin::twin {

/// The numbers of a second; empty where not measured.
struct OutlookInputs {
    std::optional<double> heartRateBpm;
    std::optional<double> stMillivolts;
    std::optional<double> qtcMs;
    std::optional<double> fibrillation;       ///< probability; empty: by the outlook's own simpler measure
    double signalQuality = 0.0;               ///< 0–1
    std::optional<double> residualDeviation;  ///< of the tracked twin, furthest lead
    std::optional<double> rateIn5Bpm, rateIn15Bpm;  ///< forecasts that have skill; else the trend is used
};

class OutlookTracker {
public:
    explicit OutlookTracker(const PatientProfile& profile = {},
                            std::shared_ptr<const OutlookModel> model = nullptr)
        : m_profile(profile), m_model(std::move(model)) {}

    /// From now on.
    void use(const PatientProfile& profile) { m_profile = profile; }

    void add(const TimedBeat& beat) { m_history.add(beat); }
    /// Recording time has come to `now`, a whole second; every beat certain by then was added.
    void step(double now, const OutlookInputs& inputs);

    /// One per indicator but RateRising and SignalLost; remade every 10 s.
    [[nodiscard]] const std::vector<IndicatorOutlook>& outlook() const { return m_outlook; }
    /// How the probabilities of the next 5 minutes did on this patient so far, against the present state
    /// carried on.
    [[nodiscard]] const BrierScore& score(OutlookEvent event) const {
        return m_scores[static_cast<std::size_t>(event)];
    }
    /// Their skill; empty until ten came true or not, and where the rival made no mistake.
    [[nodiscard]] std::optional<double> skill(OutlookEvent event) const;
    [[nodiscard]] const EventHistory& history() const { return m_history; }
    [[nodiscard]] const PatientProfile& profile() const { return m_profile; }

private:
    /// A probability whose time has not come.
    struct Pending {
        OutlookEvent event = OutlookEvent::Fibrillation;
        double dueSeconds = 0.0;
        double probability = 0.0;
        bool asNow = false;
    };
    void remake();
    void judge();
    [[nodiscard]] bool happenedLately(OutlookEvent event) const;
    [[nodiscard]] IndicatorOutlook rate(IndicatorId indicator) const;
    [[nodiscard]] IndicatorOutlook event(OutlookEvent event) const;
    [[nodiscard]] IndicatorOutlook ectopy() const;
    /// What is measured on the waves and goes on as its trend does.
    [[nodiscard]] IndicatorOutlook ofWaves(IndicatorId indicator, std::optional<double> now,
                                           const ValueTrend& trend) const;
    [[nodiscard]] IndicatorOutlook stDeviation() const;
    [[nodiscard]] IndicatorOutlook qtc() const;
    [[nodiscard]] IndicatorOutlook deterioration();
    [[nodiscard]] std::vector<Reason> reasonsFor(OutlookEvent event, const std::vector<double>& signs) const;
    [[nodiscard]] Missing missingOf(bool measured, Missing otherwise) const;

    PatientProfile m_profile;
    std::shared_ptr<const OutlookModel> m_model;
    EventHistory m_history;
    OutlookInputs m_inputs;
    ValueTrend m_rate, m_st, m_qtc, m_ectopy;
    std::array<ValueTrend, kOutlookEvents.size()> m_chances;  // of the next 5 minutes
    std::deque<Pending> m_pending;
    std::array<BrierScore, kOutlookEvents.size()> m_scores;
    std::deque<double> m_acuities;  // of the last quarter of an hour
    std::vector<IndicatorOutlook> m_outlook;
};

}  // namespace cardiotwin::twin
