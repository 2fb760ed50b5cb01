// SPDX-License-Identifier: GPL-3.0-or-later
// Counts delays in steps of 0.05 ms up to five seconds, so that a session of any length gives its percentiles
// in bounded memory (400 kB). Longer delays share the last step; negative ones count as none. Threads: one at
// a time.
#pragma once

#include "models/base/instant.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace cardiotwin {

class LatencyHistogram {
public:
    static constexpr Duration kStep = std::chrono::microseconds(50);

    void add(Duration delay);
    [[nodiscard]] std::uint64_t count() const { return m_count; }
    [[nodiscard]] Duration longest() const { return m_longest; }
    /// The upper edge of the step below which `share` (0–1) of the delays lie; the longest delay where that
    /// lies in the last step. Empty when there are none.
    [[nodiscard]] std::optional<Duration> percentile(double share) const;

private:
    std::vector<std::uint32_t> m_steps = std::vector<std::uint32_t>(100'001);
    std::uint64_t m_count = 0;
    Duration m_longest{};
};

}  // namespace cardiotwin
