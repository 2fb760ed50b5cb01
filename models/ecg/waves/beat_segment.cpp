// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/waves/beat_segment.h"

#include <algorithm>
#include <cmath>

namespace cardiotwin::ecg {
namespace {

constexpr double kNextPSeconds = 0.24;
constexpr double kLeastSeconds = 0.08;

}  // namespace

std::optional<BeatSegment> cutSegment(const SampleHistory& history, Hertz rate, std::size_t lead,
                                      SampleIndex rPeak, std::optional<SampleIndex> before,
                                      std::optional<SampleIndex> after) {
    SampleIndex first = std::max(rPeak - framesIn(kSegmentBeforeSeconds, rate), history.begin());
    SampleIndex last = std::min(rPeak + framesIn(kSegmentAfterSeconds, rate), history.end() - 1);
    if (before) first = std::max(first, *before + (rPeak - *before) * 2 / 5);
    if (after) {
        // The next beat's P wave must not pass for this one's T wave.
        const SampleIndex beforeNextP = *after - framesIn(kNextPSeconds, rate);
        last = std::min(last, std::max(beforeNextP, rPeak + (*after - rPeak) * 3 / 5));
    }
    const SampleCount least = framesIn(kLeastSeconds, rate);
    if (rPeak - first < least || last - rPeak < least) return std::nullopt;
    BeatSegment segment;
    segment.first = first;
    segment.r = rPeak - first;
    segment.millivolts.reserve(static_cast<std::size_t>(last - first + 1));
    for (SampleIndex i = first; i <= last; i += 1) {
        const double value = history.at(i, lead);
        if (!std::isfinite(value)) return std::nullopt;
        segment.millivolts.push_back(value);
    }
    return segment;
}

}  // namespace cardiotwin::ecg
