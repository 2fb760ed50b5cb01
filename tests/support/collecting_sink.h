// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps every block a source delivers, and can refuse like a full vessel. Threads: `take` from the source's,
// everything else from the test's.
#pragma once

#include "models/base/sample_block.h"

#include <cmath>
#include <mutex>
#include <vector>

class CollectingSink final : public cardiotwin::BlockSink {
public:
    bool take(const cardiotwin::SharedBlock& block) override {
        const std::scoped_lock lock(m_guard);
        if (m_refusals > 0) {
            --m_refusals;
            return false;
        }
        m_blocks.push_back(block);
        m_frames += block->frames();
        return true;
    }
    void refuseNext(int blocks) {
        const std::scoped_lock lock(m_guard);
        m_refusals = blocks;
    }
    [[nodiscard]] std::vector<cardiotwin::SharedBlock> blocks() const {
        const std::scoped_lock lock(m_guard);
        return m_blocks;
    }
    [[nodiscard]] std::size_t frames() const {
        const std::scoped_lock lock(m_guard);
        return m_frames;
    }
    /// One lead as a series by sample index; what no block brought is NaN.
    [[nodiscard]] std::vector<double> lead(std::size_t index) const {
        std::vector<double> values;
        for (const auto& block : blocks()) {
            values.resize(static_cast<std::size_t>(block->end().value), std::nan(""));
            for (std::size_t i = 0; i < block->frames(); ++i)
                values[static_cast<std::size_t>(block->first.value) + i] = block->at(i, index);
        }
        return values;
    }

private:
    mutable std::mutex m_guard;
    std::vector<cardiotwin::SharedBlock> m_blocks;
    std::size_t m_frames = 0;
    int m_refusals = 0;
};
