// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/beat_latency.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace cardiotwin::cli {
namespace {

constexpr double kInTimeMs = 300.0;

}  // namespace

BeatLatency summarised(std::vector<double> latenciesMs) {
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    if (latenciesMs.empty()) return {kNone, kNone, kNone, kNone};
    std::ranges::sort(latenciesMs);
    const auto count = static_cast<double>(latenciesMs.size());
    const auto inTime = std::ranges::count_if(latenciesMs, [](double ms) { return ms <= kInTimeMs; });
    return {latenciesMs[latenciesMs.size() / 2],
            latenciesMs[static_cast<std::size_t>(std::ceil(0.99 * count)) - 1], latenciesMs.back(),
            static_cast<double>(inTime) / count};
}

}  // namespace cardiotwin::cli
