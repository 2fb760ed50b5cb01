// SPDX-License-Identifier: GPL-3.0-or-later
// Power of the heart's rhythm in the bands of the Task Force of the ESC and NASPE (1996): LF 0.04–0.15 Hz and
// HF 0.15–0.40 Hz. The intervals of one window, each standing at its end, are resampled at 4 Hz by a natural
// cubic spline, freed of their line, tapered (Hann) and transformed; powers are one-sided and sum to the
// variance, so a modulation of amplitude A adds A²/2. Threads: pure functions.
#pragma once

#include "models/ecg/variability/nn_filter.h"

#include <optional>
#include <span>

namespace cardiotwin::ecg {

struct BandPowers {
    double lfMs2 = 0.0, hfMs2 = 0.0;
};

inline constexpr double kLfFromHz = 0.04;
inline constexpr double kHfFromHz = 0.15;
inline constexpr double kHfToHz = 0.40;

/// Intervals in ascending order. None when they span less than two minutes (LF needs as much), cover less
/// than 80 % of their span or leave a hole of more than 10 s.
[[nodiscard]] std::optional<BandPowers> bandPowers(std::span<const NnInterval> intervals);

}  // namespace cardiotwin::ecg
