// SPDX-License-Identifier: GPL-3.0-or-later
// Questions to the fitted heart: what would this patient's ECG look like at another rate, with a longer QT
// interval, a shifted ST segment, ectopic beats, fibrillating atria. The answer is simulated and must be
// marked so wherever it is shown or written. Threads: pure functions of values.
#pragma once

#include "models/base/lead_id.h"
#include "models/base/units.h"
#include "models/signal/dynamical_ecg.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cardiotwin::twin {

/// The patient's mechanistic heart as fitted so far.
struct FittedHeart {
    std::vector<LeadId> leads;
    std::vector<std::vector<signal::PhaseWave>> waves;  ///< per lead, at `heartRateBpm`
    double heartRateBpm = 60.0;
    double rmssdMs = 30.0;  ///< variability of the intervals
    double qtMs = 400.0;    ///< at `heartRateBpm`
};

/// What is changed; what is empty or zero stays as fitted.
struct WhatIfScenario {
    std::string name = {};
    std::optional<double> heartRateBpm = {};  ///< 20–250
    double rateChangePercent = 0.0;  ///< drug-like: −30 slows by a third; applied after heartRateBpm
    double qtChangeMs = 0.0;         ///< −150…200
    double stShiftMillivolts = 0.0;  ///< −0.5…0.5, between the S wave and T
    double ectopicPerMinute = 0.0;   ///< ventricular, 0–60
    bool fibrillation = false;       ///< no P waves, irregular intervals, fibrillatory baseline
};

/// A simulated strip.
struct SimulatedStrip {
    Hertz rate;
    std::vector<std::vector<float>> millivolts;  ///< per lead
    std::vector<double> beatSeconds;             ///< R peaks, from the strip's start
    double meanHeartRateBpm = 0.0;
};

/// The same seed gives the same strip. Values out of range are brought to the nearest allowed one.
[[nodiscard]] SimulatedStrip simulate(const FittedHeart& heart, const WhatIfScenario& scenario, Hertz rate,
                                      double seconds, std::uint64_t seed);

}  // namespace cardiotwin::twin
