// SPDX-License-Identifier: GPL-3.0-or-later
// The heart rate of the last ten minutes, one point a second of recording time, NaN where it was not
// measurable. Time that steps back begins a new trend; a hole in time breaks the line. Threads: one at a
// time.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>

namespace cardiotwin::ui {

struct RatePoint {
    double seconds = 0.0;  ///< recording time
    double bpm = 0.0;      ///< NaN = not measurable
};

class RateTrend {
public:
    static constexpr double kKeptSeconds = 600.0;

    void add(double seconds, std::optional<double> bpm);
    void clear();
    [[nodiscard]] const std::deque<RatePoint>& points() const { return m_points; }
    /// Changes whenever the points do.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }

private:
    std::deque<RatePoint> m_points;
    std::uint64_t m_revision = 0;
};

}  // namespace cardiotwin::ui
