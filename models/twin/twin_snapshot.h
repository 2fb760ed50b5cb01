// SPDX-License-Identifier: GPL-3.0-or-later
// All that the twin says at one moment, handed whole to displays and to the planner. Threads: a value.
#pragma once

#include "models/base/sample_index.h"
#include "models/twin/prediction.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cardiotwin::twin {

/// Why a forecast is not shown. One reason, the first that applies.
enum class Withheld { No, TooFewBeats, NotYetFitted, PoorSignal, AfterGap, NotBetterThanPersistence };

/// How forecasts did when their time came, beside the rule that says "as now".
struct Scorecard {
    std::uint64_t scored = 0;        ///< forecasts whose time has come
    double meanAbsoluteError = 0.0;  ///< of the twin, in the target's unit
    double persistenceError = 0.0;   ///< of persistence on the same moments
    double rootMeanSquare = 0.0;
    double bias = 0.0;
    double coverage80 = 0.0;  ///< fraction inside the 80 % interval
    double coverage95 = 0.0;
    std::optional<double> lastError;  ///< forecast − truth of the newest scored one
    /// 1 − error / persistence error; positive is better than persistence. Empty until 10 are scored.
    [[nodiscard]] std::optional<double> skill() const {
        if (scored < 10 || persistenceError <= 0.0) return std::nullopt;
        return 1.0 - meanAbsoluteError / persistenceError;
    }
};

/// A past forecast beside what came true: the thin ghosts on the trend.
struct ScoredForecast {
    double targetSeconds = 0.0;  ///< recording time the forecast was about
    double forecastBpm = 0.0;
    double truthBpm = 0.0;
    Interval interval80;
};

enum class IndicatorId {
    Tachycardia,
    Bradycardia,
    AtrialFibrillation,
    VentricularEctopy,
    StDeviation,
    QtcProlongation,
    RateRising,
    SignalLost
};

/// One indicator's share of the acuity, with the value it rests on.
struct Contribution {
    IndicatorId indicator = IndicatorId::Tachycardia;
    std::optional<double> value;  ///< in the indicator's own unit; empty = not measurable
    double points = 0.0;          ///< of the acuity's 100
};

struct Acuity {
    double score = 0.0;                       ///< 0–100, monotone in every indicator
    std::vector<Contribution> contributions;  ///< largest first; those with points > 0 or not measurable
};

struct TwinSnapshot {
    SampleIndex asOf;
    double asOfSeconds = 0.0;
    std::vector<HeartRatePrediction> heartRate;  ///< one per horizon, shortest first
    std::vector<WaveForecast> waves;             ///< one per lead
    Withheld withheld = Withheld::TooFewBeats;
    Withheld waveWithheld = Withheld::TooFewBeats;
    Scorecard heartRateScore;            ///< bpm, 10 s ahead
    Scorecard waveScore;                 ///< mV, over the 2 s forecast
    std::vector<ScoredForecast> recent;  ///< newest last, at most ten minutes
    Acuity acuity;
    std::uint64_t generation = 0;  ///< refits installed so far
    std::size_t trainingRows = 0;  ///< of the model in use
    double svrC = 1.0;
    double svrGamma = 0.1;
};

}  // namespace cardiotwin::twin
