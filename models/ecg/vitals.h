// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of the moment: what the Live page shows large and what the twin starts from. Each is empty when
// it cannot be measured; none is held beyond its window. Threads: a value.
#pragma once

#include "models/base/sample_index.h"
#include "models/base/units.h"
#include "models/ecg/rhythm/rhythm_span.h"
#include "models/ecg/waves/intervals.h"

#include <cstdint>
#include <optional>

namespace cardiotwin::ecg {

struct Vitals {
    SampleIndex asOf;                            ///< newest sample the numbers depend on
    Hertz rate;                                  ///< to turn indices into seconds
    std::optional<BeatsPerMinute> heartRate;     ///< trimmed 12-RR rule
    int rrInWindow = 0;                          ///< RR intervals that went into it
    double quality = 0.0;                        ///< 0–1 over the last second
    Rhythm rhythm = Rhythm::Noise;               ///< rhythm at asOf
    double atrialFibrillation = 0.0;             ///< probability 0–1 over the last beats
    std::optional<double> ventricularPerMinute;  ///< V beats in the last 60 s, scaled when less was seen
    std::optional<double> rmssdMs;               ///< of N–N intervals in the last 60 s
    std::optional<double> stMillivolts;          ///< J+60 of the first lead, median of the last beats
    std::optional<double> qtcMs;                 ///< Fridericia; the rest of it in `intervals`
    Intervals intervals;                         ///< medians of the last normal beats, all leads together
    std::optional<SampleIndex> lastBeat;
    std::uint64_t beats = 0;           ///< since the stream began
    std::uint64_t missingSamples = 0;  ///< blank values since the stream began
};

}  // namespace cardiotwin::ecg
