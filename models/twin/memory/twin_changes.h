// SPDX-License-Identifier: GPL-3.0-or-later
// A twin beside its earlier self: what moved, by how much, and how far that is in the patient's own
// deviations. Threads: pure functions.
#pragma once

#include "models/twin/memory/twin_memory.h"

#include <optional>
#include <vector>

namespace cardiotwin::twin {

struct TwinChange {
    /// One of the two is set: a wave's parameter, or an indicator's mean.
    struct Parameter {
        std::size_t lead = 0;
        TwinWave wave = TwinWave::R;
        WaveQuantity quantity = WaveQuantity::Amplitude;
    };
    std::optional<Parameter> parameter;
    std::optional<IndicatorId> indicator;
    double before = 0.0;  ///< in the quantity's own unit
    double after = 0.0;
    double z = 0.0;  ///< after − before in deviations; both twins' spread counts
};

/// What both twins know and what moved by at least `leastZ` deviations, furthest first.
[[nodiscard]] std::vector<TwinChange> compare(const TwinMemory& earlier, const TwinMemory& now,
                                              double leastZ = 2.0);

}  // namespace cardiotwin::twin
