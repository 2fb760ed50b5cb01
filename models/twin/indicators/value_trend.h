// SPDX-License-Identifier: GPL-3.0-or-later
// A slow number over the last quarter of an hour, one value every 10 s, and where it goes: the level of the
// last minutes plus a trend that dies away (Gardner & McKenzie 1985), each trend drawn towards none by its
// own uncertainty, so that noise is not carried on. Threads: a value.
#pragma once

#include <cstddef>
#include <deque>
#include <optional>

namespace cardiotwin::twin {

class ValueTrend {
public:
    static constexpr double kStepSeconds = 10.0;

    /// The value at the next step; empty where none was measured.
    void push(std::optional<double> value);

    /// Median of the last minute; empty where fewer than two values are known.
    [[nodiscard]] std::optional<double> level() const;
    /// A minute, over the last five; from two minutes of values on.
    [[nodiscard]] std::optional<double> slopePerMinute() const;
    /// The value expected as the mean of the next `minutes`.
    [[nodiscard]] std::optional<double> expected(double minutes) const;

private:
    struct Line {
        double slope = 0.0;
        double kept = 0.0;  ///< of the slope, 0–1, after its uncertainty is taken off
    };
    [[nodiscard]] std::optional<Line> line() const;
    [[nodiscard]] std::optional<double> mean(std::size_t steps) const;

    std::deque<double> m_values;  // newest last; NaN where none was measured
};

}  // namespace cardiotwin::twin
