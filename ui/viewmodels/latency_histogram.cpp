// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/latency_histogram.h"

#include <algorithm>
#include <cmath>

namespace cardiotwin::ui {

void LatencyHistogram::add(Duration delay) {
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(delay).count();
    const auto bin = std::clamp<std::int64_t>(milliseconds, 0, static_cast<std::int64_t>(m_bins.size()) - 1);
    ++m_bins[static_cast<std::size_t>(bin)];
    ++m_count;
    m_longest = std::max(m_longest, delay);
}

Duration LatencyHistogram::percentile(double share) const {
    if (m_count == 0) return {};
    const auto wanted = static_cast<std::uint64_t>(std::ceil(share * static_cast<double>(m_count)));
    std::uint64_t seen = 0;
    for (std::size_t bin = 0; bin + 1 < m_bins.size(); ++bin) {
        seen += m_bins[bin];
        if (seen >= wanted) return std::chrono::milliseconds(bin + 1);
    }
    return m_longest;
}

}  // namespace cardiotwin::ui
