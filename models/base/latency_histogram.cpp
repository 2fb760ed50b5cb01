// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/latency_histogram.h"

#include <algorithm>
#include <cmath>

namespace cardiotwin {

void LatencyHistogram::add(Duration delay) {
    const auto step = static_cast<std::size_t>(std::max<std::int64_t>(0, delay / kStep));
    ++m_steps[std::min(m_steps.size() - 1, step)];
    ++m_count;
    m_longest = std::max(m_longest, delay);
}

std::optional<Duration> LatencyHistogram::percentile(double share) const {
    if (m_count == 0) return std::nullopt;
    const auto wanted = std::max<std::uint64_t>(
        1, static_cast<std::uint64_t>(std::ceil(share * static_cast<double>(m_count))));
    std::uint64_t seen = 0;
    for (std::size_t step = 0; step + 1 < m_steps.size(); ++step) {
        seen += m_steps[step];
        if (seen >= wanted) return kStep * static_cast<std::int64_t>(step + 1);
    }
    return m_longest;
}

}  // namespace cardiotwin
