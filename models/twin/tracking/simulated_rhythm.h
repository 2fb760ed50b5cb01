// SPDX-License-Identifier: GPL-3.0-or-later
// When the beats of a simulated strip fall: sinus rhythm with the patient's variability (two spectral peaks,
// McSharry 2003), early ventricular beats followed by a compensatory pause, or the irregular intervals of
// fibrillating atria (a refractory floor and a lognormal rest, dealt in balanced hands so that short strips
// keep the rate asked for). Threads: pure function.
#pragma once

#include <cstdint>
#include <vector>

namespace cardiotwin::twin {

struct SimulatedBeat {
    double seconds = 0.0;  ///< its R peak
    bool ectopic = false;
};

struct RhythmPlan {
    double meanRrSeconds = 1.0;
    double rmssdSeconds = 0.0;
    double ectopicPerMinute = 0.0;
    bool fibrillation = false;
};

/// All beats from before 0 to after `seconds`.
[[nodiscard]] std::vector<SimulatedBeat> simulatedRhythm(const RhythmPlan& plan, double seconds,
                                                         std::uint64_t seed);

}  // namespace cardiotwin::twin
