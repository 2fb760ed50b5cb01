// SPDX-License-Identifier: GPL-3.0-or-later
// The samples of one beat in one lead, from before its P wave to after its T wave, cut so that neither
// neighbour's waves are in it. Threads: values and pure functions.
#pragma once

#include "models/ecg/sample_history.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace cardiotwin::ecg {

inline constexpr double kSegmentBeforeSeconds = 0.40;
inline constexpr double kSegmentAfterSeconds = 1.00;

struct BeatSegment {
    SampleIndex first;
    std::ptrdiff_t r = 0;            ///< position of the R peak in `millivolts`
    std::vector<double> millivolts;  ///< finite

    [[nodiscard]] std::ptrdiff_t size() const { return static_cast<std::ptrdiff_t>(millivolts.size()); }
    [[nodiscard]] double at(std::ptrdiff_t i) const { return millivolts[static_cast<std::size_t>(i)]; }
};

/// None when a value is missing or there are less than 80 ms on either side of the R peak.
[[nodiscard]] std::optional<BeatSegment> cutSegment(const SampleHistory& history, Hertz rate,
                                                    std::size_t lead, SampleIndex rPeak,
                                                    std::optional<SampleIndex> before,
                                                    std::optional<SampleIndex> after);

}  // namespace cardiotwin::ecg
