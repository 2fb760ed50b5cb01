// SPDX-License-Identifier: GPL-3.0-or-later
// The RR intervals of the last half hour, each placed at the R peak that ends it. Every mean rate of the room
// is taken here by one definition: 60 / mean of all RR of 0.3–2 s, of whatever beat class, that end in
// (from, to], and nothing when fewer than three do. Threads: one at a time.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace cardiotwin::twin {

struct RrInterval {
    double endSeconds = 0.0;
    double rrSeconds = 0.0;
};

class RrHistory {
public:
    static constexpr double kShortestRr = 0.3;
    static constexpr double kLongestRr = 2.0;
    static constexpr std::size_t kFewest = 3;
    static constexpr double kKeptSeconds = 1800.0;

    /// Adds an interval; one outside 0.3–2 s or out of order is left out.
    void add(RrInterval interval);

    /// The intervals that end in (from, to], oldest first.
    [[nodiscard]] std::span<const RrInterval> within(double from, double to) const;
    /// Mean rate in bpm over (from, to].
    [[nodiscard]] std::optional<double> meanRate(double from, double to, std::size_t fewest = kFewest) const;

    [[nodiscard]] std::span<const RrInterval> all() const;

private:
    std::vector<RrInterval> m_intervals;  // ordered by end
};

/// 60 / mean RR in bpm. `intervals` is not empty.
[[nodiscard]] double rateOf(std::span<const RrInterval> intervals);

}  // namespace cardiotwin::twin
