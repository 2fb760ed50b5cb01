// SPDX-License-Identifier: GPL-3.0-or-later
// How urgently a patient needs attention, 0–100, from the indicators of the moment. Each indicator earns
// points on a piecewise-linear curve that never falls as the indicator worsens; the score is
// 100·(1 − Π(1 − pointsᵢ/100)), so that it is monotone in every indicator and never passes 100. The limits
// follow the field's conventions for adults (alarm limits 50 and 120 bpm, QTc 470 and 500 ms, ST 0.1 mV) and
// move with those agreed for the patient. What is predicted counts by half of what it would add to the
// present. Advisory, not a diagnosis. Threads: pure functions.
#pragma once

#include "models/ecg/vitals.h"
#include "models/twin/indicators/patient_profile.h"
#include "models/twin/twin_snapshot.h"

#include <optional>
#include <vector>

namespace cardiotwin::twin {

/// What the acuity rests on. Empty: not measurable.
struct Indicators {
    std::optional<double> heartRateBpm;
    std::optional<double> atrialFibrillation;    ///< probability
    std::optional<double> ventricularPerMinute;  ///< ventricular beats a minute
    std::optional<double> stMillivolts;
    std::optional<double> qtcMs;
    std::optional<double> risePerMinuteBpm;  ///< of the heart rate, from the forecast; negative when falling
    double signalQuality = 0.0;              ///< 0–1
    std::optional<double> ventricularRun;    ///< probability that one goes on
    std::optional<double> pause;             ///< the same
    /// Probabilities within the next 5 minutes; at or below the present they add nothing.
    std::optional<double> fibrillationSoon, runSoon, pauseSoon;
};

/// The indicators that the analysis measured. The rise is the twin's own.
[[nodiscard]] Indicators indicatorsOf(const ecg::Vitals& vitals);

/// The rate curves move with the patient's limits (50 and 120 bpm move nothing; brought within 30–70 and
/// 80–180). Fibrillation that is known earns half: its rate is what counts then.
[[nodiscard]] Acuity acuityOf(const Indicators& indicators, const PatientProfile& profile = {});

/// Fills in what the outlook says: runs, pauses and the probabilities of the next 5 minutes.
void addOutlook(Indicators& indicators, const std::vector<IndicatorOutlook>& outlook);

}  // namespace cardiotwin::twin
