// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signal/min_max_pyramid.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace cardiotwin::signal {
namespace {

constexpr SampleCount kJoined = 4;  // entries that make one of the level above
constexpr std::size_t kLanes = 8;

std::uint32_t saturated(std::uint64_t count) {
    return static_cast<std::uint32_t>(
        std::min<std::uint64_t>(count, std::numeric_limits<std::uint32_t>::max()));
}

/// Eight running extents side by side, which the compiler turns into vector instructions; comparing with NaN
/// is false, so a missing value changes nothing but its count.
Extent extentOf(std::span<const float> values) {
    constexpr float kInfinity = std::numeric_limits<float>::infinity();
    std::array<float, kLanes> low{};
    std::array<float, kLanes> high{};
    std::array<std::uint32_t, kLanes> missing{};
    low.fill(kInfinity);
    high.fill(-kInfinity);
    const std::size_t whole = values.size() / kLanes * kLanes;
    const float* at = values.data();
    for (std::size_t i = 0; i < whole; i += kLanes, at += kLanes) {
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            const float value = at[lane];
            low[lane] = value < low[lane] ? value : low[lane];
            high[lane] = value > high[lane] ? value : high[lane];
            missing[lane] += value != value ? 1U : 0U;
        }
    }
    Extent extent;
    for (std::size_t lane = 0; lane < kLanes; ++lane)
        extent.join({low[lane], high[lane], missing[lane]});
    for (const float value : values.subspan(whole)) {
        extent.join(std::isnan(value) ? Extent{kInfinity, -kInfinity, 1} : Extent{value, value, 0});
    }
    return extent;
}

}  // namespace

void Extent::join(const Extent& other) {
    low = std::min(low, other.low);
    high = std::max(high, other.high);
    missing = saturated(std::uint64_t{missing} + other.missing);
}

MinMaxPyramid::MinMaxPyramid(SampleCount bucket) : m_bucket(std::max<SampleCount>(1, bucket)), m_levels(1) {}

void MinMaxPyramid::append(SampleIndex first, std::span<const float> values) {
    if (first < m_end) {
        const auto known = static_cast<std::size_t>(std::min<SampleCount>(m_end - first, std::ssize(values)));
        values = values.subspan(known);
        first = m_end;
        if (values.empty()) return;
    }
    skip(first - m_end);
    while (!values.empty()) {
        const SampleCount room = m_bucket - m_end.value % m_bucket;
        const auto count = std::min<std::size_t>(values.size(), static_cast<std::size_t>(room));
        m_open.join(extentOf(values.first(count)));
        m_end += static_cast<SampleCount>(count);
        values = values.subspan(count);
        if (m_end.value % m_bucket == 0) closeBucket();
    }
}

void MinMaxPyramid::skip(SampleCount samples) {
    while (samples > 0) {
        const SampleCount count = std::min(samples, m_bucket - m_end.value % m_bucket);
        m_open.missing = saturated(std::uint64_t{m_open.missing} + static_cast<std::uint64_t>(count));
        m_end += count;
        samples -= count;
        if (m_end.value % m_bucket == 0) closeBucket();
    }
}

void MinMaxPyramid::closeBucket() {
    m_levels.front().push_back(m_open);
    m_open = {};
    for (std::size_t level = 0; std::ssize(m_levels[level]) % kJoined == 0; ++level) {
        if (level + 1 == m_levels.size()) m_levels.emplace_back();
        Extent joined;
        const auto& below = m_levels[level];
        for (auto child = below.end() - kJoined; child != below.end(); ++child)
            joined.join(*child);
        m_levels[level + 1].push_back(joined);
    }
}

/// Entry of a level, also where it is not complete yet.
Extent MinMaxPyramid::entry(std::size_t level, SampleCount index) const {
    if (index < std::ssize(m_levels[level])) return m_levels[level][static_cast<std::size_t>(index)];
    if (level == 0) return index == std::ssize(m_levels[0]) ? m_open : Extent{};
    Extent joined;
    const SampleCount last = std::min(index * kJoined + kJoined - 1, std::ssize(m_levels[level - 1]));
    for (SampleCount child = index * kJoined; child <= last; ++child)
        joined.join(entry(level - 1, child));
    return joined;
}

void MinMaxPyramid::columns(SampleIndex begin, SampleIndex end, std::span<Extent> out) const {
    const auto width =
        static_cast<double>(end - begin) / static_cast<double>(std::max<std::size_t>(1, out.size()));
    std::size_t level = 0;
    SampleCount span = m_bucket;
    while (level + 1 < m_levels.size() && static_cast<double>(span * kJoined) <= width) {
        ++level;
        span *= kJoined;
    }
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto from =
            begin.value + static_cast<std::int64_t>(std::llround(width * static_cast<double>(i)));
        const auto to = std::max(
            from + 1,
            begin.value + static_cast<std::int64_t>(std::llround(width * static_cast<double>(i + 1))));
        Extent column;
        const std::int64_t outside = std::max<std::int64_t>(0, std::min<std::int64_t>(to, 0) - from) +
                                     std::max<std::int64_t>(0, to - std::max(from, m_end.value));
        const std::int64_t first = std::max<std::int64_t>(from, 0);
        const std::int64_t last = std::min(to, m_end.value) - 1;
        for (SampleCount index = first / span; first <= last && index <= last / span; ++index)
            column.join(entry(level, index));
        column.missing = saturated(std::uint64_t{column.missing} + static_cast<std::uint64_t>(outside));
        out[i] = column;
    }
}

}  // namespace cardiotwin::signal
