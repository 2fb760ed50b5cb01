// SPDX-License-Identifier: GPL-3.0-or-later
// A point on the program's own steady clock. Order, age and time-outs come from here and never from wall
// time, which may step backwards. Threads: a value, freely copied.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>

namespace cardiotwin {

using Duration = std::chrono::nanoseconds;

struct Instant {
    std::int64_t nanoseconds = 0;  ///< since an arbitrary start; 0 means "never"

    auto operator<=>(const Instant&) const = default;
    [[nodiscard]] bool isNever() const { return nanoseconds == 0; }
    [[nodiscard]] static Instant now() {
        return {std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now().time_since_epoch())
                    .count()};
    }
};

[[nodiscard]] inline Duration operator-(Instant later, Instant earlier) {
    return Duration{later.nanoseconds - earlier.nanoseconds};
}
[[nodiscard]] inline Instant operator+(Instant start, Duration length) {
    return {start.nanoseconds + length.count()};
}
[[nodiscard]] inline double toSeconds(Duration length) {
    return static_cast<double>(length.count()) * 1e-9;
}

}  // namespace cardiotwin
