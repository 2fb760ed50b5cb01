// SPDX-License-Identifier: GPL-3.0-or-later
// How beats follow one another: after which beats an ectopic one comes, and how far off the clock each kind
// has been. A pattern such as bigeminy is learnt from the kinds of the last two beats, with fading counts.
// Threads: one at a time.
#pragma once

#include "models/twin/wave/beat_odds.h"

#include <array>
#include <cstddef>
#include <deque>
#include <optional>

namespace cardiotwin::twin {

/// Of the patient's usual shape (and early ones of that shape), or ventricular.
enum class BeatKind : unsigned char { Usual, Ectopic };

struct BeatProspect {
    double chance = 0.0;  ///< that the next beat is of this kind
    BeatOdds odds;        ///< of its time, if it is
};
/// By kind.
using BeatProspects = std::array<BeatProspect, 2>;

class BeatCourse {
public:
    /// A beat of `kind`, and how much later than expected it came (s) where that is known.
    void add(BeatKind kind, std::optional<double> error);
    /// A beat that is seen but not yet reported: the last one, but no lesson.
    void pass(BeatKind kind);

    /// Of the beat that the clock expects at `expected` and that has not come by `now`; seconds.
    [[nodiscard]] BeatProspects next(double expected, double now) const;

private:
    [[nodiscard]] const std::deque<double>& errorsOf(std::size_t kind) const;

    std::array<std::array<double, 2>, 4> m_counts{};  // by the kinds of the last two beats, then by the next
    std::array<std::array<std::deque<double>, 2>, 2> m_errors;  // by the last kind, then by the next
    std::array<std::deque<double>, 2> m_allErrors;              // by the next kind
    std::size_t m_before = 0, m_last = 0;                       // kinds
};

}  // namespace cardiotwin::twin
