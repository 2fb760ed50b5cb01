// SPDX-License-Identifier: GPL-3.0-or-later
// How likely the last beats are atrial fibrillation, from RR intervals alone and by limits set by hand, so
// that a model trained on top of it can leave a patient out without a trace of them staying in its inputs.
// Fibrillation is irregular at every lag, while bigeminy repeats after two beats, trigeminy after three, and
// single ectopic beats disturb only a few differences: so the measure is the smallest of the median
// |RRᵢ − RRᵢ₋ₖ| / RR over lags k = 1, 2, 3, turned into a probability. Intervals next to a ventricular beat
// and across a gap do not count. Threads: a value.
#pragma once

#include <deque>
#include <optional>

namespace cardiotwin::twin {

class Unevenness {
public:
    /// One interval in ms; `ventricular` when it begins or ends with a ventricular beat.
    void push(double rrMs, bool ventricular);
    /// The next interval does not follow on the last one.
    void breakOff();

    /// 0–1; nothing until enough intervals were seen.
    [[nodiscard]] std::optional<double> probability() const;

private:
    std::deque<double> m_rr;  // NaN where an interval does not count
};

}  // namespace cardiotwin::twin
