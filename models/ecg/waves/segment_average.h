// SPDX-License-Identifier: GPL-3.0-or-later
// The running mean of a lead's recent beats of one shape, aligned at the QRS complex, so that a beat can be
// measured with the noise of several. A beat of another shape is measured alone and does not enter; after a
// few of them in a row the mean starts anew with their shape. Threads: one at a time; one per lead.
#pragma once

#include "models/base/units.h"
#include "models/ecg/waves/beat_segment.h"

#include <cstddef>
#include <vector>

namespace cardiotwin::ecg {

class SegmentAverage {
public:
    explicit SegmentAverage(Hertz rate);

    /// `segment` averaged with the beats before it, on its own samples and its own level. Takes it in.
    [[nodiscard]] BeatSegment blend(const BeatSegment& segment);
    void restart();

private:
    struct Fit {
        std::ptrdiff_t shift = 0;
        double likeness = -1.0;
    };
    [[nodiscard]] Fit fit(const BeatSegment& segment) const;
    void take(const BeatSegment& segment, std::ptrdiff_t shift, double level);
    [[nodiscard]] double level(const BeatSegment& segment) const;

    Hertz m_rate;
    std::ptrdiff_t m_before, m_after;  ///< frames kept on either side of the R peak
    std::vector<double> m_mean;
    std::vector<float> m_weight;  ///< beats in the mean, by position
    int m_unlike = 0;
    bool m_empty = true;
};

}  // namespace cardiotwin::ecg
