// SPDX-License-Identifier: GPL-3.0-or-later
// Where the QRS complex around a known R peak begins and ends in one lead: outwards over every steep part
// that is not further from the last than a notch, then on until the slope stays small. Threads: pure
// functions.
#pragma once

#include "models/base/units.h"
#include "models/ecg/waves/wave_candidates.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace cardiotwin::ecg {

/// `millivolts` smoothed over about 12 ms; `r` the position of the R peak. None on a flat line.
[[nodiscard]] std::optional<SegmentSpan> qrsBorders(const std::vector<double>& millivolts, std::ptrdiff_t r,
                                                    Hertz rate);

}  // namespace cardiotwin::ecg
