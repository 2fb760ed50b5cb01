// SPDX-License-Identifier: GPL-3.0-or-later
// The rules behind the advice. Each has a limit at which it begins to hold and a milder one below which it
// ends, so that advice does not flicker, and names where the limit is from:
//   RecordTwelveLeads      ST 0.1 mV, now from 0.2 mV       Thygesen 2018 (fourth definition of infarction)
//   ConfirmFibrillation    probability 0.8, not yet known   Hindricks 2020 (ESC)
//   CheckRateControl       the same and 110 bpm             Van Gelder 2010, Joglar 2023 (ACC/AHA)
//   CheckElectrolytes…     QTc 500 ms, 480 with QT drugs    Drew 2010 (AHA/ACCF)
//   WatchForRuns           run now or expected by 0.5       Al-Khatib 2017 (AHA/ACC/HRS)
//   CheckPausesAndPacing   pause now, expected by 0.5,      Kusumoto 2018 (ACC/AHA/HRS)
//                          or below 40 bpm
//   LookForCause…          the patient's high rate limit    Page 2015 (ACC/AHA/HRS)
//   CheckElectrodes        signal quality below 0.4         Kligfield 2007 (AHA/ACC/HRS)
//   CompareWithEarlierTwin residual beyond 4 deviations     own
// On poor signal only the electrodes are advised upon; what is merely expected needs skill. Threads: one at a
// time.
#pragma once

#include "models/twin/indicators/advice.h"
#include "models/twin/indicators/outlook_signs.h"
#include "models/twin/indicators/patient_profile.h"

#include <array>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace cardiotwin::twin {

struct AdviceInputs {
    std::span<const IndicatorOutlook> outlook;
    PatientProfile profile;
    double signalQuality = 0.0;  ///< 0–1
    /// Brier skill of each event's probabilities on this patient so far; empty: not known yet.
    std::array<std::optional<double>, kOutlookEvents.size()> skill;
    std::optional<double> residualDeviation;  ///< of the tracked twin, furthest lead
};

class AdviceRules {
public:
    /// What holds at `nowSeconds`, most urgent first, then oldest first.
    [[nodiscard]] std::vector<Advice> update(double nowSeconds, const AdviceInputs& inputs);

private:
    std::map<AdviceId, double> m_since;
};

/// What holds with nothing said before.
[[nodiscard]] std::vector<Advice> adviceFor(const AdviceInputs& inputs);

}  // namespace cardiotwin::twin
