// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline/memory_recorder.h"

namespace cardiotwin::pipeline {

Result<void> MemoryRecorder::append(const SharedBlock& block) {
    if (block->first > m_next) m_counters.inGaps += block->first - m_next;
    m_next = block->end();
    m_counters.stored += static_cast<SampleCount>(block->frames());
    ++m_counters.chunks;
    m_kept.push_back(block);
    const SampleCount keptFrames = framesIn(m_keptSeconds, block->rate);
    while (m_kept.front()->end() + keptFrames < m_next)
        m_kept.pop_front();
    return {};
}

Result<void> MemoryRecorder::appendGap(SampleIndex end) {
    if (end > m_next) {
        m_counters.inGaps += end - m_next;
        m_next = end;
    }
    return {};
}

}  // namespace cardiotwin::pipeline
