// SPDX-License-Identifier: GPL-3.0-or-later
// The outlook and the advice of one patient, fed from the twin's own steps. ST and QTc are those of the
// findings read last, up to one block old; everything else depends on beats that were certain. Threads: one
// at a time.
#pragma once

#include "models/ecg/beat.h"
#include "models/ecg/vitals.h"
#include "models/twin/indicators/advice_rules.h"
#include "models/twin/indicators/course_summary.h"
#include "models/twin/indicators/outlook_tracker.h"

#include <memory>
#include <optional>
#include <vector>

namespace cardiotwin::twin {

class RiskDesk {
public:
    RiskDesk(const PatientProfile& profile, std::shared_ptr<const OutlookModel> model)
        : m_tracker(profile, std::move(model)) {}

    void use(const PatientProfile& profile) { m_tracker.use(profile); }
    void add(const ecg::Beat& beat, Hertz rate);
    /// Once a second, after the beats that were certain by then. `quality` is the second's own.
    void step(double now, const ecg::Vitals& vitals, std::optional<double> heartRateBpm, double quality);
    /// Rates expected 5 and 15 minutes ahead, from the next step on; empty where the forecast is withheld.
    void tellRates(std::optional<double> in5Bpm, std::optional<double> in15Bpm);
    /// The tracked twin's residual in deviations, of the furthest lead, from the next step on.
    void tellResidual(std::optional<double> deviation) { m_told.residualDeviation = deviation; }

    [[nodiscard]] const std::vector<IndicatorOutlook>& outlook() const { return m_tracker.outlook(); }
    [[nodiscard]] const std::vector<Advice>& advice() const { return m_advice; }
    [[nodiscard]] const std::vector<IndicatorSummary>& course() const { return m_course; }
    [[nodiscard]] const PatientProfile& profile() const { return m_tracker.profile(); }
    [[nodiscard]] const OutlookTracker& tracker() const { return m_tracker; }

private:
    OutlookTracker m_tracker;
    AdviceRules m_rules;
    OutlookInputs m_told;
    std::vector<Advice> m_advice;
    std::vector<IndicatorSummary> m_course;
    double m_quality = 0.0;  // smoothed over about ten seconds
    bool m_started = false;
};

}  // namespace cardiotwin::twin
