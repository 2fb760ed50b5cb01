// SPDX-License-Identifier: GPL-3.0-or-later
// The extended Kalman filter that keeps the mechanistic beat in step with one lead (Sameni, Shamsollahi,
// Jutten and Clifford 2007, with the wave parameters in the state as slow random walks). The state is the
// phase's error, the voltage's distance from the waves, which fades like the model's relaxation, the beat's
// level, and the eighteen parameters. The phase itself is driven by the R peaks from outside. Threads: one at
// a time.
#pragma once

#include "models/twin/tracking/beat_waves.h"

#include <memory>

namespace cardiotwin::twin {

class WaveFilter {
public:
    /// `misfitMillivolts`: how far the beat usually is from the waves, root mean square.
    WaveFilter(const BeatWaves& start, double misfitMillivolts);
    ~WaveFilter();
    WaveFilter(WaveFilter&&) noexcept;
    WaveFilter& operator=(WaveFilter&&) noexcept;

    /// A new beat: its place and level are unknown again, the parameters may have moved a little.
    void beginBeat();
    /// One sample, `seconds` after the one before. `distrust` ≥ 1 multiplies the noise taken for granted.
    void take(double phase, double seconds, double millivolts, double distrust);
    /// The beat is over: parameters are brought within reason. `misfitMillivolts` of this beat teaches the
    /// noise.
    void endBeat(double misfitMillivolts);

    [[nodiscard]] const BeatWaves& waves() const;
    /// Of the beat, in mV.
    [[nodiscard]] double level() const;

private:
    class State;
    std::unique_ptr<State> m_state;
};

}  // namespace cardiotwin::twin
