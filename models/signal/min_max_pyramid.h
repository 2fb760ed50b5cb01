// SPDX-License-Identifier: GPL-3.0-or-later
// The lowest and highest value of any stretch of one lead without reading its samples, so that a whole day is
// drawn at once. Built from samples as they stream by; each level joins four buckets of the one below. What
// is missing stays marked. Coarser than one bucket only: finer drawing reads the samples. Threads: one writer
// and readers must take turns; a finished pyramid may be shared.
#pragma once

#include "models/base/sample_index.h"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace cardiotwin::signal {

/// What a stretch of samples spans. Empty when it holds no value.
struct Extent {
    float low = std::numeric_limits<float>::infinity();
    float high = -std::numeric_limits<float>::infinity();
    std::uint32_t missing = 0;  ///< samples without a value, at most 2^32 − 1

    [[nodiscard]] bool isEmpty() const { return low > high; }
    /// Takes in another stretch.
    void join(const Extent& other);
};

class MinMaxPyramid {
public:
    /// `bucket` samples make one entry of the finest level. 256 keeps a day at 360 Hz in 2 MB.
    explicit MinMaxPyramid(SampleCount bucket = 256);

    /// Appends values that begin at `first`; NaN is missing, and so is everything between the end and
    /// `first`. Values before the end are ignored.
    void append(SampleIndex first, std::span<const float> values);

    /// One extent per equal part of [begin, end), which may reach past the samples: what lies outside is
    /// missing. A bucket that two parts share counts in both.
    void columns(SampleIndex begin, SampleIndex end, std::span<Extent> out) const;

    [[nodiscard]] SampleIndex end() const { return m_end; }
    [[nodiscard]] SampleCount bucket() const { return m_bucket; }

private:
    /// Entries of one level, in blocks: a level that grows is never copied.
    class Level {
    public:
        void push(const Extent& entry) {
            if (m_blocks.empty() || m_blocks.back().size() == kBlock) {
                m_blocks.emplace_back();
                m_blocks.back().reserve(kBlock);
            }
            m_blocks.back().push_back(entry);
            ++m_size;
        }
        [[nodiscard]] SampleCount size() const { return m_size; }
        [[nodiscard]] const Extent& operator[](SampleCount index) const {
            const auto at = static_cast<std::size_t>(index);
            return m_blocks[at / kBlock][at % kBlock];
        }

    private:
        static constexpr std::size_t kBlock = 4096;
        std::vector<std::vector<Extent>> m_blocks;
        SampleCount m_size = 0;
    };

    [[nodiscard]] bool takeGroup(std::span<const float>& values);
    void closeBucket();
    /// Puts an entry on its level and whatever it completes on those above.
    void close(std::size_t level, Extent entry);
    void skip(SampleCount samples);
    [[nodiscard]] Extent entry(std::size_t level, SampleCount index) const;

    SampleCount m_bucket;
    SampleIndex m_end;
    Extent m_open;  ///< of the bucket that is being filled
    std::vector<Level> m_levels;
};

}  // namespace cardiotwin::signal
