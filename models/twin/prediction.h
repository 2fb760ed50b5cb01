// SPDX-License-Identifier: GPL-3.0-or-later
// One number about the future with everything needed to judge it: horizon, intervals, model, and what it
// stood on. A forecast is never a measurement and carries no way to become one. Threads: a value.
#pragma once

#include "models/base/sample_index.h"
#include "models/base/units.h"

#include <optional>
#include <string>
#include <vector>

namespace cardiotwin::twin {

struct Interval {
    double low = 0.0;
    double high = 0.0;
};

struct HeartRatePrediction {
    SampleIndex madeAt;  ///< newest sample it depends on
    double madeAtSeconds = 0.0;
    double horizonSeconds = 10.0;
    std::optional<double> bpm;  ///< empty: withheld, see TwinSnapshot::withheld
    std::optional<Interval> interval80;
    std::optional<Interval> interval95;
    std::optional<double> persistenceBpm;
    double inputQuality = 0.0;
    std::string modelId;  ///< generation of the fit, "experts" before the first
};

/// The next seconds of one lead.
struct WaveForecast {
    SampleIndex origin;  ///< the first predicted sample
    Hertz rate;
    std::size_t lead = 0;
    std::vector<float> millivolts;          ///< most likely wave, baseline-free; empty: withheld
    std::vector<float> halfWidth80;         ///< half width of the 80 % band, same length
    std::vector<float> expectedMillivolts;  ///< the wave of least expected squared error: blurred where the
                                            ///< beats' times are unsure; same length
    std::vector<SampleIndex> beats;  ///< predicted R peaks after the origin: the next one, even if beyond
                                     ///< the wave's end, and those within it
    std::string modelId;
};

}  // namespace cardiotwin::twin
