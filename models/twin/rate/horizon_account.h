// SPDX-License-Identifier: GPL-3.0-or-later
// The account of one horizon: how its forecasts did beside the simple rules, what each expert is trusted
// with, and whether its intervals hold what they promise. Threads: values.
#pragma once

#include "models/twin/scorecard.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace cardiotwin::twin {

/// Who is asked. The names are the field's; `ui` turns them into words.
enum class ExpertId {
    Persistence,
    Mean30s,
    Mean60s,
    Mean5min,
    DampedTrend,
    Blend,
    OnlineRidge,
    PopulationRidge,
    PopulationSvr,
    PatientSvr,
    Mean20s,
    Mean2min,
    Median60s,
    AdaptedRidge  ///< the population's regression as it adapts to this patient
};

struct ExpertWeight {
    ExpertId expert = ExpertId::Persistence;
    double weight = 0.0;          ///< 0–1, all add up to 1
    double rootMeanSquare = 0.0;  ///< bpm, over the scored forecasts
};

/// One point of the reliability diagram: intervals meant to hold `nominal` of the truths held `observed`.
struct ReliabilityPoint {
    double nominal = 0.0;
    double observed = 0.0;
    std::uint64_t count = 0;
};

struct HorizonAccount {
    double horizonSeconds = 10.0;
    Withheld withheld = Withheld::TooFewBeats;
    Scorecard score;
    double betterNaiveError = 0.0;  ///< root mean square of the better of persistence and the 60-s mean, bpm
    double persistenceRootMeanSquare = 0.0;
    std::vector<ExpertWeight> experts;  ///< heaviest first
    std::vector<ReliabilityPoint> reliability;
    std::array<std::optional<double>, 24> skillByHour{};  ///< of the recording's last day, oldest first
};

}  // namespace cardiotwin::twin
