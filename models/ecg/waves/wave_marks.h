// SPDX-License-Identifier: GPL-3.0-or-later
// Onsets, peaks and ends of the waves of one beat in one lead. A mark that cannot be placed is empty: "not
// measurable" is an answer. Threads: a value.
#pragma once

#include "models/base/sample_index.h"
#include "models/ecg/beat.h"
#include "models/ecg/waves/st_segment.h"

#include <cstddef>
#include <optional>

namespace cardiotwin::ecg {

struct WaveMarks {
    std::size_t lead = 0;
    SampleIndex rPeak;
    std::optional<SampleIndex> pOn, pPeak, pOff, qrsOn, qrsOff, tOn, tPeak, tOff;
    BeatClass beatClass = BeatClass::Q;
    std::optional<double> rrMs;   ///< that leads to the beat
    std::optional<StSegment> st;  ///< of one lead; not of all together

    /// The same beat with nothing marked.
    [[nodiscard]] WaveMarks withoutWaves() const {
        WaveMarks bare;
        bare.lead = lead;
        bare.rPeak = rPeak;
        bare.beatClass = beatClass;
        bare.rrMs = rrMs;
        return bare;
    }
};

}  // namespace cardiotwin::ecg
