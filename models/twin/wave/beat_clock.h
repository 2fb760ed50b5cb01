// SPDX-License-Identifier: GPL-3.0-or-later
// When the next beats come. Simple rules for the next RR interval (the last, means and a median of the last
// ones, a regression on the last deviations, which knows pauses after early beats and bigeminy) are combined
// by expert advice; the uncertainty is that of past errors and grows with each further beat. Threads: one at
// a time.
#pragma once

#include "models/twin/rate/expert_mixture.h"
#include "models/twin/rate/online_ridge.h"
#include "models/twin/rate/rr_history.h"

#include <deque>
#include <optional>
#include <vector>

namespace cardiotwin::twin {

struct ExpectedBeat {
    double rSeconds = 0.0;
    double deviationSeconds = 0.0;  ///< standard deviation of the error of rSeconds
    double rrSeconds = 0.0;         ///< interval before it
};

class BeatClock {
public:
    BeatClock();

    /// An RR interval of 0.3–2 s, in order. Returns by how much it was longer than expected, if any was.
    std::optional<double> add(double rrSeconds);

    [[nodiscard]] bool isReady() const { return m_last.size() >= kFewest; }
    /// Median of the last intervals, in seconds. Ready only.
    [[nodiscard]] double usualRr() const;
    /// The beats after the one at `lastR` that come after `now` and up to `until`, at least one; the first
    /// may be overdue and is then expected at once. Ready only.
    [[nodiscard]] std::vector<ExpectedBeat> beatsAfter(double lastR, double now, double until) const;
    /// Seconds until the beat after the last one. Ready only.
    [[nodiscard]] double nextRr() const;

private:
    static constexpr std::size_t kFewest = 5;

    [[nodiscard]] std::vector<double> expertsFor(const std::deque<double>& last) const;

    std::deque<double> m_last;  // newest last
    ExpertMixture m_mixture;
    OnlineRidge m_ridge;
    double m_error = 0.04;  // seconds, running root mean square of one beat's error
};

}  // namespace cardiotwin::twin
