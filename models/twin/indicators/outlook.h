// SPDX-License-Identifier: GPL-3.0-or-later
// A pathological indicator as it is now and as it is predicted for the next 5 and 15 minutes, with the
// reasons for and against in order of weight and what is missing. Threads: values.
#pragma once

#include <optional>
#include <vector>

namespace cardiotwin::twin {

enum class IndicatorId {
    Tachycardia,
    Bradycardia,
    AtrialFibrillation,
    VentricularEctopy,
    VentricularRun,
    StDeviation,
    QtcProlongation,
    Pause,
    RateRising,
    SignalLost,
    Deterioration
};

/// What speaks for or against, each with its number where it has one.
enum class ReasonId {
    IrregularIntervals,  ///< variation of RR, fraction of their mean
    RegularIntervals,
    AtrialWaveMissing,
    AtrialWaveSeen,
    FibrillationLately,  ///< share of the last hour
    EctopicBeatsLately,  ///< a minute
    CoupletsLately,      ///< in the last 5 minutes
    RunsLately,
    LongestInterval,  ///< ms, of the last 5 minutes
    RateHigh,         ///< bpm
    RateLow,
    RateRising,  ///< bpm a minute
    RateFalling,
    StShifted,       ///< mV
    StDrifting,      ///< mV in 5 minutes
    QtcLong,         ///< ms
    QtcGrowing,      ///< ms in 5 minutes
    VariabilityLow,  ///< RMSSD, ms
    ResidualHigh,    ///< deviations of the twin's residual
    KnownCondition,  ///< from the patient card
    Medication,
    Age  ///< years
};

struct Reason {
    ReasonId id = ReasonId::RegularIntervals;
    std::optional<double> value;
    double weight = 0.0;  ///< positive speaks for the indicator, negative against
};

/// Why an indicator is not measurable.
enum class Missing { Nothing, Signal, Beats, WavesUnclear, MinutesOfPast, Model };

struct IndicatorOutlook {
    IndicatorId indicator = IndicatorId::Tachycardia;
    bool isProbability = false;        ///< else in the indicator's own unit
    std::optional<double> now;         ///< empty: see `missing`
    std::optional<double> in5Minutes;  ///< over the next 5 minutes
    std::optional<double> in15Minutes;
    std::optional<double> changePerMinute;  ///< trend over the last minutes
    Missing missing = Missing::Nothing;
    std::vector<Reason> reasons;  ///< heaviest first
};

}  // namespace cardiotwin::twin
