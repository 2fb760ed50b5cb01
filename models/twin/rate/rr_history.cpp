// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/rate/rr_history.h"

#include <algorithm>
#include <numeric>

namespace cardiotwin::twin {

void RrHistory::add(RrInterval interval) {
    if (!(interval.rrSeconds >= kShortestRr && interval.rrSeconds <= kLongestRr)) return;
    if (!m_intervals.empty() && interval.endSeconds <= m_intervals.back().endSeconds) return;
    m_intervals.push_back(interval);
    // Forgetting in large strides keeps adding cheap and the memory bounded.
    if (interval.endSeconds - m_intervals.front().endSeconds > 2.0 * kKeptSeconds) {
        const double oldest = interval.endSeconds - kKeptSeconds;
        m_intervals.erase(m_intervals.begin(),
                          std::find_if(m_intervals.begin(), m_intervals.end(),
                                       [&](const RrInterval& kept) { return kept.endSeconds > oldest; }));
    }
}

std::span<const RrInterval> RrHistory::within(double from, double to) const {
    const auto endsAfter = [](double seconds, const RrInterval& interval) {
        return seconds < interval.endSeconds;
    };
    const auto first = std::upper_bound(m_intervals.begin(), m_intervals.end(), from, endsAfter);
    const auto last = std::upper_bound(first, m_intervals.end(), to, endsAfter);
    return {first, last};
}

std::optional<double> RrHistory::meanRate(double from, double to, std::size_t fewest) const {
    const auto intervals = within(from, to);
    if (intervals.size() < std::max<std::size_t>(fewest, 1)) return std::nullopt;
    return rateOf(intervals);
}

std::span<const RrInterval> RrHistory::all() const {
    return m_intervals;
}

double rateOf(std::span<const RrInterval> intervals) {
    const double sum =
        std::accumulate(intervals.begin(), intervals.end(), 0.0,
                        [](double total, const RrInterval& interval) { return total + interval.rrSeconds; });
    return 60.0 * static_cast<double>(intervals.size()) / sum;
}

}  // namespace cardiotwin::twin
