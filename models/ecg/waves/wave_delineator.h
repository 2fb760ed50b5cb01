// SPDX-License-Identifier: GPL-3.0-or-later
// Places onset, peak and end of P, QRS and T of one beat, in every lead. The borders of QRS are found lead by
// lead. Which excursion is the P and which the T wave is decided by all leads together, weighing each
// candidate's height and its time in the cycle; each lead then takes its own excursion nearest to that time.
// P and T begin and end where their flank's slope has died away (after Laguna et al. 1994). A wave that does
// not stand out of its surroundings is not placed. Threads: any number.
#pragma once

#include "models/base/sample_index.h"
#include "models/base/units.h"
#include "models/ecg/waves/beat_segment.h"
#include "models/ecg/waves/wave_candidates.h"
#include "models/ecg/waves/wave_marks.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace cardiotwin::ecg {

/// One lead's marks and how much they can be relied upon.
struct WaveReading {
    WaveMarks marks;
    double pHeight = 0.0, tHeight = 0.0;  ///< mV above their surroundings; 0 where not placed
    double qrsHeight = 0.0;               ///< largest to smallest within the QRS, mV
};

/// A beat's neighbours in frames; none at the edges of a stretch.
struct BeatIntervals {
    std::optional<SampleCount> before, after;
};

class WaveDelineator {
public:
    explicit WaveDelineator(Hertz rate) : m_rate(rate) {}

    /// One beat in the leads that have it; `segments` hold that many samples around the same R peak (or
    /// none). Readings in the order of the segments; a lead without segment or complex has no marks.
    [[nodiscard]] std::vector<WaveReading> delineate(std::span<const std::optional<BeatSegment>> segments,
                                                     SampleIndex rPeak, const BeatIntervals& intervals) const;

private:
    struct Lead;
    struct Kind;
    [[nodiscard]] Lead prepared(const BeatSegment& segment, const BeatIntervals& intervals) const;
    /// Which candidate of each lead is the wave; −1 where none is.
    void choose(std::vector<Lead>& leads, const Kind& kind) const;
    void place(const Lead& lead, WaveReading& reading) const;
    [[nodiscard]] std::ptrdiff_t frames(double seconds) const {
        return static_cast<std::ptrdiff_t>(framesIn(seconds, m_rate));
    }

    Hertz m_rate;
};

}  // namespace cardiotwin::ecg
