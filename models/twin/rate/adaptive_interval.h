// SPDX-License-Identifier: GPL-3.0-or-later
// A forecast interval that keeps its promise: half widths are quantiles of the past scored errors (split
// conformal prediction), and the quantile asked for moves after every hit and miss, so that the share of
// misses tends to what was promised even when the patient changes (adaptive conformal inference, Gibbs &
// Candès 2021). Errors are taken in units of a difficulty known when the forecast is made, so that the band
// widens before trouble. Threads: one at a time.
#pragma once

#include "models/twin/prediction.h"

#include <cstddef>
#include <deque>
#include <vector>

namespace cardiotwin::twin {

class AdaptiveInterval {
public:
    /// `missRate` is the share of truths allowed outside, e.g. 0.2.
    explicit AdaptiveInterval(double missRate);

    /// The interval around `forecast`; `difficulty` > 0 in the forecast's unit.
    [[nodiscard]] Interval around(double forecast, double difficulty) const;
    /// Learns from a forecast whose time has come. `inside`: whether the truth lay in the interval given.
    void learn(double absoluteError, double difficulty, bool inside);

private:
    double m_missRate;
    double m_asked;               // share of misses now asked of the quantile
    std::deque<double> m_ratios;  // newest last
    std::vector<double> m_sorted;
};

}  // namespace cardiotwin::twin
