// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/rate/horizon_ledger.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace cardiotwin::twin {
namespace {

constexpr double kSecondsPerHour = 3600.0;
constexpr double kFewestPerHour = 60.0;
constexpr std::int64_t kHours = 24;

double square(double value) {
    return value * value;
}

}  // namespace

HorizonLedger::HorizonLedger(std::vector<ExpertId> experts, double horizonSeconds)
    : m_experts(std::move(experts)),
      m_learnEverySeconds(std::max(1.0, std::round(horizonSeconds / 60.0))),
      m_squares(m_experts.size(), 0.0) {
    for (const double promise : kPromises)
        m_intervals.emplace_back(1.0 - promise);
}

HorizonLedger::Intervals HorizonLedger::around(double bpm, double difficulty) const {
    Intervals intervals;
    for (std::size_t i = 0; i < intervals.size(); ++i) {
        intervals[i] = m_intervals[i].around(bpm, difficulty);
        if (i == 0) continue;
        // Quantiles that adapt on their own may cross.
        intervals[i].low = std::min(intervals[i].low, intervals[i - 1].low);
        intervals[i].high = std::max(intervals[i].high, intervals[i - 1].high);
    }
    return intervals;
}

void HorizonLedger::add(const Entry& entry, double truthBpm) {
    ++m_count;
    for (std::size_t expert = 0; expert < m_squares.size(); ++expert)
        m_squares[expert] += square(entry.experts[expert] - truthBpm);
    m_persistence += square(entry.persistenceBpm - truthBpm);
    m_minute += square(entry.minuteBpm - truthBpm);
    const bool learns = std::fmod(std::round(entry.madeAtSeconds), m_learnEverySeconds) == 0.0;
    for (std::size_t i = 0; i < kPromises.size(); ++i) {
        const Interval& interval = entry.intervals[i];
        const bool inside = truthBpm >= interval.low && truthBpm <= interval.high;
        if (learns) m_intervals[i].learn(std::abs(entry.bpm - truthBpm), entry.difficulty, inside);
        m_inside[i] += inside ? 1U : 0U;
    }
    addHour(entry, truthBpm);
}

void HorizonLedger::addHour(const Entry& entry, double truthBpm) {
    const auto number = static_cast<std::int64_t>(entry.madeAtSeconds / kSecondsPerHour);
    if (m_hours.empty() || m_hours.back().number != number) m_hours.push_back({.number = number});
    while (m_hours.front().number <= number - kHours)
        m_hours.pop_front();
    Hour& hour = m_hours.back();
    hour.forecast += square(entry.bpm - truthBpm);
    hour.persistence += square(entry.persistenceBpm - truthBpm);
    hour.count += 1.0;
}

double HorizonLedger::persistenceRootMeanSquare() const {
    return m_count == 0 ? 0.0 : std::sqrt(m_persistence / static_cast<double>(m_count));
}

double HorizonLedger::minuteRootMeanSquare() const {
    return m_count == 0 ? 0.0 : std::sqrt(m_minute / static_cast<double>(m_count));
}

HorizonAccount HorizonLedger::account(std::span<const double> weights) const {
    HorizonAccount account;
    account.persistenceRootMeanSquare = persistenceRootMeanSquare();
    account.betterNaiveError = std::min(persistenceRootMeanSquare(), minuteRootMeanSquare());
    const double count = std::max(1.0, static_cast<double>(m_count));
    for (std::size_t expert = 0; expert < m_experts.size(); ++expert)
        account.experts.push_back({m_experts[expert], weights[expert], std::sqrt(m_squares[expert] / count)});
    std::ranges::stable_sort(account.experts, std::greater{}, &ExpertWeight::weight);
    for (std::size_t i = 0; i < kPromises.size() && m_count > 0; ++i)
        account.reliability.push_back({kPromises[i], static_cast<double>(m_inside[i]) / count, m_count});
    // Oldest first: the newest hour stands last.
    for (const Hour& hour : m_hours) {
        if (hour.count < kFewestPerHour || hour.persistence <= 0.0) continue;
        const std::int64_t age = m_hours.back().number - hour.number;
        account.skillByHour[static_cast<std::size_t>(kHours - 1 - age)] =
            1.0 - std::sqrt(hour.forecast / hour.persistence);
    }
    return account;
}

}  // namespace cardiotwin::twin
