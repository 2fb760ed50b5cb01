// SPDX-License-Identifier: GPL-3.0-or-later
// The newest RR intervals and the signs of fibrillation in them (fibrillation_signs.h). Threads: a value.
#pragma once

#include "models/ecg/rhythm/fibrillation_signs.h"

#include <cstddef>
#include <deque>
#include <optional>

namespace cardiotwin::ecg {

class IntervalWindow {
public:
    static constexpr std::size_t kIntervals = 40;

    explicit IntervalWindow(std::size_t intervals = kIntervals) : m_size(intervals) {}

    /// One interval in ms; `ventricular` when it begins or ends with a ventricular beat. Such intervals, and
    /// those over 3 s, do not count.
    void push(double rrMs, bool ventricular);
    /// The next interval does not follow on the last one.
    void breakOff();

    /// Nothing until enough intervals were seen.
    [[nodiscard]] std::optional<FibrillationSigns> signs() const;
    /// The beat in the middle of a full window is so many intervals before the newest.
    [[nodiscard]] std::size_t beatsBehind() const { return m_size / 2 - 1; }

private:
    std::size_t m_size;
    std::deque<double> m_rr;  // NaN where an interval does not count
};

}  // namespace cardiotwin::ecg
