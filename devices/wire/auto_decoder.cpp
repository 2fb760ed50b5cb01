// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/wire/auto_decoder.h"

namespace cardiotwin::wire {

AutoDecoder::AutoDecoder() {
    m_unknown.name = "auto";
    for (const ProtocolInfo& known : protocols())
        m_candidates.push_back(makeDecoder(known.name));
}

void AutoDecoder::push(std::span<const std::uint8_t> bytes, Instant arrival, std::vector<Frame>& out) {
    if (m_chosen != nullptr) {
        m_chosen->push(bytes, arrival, out);
        return;
    }
    m_searching.bytes += bytes.size();
    for (const auto& candidate : m_candidates) {
        m_frames.clear();
        candidate->push(bytes, arrival, m_frames);
        if (m_chosen != nullptr || !candidate->isLocked()) continue;
        m_chosen = candidate.get();
        out.insert(out.end(), m_frames.begin(), m_frames.end());
    }
}

void AutoDecoder::finish(std::vector<Frame>& out) {
    if (m_chosen != nullptr) m_chosen->finish(out);
}

void AutoDecoder::reset() {
    // A device that was recognised is the same when it comes back.
    if (m_chosen != nullptr) {
        m_chosen->reset();
        return;
    }
    for (const auto& candidate : m_candidates)
        candidate->reset();
}

const ProtocolInfo& AutoDecoder::info() const {
    return m_chosen != nullptr ? m_chosen->info() : m_unknown;
}

const DecoderCounters& AutoDecoder::counters() const {
    return m_chosen != nullptr ? m_chosen->counters() : m_searching;
}

}  // namespace cardiotwin::wire
