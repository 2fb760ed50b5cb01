// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the sampling rate behind a column of times: their mean step without the gaps, moved to a usual rate
// when one is within 0.75 %. Also tells how far the stamps scatter around an even clock, which decides what
// counts as a gap. Threads: free functions.
#pragma once

#include "models/base/units.h"

#include <optional>
#include <span>
#include <string>

namespace cardiotwin::files {

struct RateEstimate {
    Hertz measured;
    Hertz rate;            ///< `measured`, or the usual rate it stands for
    double scatter = 0.0;  ///< seconds, standard deviation of the stamps around an even clock
};

/// `seconds` in the file's order; NaN where a stamp is missing. Nothing when no two stamps differ.
[[nodiscard]] std::optional<RateEstimate> estimateRate(std::span<const double> seconds);

/// The usual rate within 0.75 % of `hertz`, else `hertz`.
[[nodiscard]] double usualRate(double hertz);

/// Seconds of one tick of a clock that steps by `step` (median), judged by its size: 0.004 is seconds, 4 is
/// milliseconds, 4000 microseconds. `first` tells epochs apart.
[[nodiscard]] double tickByMagnitude(double first, double step);

/// A rate named in a line of text such as "Sample Rate,512 hertz" or "# Sampling Rate (Hz):= 1000.00", or in
/// a file name such as "rest_500hz.csv".
[[nodiscard]] std::optional<double> rateInLine(const std::string& line);
[[nodiscard]] std::optional<double> rateInFileName(const std::string& path);

}  // namespace cardiotwin::files
