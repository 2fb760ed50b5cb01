// SPDX-License-Identifier: GPL-3.0-or-later
// The position of a frame (one sample of every lead) in its stream, counted from the stream's first frame.
// Only arithmetic with a meaning compiles: index − index is a count, index + count is an index, index + index
// is an error. Threads: a value, freely copied.
#pragma once

#include "models/base/units.h"

#include <cmath>
#include <compare>
#include <cstdint>

namespace cardiotwin {

using SampleCount = std::int64_t;

struct SampleIndex {
    std::int64_t value = 0;
    auto operator<=>(const SampleIndex&) const = default;

    SampleIndex& operator+=(SampleCount count) {
        value += count;
        return *this;
    }
};

[[nodiscard]] inline SampleCount operator-(SampleIndex a, SampleIndex b) {
    return a.value - b.value;
}
[[nodiscard]] inline SampleIndex operator+(SampleIndex index, SampleCount count) {
    return {index.value + count};
}
[[nodiscard]] inline SampleIndex operator-(SampleIndex index, SampleCount count) {
    return {index.value - count};
}

/// Recording time of `index` in seconds since the stream's first frame.
[[nodiscard]] inline double secondsAt(SampleIndex index, Hertz rate) {
    return static_cast<double>(index.value) / rate.value;
}
/// The number of frames nearest to `seconds`.
[[nodiscard]] inline SampleCount framesIn(double seconds, Hertz rate) {
    return static_cast<SampleCount>(std::llround(seconds * rate.value));
}

}  // namespace cardiotwin
