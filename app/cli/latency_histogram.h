// SPDX-License-Identifier: GPL-3.0-or-later
// Counts latencies in bins of 0.05 ms up to five seconds, so that a session of any length gives its
// percentiles in bounded memory. Threads: one at a time.
#pragma once

#include "models/base/instant.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace cardiotwin::cli {

class LatencyHistogram {
public:
    void add(Duration latency) {
        const double bin = std::max(0.0, toSeconds(latency) * 1e3 / kBinMs);
        ++m_bins[std::min(m_bins.size() - 1, static_cast<std::size_t>(bin))];
        ++m_total;
    }
    /// Upper edge of the bin below which `fraction` of all latencies lie, in ms; nothing when there are none.
    [[nodiscard]] std::optional<double> percentile(double fraction) const {
        if (m_total == 0) return std::nullopt;
        std::uint64_t seen = 0;
        for (std::size_t i = 0; i < m_bins.size(); ++i) {
            seen += m_bins[i];
            if (static_cast<double>(seen) >= fraction * static_cast<double>(m_total))
                return static_cast<double>(i + 1) * kBinMs;
        }
        return static_cast<double>(m_bins.size()) * kBinMs;
    }

private:
    static constexpr double kBinMs = 0.05;
    std::vector<std::uint64_t> m_bins = std::vector<std::uint64_t>(100000);
    std::uint64_t m_total = 0;
};

}  // namespace cardiotwin::cli
