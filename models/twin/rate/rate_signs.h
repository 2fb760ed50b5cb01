// SPDX-License-Identifier: GPL-3.0-or-later
// What a model that many patients taught looks at: the recent RR intervals as differences of mean rates at
// several scales, trend, unrest, early beats and pauses, and where between two beats the moment lies. All
// differences are in units of the patient's own usual change over ten seconds, so that one patient's past
// speaks of another. A pure function of the intervals that ended before the moment. Threads: pure function.
#pragma once

#include "models/twin/rate/rr_history.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>

namespace cardiotwin::twin {

inline constexpr std::size_t kRateSigns = 62;

struct RateSigns {
    double base = 0.0;   ///< bpm, mean of the last 10 s: forecasts are changes from it
    double scale = 1.0;  ///< bpm, the patient's usual change of that mean within 10 s
    std::array<double, kRateSigns> values{};
};

/// Nothing when fewer than three RR end in (now − 10 s, now]. Beats after `certainUpTo` ≤ `now` may have
/// happened without being known yet.
[[nodiscard]] std::optional<RateSigns> rateSigns(const RrHistory& history, double now, double certainUpTo);

/// The intervals that may come next after the last ones, as the patient's last ten minutes continued after
/// such ones (nearest neighbours in the sense of Farmer & Sidorowich 1987): their weighted mean in seconds.
/// Only such as are still possible `elapsed` seconds after the last beat. Nothing before 30 intervals.
[[nodiscard]] std::optional<double> nextByAnalogy(std::span<const RrInterval> past, double usual,
                                                  double elapsed);

}  // namespace cardiotwin::twin
