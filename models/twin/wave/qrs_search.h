// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the newest R peaks by their likeness to the patient's usual QRS. A beat is reported only when it is
// certain, up to a second late; a forecast of the wave cannot wait that long. These places serve the timing
// of a forecast and nothing else. Threads: pure function.
#pragma once

#include "models/base/units.h"
#include "models/twin/wave/wave_history.h"

#include <span>
#include <vector>

namespace cardiotwin::twin {

/// R peaks in (after, history end) of `lead` that look like `shape`, whose R peak is at index `peak`; in
/// order and at least 0.25 s apart.
[[nodiscard]] std::vector<SampleIndex> searchQrs(const WaveHistory& history, std::size_t lead, Hertz rate,
                                                 std::span<const float> shape, std::size_t peak,
                                                 SampleIndex after);

}  // namespace cardiotwin::twin
