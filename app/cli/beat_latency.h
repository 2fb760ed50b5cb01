// SPDX-License-Identifier: GPL-3.0-or-later
// How long after its R peak each beat became known, over many beats. Threads: pure function.
#pragma once

#include <vector>

namespace cardiotwin::cli {

struct BeatLatency {
    double medianMs = 0.0;
    double mostOf99Ms = 0.0;  ///< 99 of 100 beats are known no later
    double mostMs = 0.0;
    double inTime = 0.0;  ///< the part that is known within 300 ms
};

/// NaN everywhere without values.
[[nodiscard]] BeatLatency summarised(std::vector<double> latenciesMs);

}  // namespace cardiotwin::cli
