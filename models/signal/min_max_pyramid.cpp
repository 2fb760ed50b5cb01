// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signal/min_max_pyramid.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

namespace cardiotwin::signal {
namespace {

constexpr SampleCount kJoined = 4;  // entries that make one of the level above

constexpr float kInfinity = std::numeric_limits<float>::infinity();

std::uint32_t saturated(std::uint64_t count) {
    return static_cast<std::uint32_t>(
        std::min<std::uint64_t>(count, std::numeric_limits<std::uint32_t>::max()));
}

// Four values side by side, as every amd64 processor compares them at once. Comparing with NaN is false, so a
// missing value changes nothing but its count; the mask of a comparison is −1 where it is true.
using Floats = float __attribute__((vector_size(16)));
using Counts = std::int32_t __attribute__((vector_size(16)));
constexpr std::size_t kLanes = 4;

Floats load(const float* at) {
    Floats values;
    std::memcpy(&values, at, sizeof values);
    return values;
}

constexpr Floats kAnyValue{kInfinity, kInfinity, kInfinity, kInfinity};  // only NaN is not at most this

struct Lanes {
    Floats low{kInfinity, kInfinity, kInfinity, kInfinity};
    Floats high{-kInfinity, -kInfinity, -kInfinity, -kInfinity};
    Counts missing{};

    void take(Floats values) {
        low = values < low ? values : low;
        high = values > high ? values : high;
        missing += (values <= kAnyValue) + 1;
    }
};

Extent folded(const Lanes& a, const Lanes& b) {
    const Floats low = a.low < b.low ? a.low : b.low;
    const Floats high = a.high > b.high ? a.high : b.high;
    const Counts missing = a.missing + b.missing;
    return {std::min(std::min(low[0], low[1]), std::min(low[2], low[3])),
            std::max(std::max(high[0], high[1]), std::max(high[2], high[3])),
            static_cast<std::uint32_t>(missing[0] + missing[1] + missing[2] + missing[3])};
}

Extent extentOf(std::span<const float> values) {
    // Two sets of lanes: neither waits for the other's last comparison.
    Lanes even;
    Lanes odd;
    const std::size_t whole = values.size() / (2 * kLanes) * (2 * kLanes);
    const float* at = values.data();
    for (const float* const end = at + whole; at != end; at += 2 * kLanes) {
        even.take(load(at));
        odd.take(load(at + kLanes));
    }
    Extent extent = folded(even, odd);
    for (const float value : values.subspan(whole)) {
        if (std::isnan(value)) {
            ++extent.missing;
            continue;
        }
        extent.low = std::min(extent.low, value);
        extent.high = std::max(extent.high, value);
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
        if (takeGroup(values)) continue;
        const SampleCount room = m_bucket - m_end.value % m_bucket;
        const auto count = std::min<std::size_t>(values.size(), static_cast<std::size_t>(room));
        m_open.join(extentOf(values.first(count)));
        m_end += static_cast<SampleCount>(count);
        values = values.subspan(count);
        if (m_end.value % m_bucket == 0) closeBucket();
    }
}

// Where entries and their parent begin together, as they do nearly always, they are made in one go.
bool MinMaxPyramid::takeGroup(std::span<const float>& values) {
    const auto bucket = static_cast<std::size_t>(m_bucket);
    const auto group = bucket * static_cast<std::size_t>(kJoined);
    if (values.size() < group || m_end.value % (m_bucket * kJoined) != 0) return false;
    Extent parent;
    for (std::size_t i = 0; i < group; i += bucket) {
        const Extent entry = extentOf(values.subspan(i, bucket));
        parent.join(entry);
        m_levels[0].push(entry);
    }
    m_end += static_cast<SampleCount>(group);
    values = values.subspan(group);
    close(1, parent);
    return true;
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
    close(0, std::exchange(m_open, {}));
}

void MinMaxPyramid::close(std::size_t level, Extent entry) {
    for (;; ++level) {
        if (level == m_levels.size()) m_levels.emplace_back();
        auto& entries = m_levels[level];
        entries.push(entry);
        const SampleCount size = entries.size();
        if (size % kJoined != 0) return;
        entry = {};
        for (SampleCount child = size - kJoined; child < size; ++child)
            entry.join(entries[child]);
    }
}

/// Entry of a level, also where it is not complete yet.
Extent MinMaxPyramid::entry(std::size_t level, SampleCount index) const {
    if (index < m_levels[level].size()) return m_levels[level][index];
    if (level == 0) return index == m_levels[0].size() ? m_open : Extent{};
    Extent joined;
    const SampleCount last = std::min(index * kJoined + kJoined - 1, m_levels[level - 1].size());
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
