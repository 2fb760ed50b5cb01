// SPDX-License-Identifier: GPL-3.0-or-later
// How an indicator went over a whole course, in constant memory: mean, deviation, lowest, highest (Welford
// 1962). Threads: a value.
#pragma once

#include "models/twin/indicators/outlook.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace cardiotwin::twin {

struct IndicatorSummary {
    IndicatorId indicator = IndicatorId::Tachycardia;
    std::uint64_t count = 0;  ///< values, one every 10 s
    double mean = 0.0;
    double squares = 0.0;  ///< sum of squared distances from the mean
    double lowest = 0.0, highest = 0.0;

    void add(double value) {
        lowest = count == 0 ? value : std::min(lowest, value);
        highest = count == 0 ? value : std::max(highest, value);
        ++count;
        const double step = value - mean;
        mean += step / static_cast<double>(count);
        squares += step * (value - mean);
    }
    /// 0 for fewer than two values.
    [[nodiscard]] double deviation() const {
        return count > 1 ? std::sqrt(squares / static_cast<double>(count - 1)) : 0.0;
    }
    bool operator==(const IndicatorSummary&) const = default;
};

/// The values of now, each to its indicator's summary.
inline void addTo(std::vector<IndicatorSummary>& course, const std::vector<IndicatorOutlook>& outlook) {
    for (const IndicatorOutlook& each : outlook) {
        if (!each.now || !std::isfinite(*each.now)) continue;
        auto found = std::ranges::find(course, each.indicator, &IndicatorSummary::indicator);
        if (found == course.end()) {
            IndicatorSummary fresh;
            fresh.indicator = each.indicator;
            found = course.insert(course.end(), fresh);
        }
        found->add(*each.now);
    }
}

}  // namespace cardiotwin::twin
