// SPDX-License-Identifier: GPL-3.0-or-later
// Where in a stretch of one lead a P or T wave may peak: each excursion from the line between two points an
// arm to its left and right, upright or inverted, with its height. Which of them is the wave is decided
// elsewhere, with more leads and the time in the cycle in view. Threads: pure functions.
#pragma once

#include <cstddef>
#include <vector>

namespace cardiotwin::ecg {

/// A closed range of positions in a beat segment.
struct SegmentSpan {
    std::ptrdiff_t begin = 0, end = 0;
};

struct WaveCandidate {
    std::ptrdiff_t peak = 0;
    double height = 0.0;  ///< above its surroundings, mV, > 0 also for an inverted wave
    double sign = 1.0;    ///< −1 where inverted
};

/// The candidates of `window` in ascending order; none at the window's own ends. `arm` in samples.
[[nodiscard]] std::vector<WaveCandidate> waveCandidates(const std::vector<double>& millivolts,
                                                        SegmentSpan window, std::ptrdiff_t arm);

/// Where `wave` has ended on the side of `limit`: past the steepest place within `reach`
/// samples, where the slope has fallen to a part of its steepest. The slope is taken over ±`arm` samples.
struct FlankSearch {
    std::ptrdiff_t limit = 0, reach = 0, arm = 1;
    double restPart = 0.3;  ///< of the steepest slope
};
[[nodiscard]] std::ptrdiff_t flankEnd(const std::vector<double>& millivolts, const WaveCandidate& wave,
                                      const FlankSearch& search);

}  // namespace cardiotwin::ecg
