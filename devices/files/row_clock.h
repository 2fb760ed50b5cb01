// SPDX-License-Identifier: GPL-3.0-or-later
// Turns the time of each row into the number of frames since the row before: 1 while the clock runs on, more
// where it jumps. It follows the stamps slowly, so that neither their rounding nor a rate that is a little
// off ever looks like a lost frame. Threads: a value; one at a time.
#pragma once

#include "models/base/sample_index.h"

#include <algorithm>
#include <cmath>

namespace cardiotwin::files {

class RowClock {
public:
    RowClock() = default;
    /// A row later than expected by more than `tolerance` seconds comes after a gap. Equal stamps are an
    /// error where the clock is finer than the rate. With `wrapsAtMidnight` a fall by about a day is the next
    /// day.
    RowClock(Hertz rate, double tolerance, bool wrapsAtMidnight)
        : m_period(1.0 / rate.value),
          m_tolerance(tolerance),
          m_strict(tolerance < 1.0 / rate.value),
          m_wraps(wrapsAtMidnight) {}

    /// Frames from the row before to this one (1 for the first); 0 when time went back or stood still. NaN is
    /// a row without a stamp and counts as the next frame.
    [[nodiscard]] SampleCount advance(double seconds) {
        if (std::isnan(seconds)) {
            m_expected += m_period;
            return 1;
        }
        double now = seconds + m_midnights * kDay;
        if (std::isnan(m_last)) {
            m_expected = m_last = now;
            return 1;
        }
        if (m_wraps && now < m_last - kDay / 2) {
            m_midnights += 1.0;
            now += kDay;
        }
        if (now < m_last || (m_strict && now == m_last)) return 0;
        m_last = now;
        m_expected += m_period;
        const double late = now - m_expected;
        if (late > m_tolerance) {
            m_expected = now;
            return 1 + std::llround(std::min(late / m_period, kFarthest));
        }
        m_expected += kFollow * late;
        return 1;
    }

    /// True when the last jump was longer than any recording.
    [[nodiscard]] static bool isAbsurd(SampleCount frames) {
        return static_cast<double>(frames) > kFarthest / 2;
    }

private:
    static constexpr double kDay = 86400.0;
    static constexpr double kFollow = 0.05;
    static constexpr double kFarthest = 1e13;

    double m_period = 1.0;
    double m_tolerance = 0.5;
    bool m_strict = false;
    bool m_wraps = false;
    double m_midnights = 0.0;
    double m_expected = 0.0;
    double m_last = std::nan("");
};

}  // namespace cardiotwin::files
