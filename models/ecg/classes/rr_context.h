// SPDX-License-Identifier: GPL-3.0-or-later
// What the intervals before a beat say: the usual one, between beats of usual origin and timing, and how much
// intervals differ anyway. Long runs of early beats leave the usual interval as it was, so that they stay
// early. Threads: one at a time.
#pragma once

#include "models/ecg/classes/beat_classifier.h"

#include <deque>
#include <optional>

namespace cardiotwin::ecg {

class RrContext {
public:
    /// Fills what `features` says of intervals for a beat `rrMs` after the one before.
    void fill(BeatFeatures& features, std::optional<double> rrMs) const;
    /// Remembers the interval; `early`: the beat at its end was ectopic.
    void note(std::optional<double> rrMs, bool early);
    /// The next beat has no beat before it.
    void breakOff();

private:
    [[nodiscard]] double spread(std::size_t lag) const;

    std::deque<double> m_usual;
    std::deque<double> m_all;
    std::optional<double> m_before;  ///< interval that ended with the beat before
    bool m_afterEarly = false;
};

}  // namespace cardiotwin::ecg
