// SPDX-License-Identifier: GPL-3.0-or-later
// The newest beat of a lead beside the beat the mechanistic twin expected, and the parameters of the twin's
// waves against the patient's own learnt range: where the patient departs from the twin, and in what.
// Threads: values.
#pragma once

#include "models/base/sample_index.h"
#include "models/base/units.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace cardiotwin::twin {

/// The Gaussian waves of the mechanistic beat. T is two waves, so that it may lean.
enum class TwinWave { P, Q, R, S, TRising, TFalling };

enum class WaveQuantity {
    Amplitude,  ///< mV
    Width,      ///< ms, standard deviation of the Gaussian
    Time        ///< ms after the R peak; negative before it
};

/// One parameter of the tracked twin.
struct ParameterTrack {
    TwinWave wave = TwinWave::R;
    WaveQuantity quantity = WaveQuantity::Amplitude;
    double now = 0.0;
    std::optional<double> usual;      ///< the patient's own median; empty until learnt
    std::optional<double> deviation;  ///< from it, in robust standard deviations
    double change = 0.0;              ///< now less its value `changeSeconds` ago
    double changeSeconds = 0.0;
};

struct LeadTracking {
    std::size_t lead = 0;
    SampleIndex rPeak;  ///< of the measured beat
    SampleIndex first;  ///< of the two waves below
    Hertz rate;
    std::vector<float> measured;      ///< mV, without baseline
    std::vector<float> twin;          ///< mV, what the twin expected before it saw the beat; same length
    std::vector<float> tracked;       ///< mV, the measured beat with its noise taken out; same length
    double residualMillivolts = 0.0;  ///< root mean square of their difference
    std::optional<double> residualDeviation;  ///< against the patient's own range, in robust deviations
    std::vector<ParameterTrack> parameters;   ///< furthest from usual first
};

}  // namespace cardiotwin::twin
