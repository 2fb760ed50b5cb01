// SPDX-License-Identifier: GPL-3.0-or-later
// Heart-rate variability of a whole recording in constant memory: SDNN, RMSSD and pNN50 of the intervals
// between normal beats (Task Force of the ESC and NASPE, 1996). An interval counts when both its beats are
// normal and it lies within 0.3–2 s; a difference when both its intervals count and follow one another.
// Threads: a value.
#pragma once

#include "models/ecg/beat.h"

#include <cstdint>
#include <optional>

namespace cardiotwin::ecg {

class RrStatistics {
public:
    void push(const Beat& beat);
    /// An interval that counts; `follows` when the one before it counted too and ends where this one begins.
    void push(double nnMs, bool follows);

    [[nodiscard]] std::int64_t intervals() const { return m_count; }
    [[nodiscard]] std::optional<double> meanMs() const;
    [[nodiscard]] std::optional<double> sdnnMs() const;   ///< from 2 intervals on
    [[nodiscard]] std::optional<double> rmssdMs() const;  ///< from 1 difference on
    [[nodiscard]] std::optional<double> sdsdMs() const;   ///< of the differences; from 2 of them on
    [[nodiscard]] std::optional<double> pnn50() const;    ///< 0–1

private:
    std::int64_t m_count = 0, m_differences = 0, m_large = 0;
    double m_mean = 0.0, m_squares = 0.0, m_differenceSum = 0.0, m_differenceSquares = 0.0;
    bool m_beforeNormal = false;
    std::optional<double> m_before;  ///< the interval before, when it counts
};

}  // namespace cardiotwin::ecg
