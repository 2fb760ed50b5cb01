// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/wire/candidate_decoder.h"

#include <algorithm>
#include <utility>

namespace cardiotwin::wire {
namespace {

// Which candidate locks first must not depend on how the bytes were cut.
constexpr std::size_t kSearchStep = 1;
// How often a chosen candidate is asked whether it still finds frames.
constexpr std::size_t kDoubtStep = 1024;

}  // namespace

CandidateDecoder::CandidateDecoder(ProtocolInfo unknown, std::vector<std::unique_ptr<Decoder>> candidates)
    : m_candidates(std::move(candidates)), m_unknown(std::move(unknown)), m_marks(m_candidates.size()) {}

void CandidateDecoder::push(std::span<const std::uint8_t> bytes, Instant arrival, std::vector<Frame>& out) {
    m_counters.bytes += bytes.size();
    while (!bytes.empty()) {
        const std::size_t step = std::min(bytes.size(), m_chosen == nullptr ? kSearchStep : kDoubtStep);
        if (m_chosen == nullptr) {
            search(bytes.first(step), arrival, out);
        } else {
            follow(bytes.first(step), arrival, out);
        }
        bytes = bytes.subspan(step);
    }
}

void CandidateDecoder::follow(std::span<const std::uint8_t> bytes, Instant arrival, std::vector<Frame>& out) {
    const std::size_t before = out.size();
    m_chosen->push(bytes, arrival, out);
    count();
    m_bytesWithoutFrame = out.size() > before ? 0 : m_bytesWithoutFrame + bytes.size();
    if (bytesUntilDoubt() > 0 && m_bytesWithoutFrame >= bytesUntilDoubt()) reset();
}

void CandidateDecoder::search(std::span<const std::uint8_t> bytes, Instant arrival, std::vector<Frame>& out) {
    m_searched += bytes.size();
    for (std::size_t i = 0; i < m_candidates.size(); ++i) {
        m_frames.clear();
        m_candidates[i]->push(bytes, arrival, m_frames);
        if (!m_candidates[i]->isLocked()) continue;
        choose(i);
        out.insert(out.end(), m_frames.begin(), m_frames.end());
        return;
    }
}

void CandidateDecoder::choose(std::size_t candidate) {
    m_chosen = m_candidates[candidate].get();
    m_counted = m_marks[candidate];
    m_bytesWithoutFrame = 0;
    m_searched = 0;
    count();
}

void CandidateDecoder::count() {
    const DecoderCounters& now = m_chosen->counters();
    m_counters.bytesDiscarded += now.bytesDiscarded - m_counted.bytesDiscarded;
    m_counters.frames += now.frames - m_counted.frames;
    m_counters.lost += now.lost - m_counted.lost;
    m_counters.resyncs += now.resyncs - m_counted.resyncs;
    m_counted = now;
}

void CandidateDecoder::finish(std::vector<Frame>& out) {
    if (m_chosen == nullptr) return;
    m_chosen->finish(out);
    count();
}

void CandidateDecoder::reset() {
    for (std::size_t i = 0; i < m_candidates.size(); ++i) {
        m_candidates[i]->reset();
        if (m_candidates[i].get() == m_chosen) count();
        m_marks[i] = m_candidates[i]->counters();
    }
    m_counters.bytesDiscarded += std::exchange(m_searched, 0);
    m_chosen = nullptr;
    m_bytesWithoutFrame = 0;
}

void CandidateDecoder::resetChosen() {
    m_chosen->reset();
    count();
}

const ProtocolInfo& CandidateDecoder::info() const {
    return m_chosen != nullptr ? m_chosen->info() : m_unknown;
}

}  // namespace cardiotwin::wire
