// SPDX-License-Identifier: GPL-3.0-or-later
// Level and slope of the ST segment of one beat in one lead, on the recording's full bandwidth, against the
// level of the PQ segment just before the QRS onset. Threads: pure functions.
#pragma once

#include "models/base/units.h"
#include "models/ecg/waves/wave_candidates.h"

#include <optional>
#include <vector>

namespace cardiotwin::ecg {

struct StSegment {
    double j60Millivolts = 0.0;             ///< 60 ms after the J point
    double j80Millivolts = 0.0;             ///< 80 ms after it
    double slopeMillivoltsPerSecond = 0.0;  ///< least squares from J + 20 ms to J + 80 ms
};

/// `millivolts` smoothed over at most 20 ms; the J point is the end of `qrs`. None where the samples end
/// before J + 80 ms.
[[nodiscard]] std::optional<StSegment> stSegment(const std::vector<double>& millivolts, SegmentSpan qrs,
                                                 Hertz rate);

}  // namespace cardiotwin::ecg
