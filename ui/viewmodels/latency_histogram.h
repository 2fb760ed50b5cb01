// SPDX-License-Identifier: GPL-3.0-or-later
// Counts delays in steps of a millisecond up to one second, so that a percentile of any length of session
// costs a kilobyte. Longer delays share the last step. Threads: one at a time.
#pragma once

#include "models/base/instant.h"

#include <array>
#include <cstdint>

namespace cardiotwin::ui {

class LatencyHistogram {
public:
    void add(Duration delay);
    [[nodiscard]] std::uint64_t count() const { return m_count; }
    [[nodiscard]] Duration longest() const { return m_longest; }
    /// The upper edge of the millisecond below which `share` (0–1) of the delays lie; zero when there are
    /// none.
    [[nodiscard]] Duration percentile(double share) const;

private:
    std::array<std::uint64_t, 1001> m_bins{};
    std::uint64_t m_count = 0;
    Duration m_longest{};
};

}  // namespace cardiotwin::ui
