// SPDX-License-Identifier: GPL-3.0-or-later
// One heartbeat as the analysis saw it. `rPeak` is the true extremum of the QRS in the recording's own
// samples, not a filter's delay. Threads: a value.
#pragma once

#include "models/base/sample_index.h"
#include "models/base/units.h"

#include <optional>

namespace cardiotwin::ecg {

/// The AAMI classes (ANSI/AAMI EC57) as de Chazal et al. 2004 map them: escape beats count as N.
enum class BeatClass : char { N = 'N', S = 'S', V = 'V', F = 'F', Q = 'Q' };

struct Beat {
    SampleIndex rPeak;
    BeatClass beatClass = BeatClass::Q;
    std::optional<double> rrMs;               ///< to the beat before; none for the first and across a gap
    std::optional<BeatsPerMinute> heartRate;  ///< trimmed 12-RR rule at this beat
    double quality = 0.0;                     ///< 0–1, of the signal around the beat
    double confidence = 0.0;                  ///< 0–1, of the class
    std::optional<SampleIndex> knownAt;       ///< one past the newest sample it took to be certain
};

}  // namespace cardiotwin::ecg
