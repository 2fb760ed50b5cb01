// SPDX-License-Identifier: GPL-3.0-or-later
// What the twin suggests to look at, with its evidence and the rule it follows. It never names a treatment.
// Nothing is advised on poor signal or on a forecast without skill. Threads: values.
#pragma once

#include "models/twin/indicators/outlook.h"

#include <optional>
#include <vector>

namespace cardiotwin::twin {

enum class AdviceId {
    RecordTwelveLeads,  ///< ST deviation or a new rhythm
    CheckRateControl,   ///< fibrillation with a fast rate
    ConfirmFibrillation,
    CheckElectrolytesAndQtDrugs,
    WatchForRuns,
    CheckPausesAndPacing,
    LookForCauseOfTachycardia,
    CheckElectrodes,
    CompareWithEarlierTwin  ///< a wave has moved out of the patient's own range
};

enum class AdviceUrgency { Soon, Now, WhenConvenient };

struct Advice {
    AdviceId id = AdviceId::CheckElectrodes;
    AdviceUrgency urgency = AdviceUrgency::WhenConvenient;
    IndicatorId about = IndicatorId::SignalLost;
    std::vector<Reason> evidence;  ///< heaviest first, at most three
    double sinceSeconds = 0.0;     ///< recording time when it first held
};

}  // namespace cardiotwin::twin
