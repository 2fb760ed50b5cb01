// SPDX-License-Identifier: GPL-3.0-or-later
// All that the twin says at one moment, handed whole to displays and to the planner. Threads: a value.
#pragma once

#include "models/base/sample_index.h"
#include "models/twin/indicators/advice.h"
#include "models/twin/indicators/course_summary.h"
#include "models/twin/indicators/outlook.h"
#include "models/twin/indicators/patient_profile.h"
#include "models/twin/prediction.h"
#include "models/twin/rate/horizon_account.h"
#include "models/twin/tracking/lead_tracking.h"
#include "models/twin/tracking/what_if.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cardiotwin::twin {

/// A past forecast beside what came true: the thin ghosts on the trend.
struct ScoredForecast {
    double targetSeconds = 0.0;  ///< recording time the forecast was about
    double forecastBpm = 0.0;
    double truthBpm = 0.0;
    Interval interval80;
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
    Scorecard heartRateScore;              ///< bpm, 10 s ahead
    Scorecard waveScore;                   ///< mV, over the 2 s forecast
    std::vector<ScoredForecast> recent;    ///< newest last, at most ten minutes
    std::vector<HorizonAccount> horizons;  ///< one per horizon: score, experts' weights, reliability
    std::vector<double> comingRrMs;        ///< of the next beats; empty: withheld
    std::vector<LeadTracking> tracking;    ///< one per lead; empty until the twin is fitted
    std::optional<FittedHeart> heart;      ///< what questions are put to; empty until fitted
    std::vector<IndicatorOutlook> outlook;
    std::vector<Advice> advice;            ///< most urgent first
    std::vector<IndicatorSummary> course;  ///< of each indicator since the recording began
    PatientProfile profile;                ///< in force
    Acuity acuity;
    std::uint64_t generation = 0;  ///< refits installed so far
    std::size_t trainingRows = 0;  ///< of the model in use
    double svrC = 1.0;
    double svrGamma = 0.1;
};

}  // namespace cardiotwin::twin
