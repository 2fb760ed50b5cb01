// SPDX-License-Identifier: GPL-3.0-or-later
// Adds up what a HorizonAccount says: how each expert did, the better of the two naive rules in hindsight,
// what share of truths intervals of several promises held, and the skill of each hour. Threads: one at a
// time.
#pragma once

#include "models/twin/rate/adaptive_interval.h"
#include "models/twin/rate/horizon_account.h"

#include <array>
#include <cstdint>
#include <deque>
#include <span>
#include <vector>

namespace cardiotwin::twin {

class HorizonLedger {
public:
    /// Shares of truths promised by the intervals that the reliability diagram shows.
    static constexpr std::array<double, 6> kPromises = {0.5, 0.6, 0.7, 0.8, 0.9, 0.95};
    using Intervals = std::array<Interval, kPromises.size()>;

    /// `experts` in the order of the predictions handed in. Errors of neighbouring forecasts far ahead are
    /// nearly the same error: the intervals learn from one every sixtieth of the horizon, so that what they
    /// remember spans many horizons.
    HorizonLedger(std::vector<ExpertId> experts, double horizonSeconds);

    /// The intervals around a forecast being made; each holds the narrower ones.
    [[nodiscard]] Intervals around(double bpm, double difficulty) const;

    struct Entry {
        double madeAtSeconds = 0.0;
        double bpm = 0.0, persistenceBpm = 0.0, minuteBpm = 0.0;
        double difficulty = 1.0;
        std::span<const double> experts;
        const Intervals& intervals;
    };
    void add(const Entry& entry, double truthBpm);

    /// All but horizon, reason and scorecard, which others know.
    [[nodiscard]] HorizonAccount account(std::span<const double> weights) const;
    /// Root mean square errors so far, bpm.
    [[nodiscard]] double persistenceRootMeanSquare() const;
    [[nodiscard]] double minuteRootMeanSquare() const;

private:
    struct Hour {
        std::int64_t number = 0;
        double forecast = 0.0, persistence = 0.0, count = 0.0;
    };
    void addHour(const Entry& entry, double truthBpm);

    std::vector<ExpertId> m_experts;
    double m_learnEverySeconds;
    std::vector<double> m_squares;  // of the experts' errors
    double m_persistence = 0.0, m_minute = 0.0;
    std::uint64_t m_count = 0;
    std::vector<AdaptiveInterval> m_intervals;
    std::array<std::uint64_t, kPromises.size()> m_inside{};
    std::deque<Hour> m_hours;  // newest last
};

}  // namespace cardiotwin::twin
