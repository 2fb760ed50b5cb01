// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/wire/framed_decoder.h"

#include <algorithm>
#include <utility>

namespace cardiotwin::wire {

FramedDecoder::FramedDecoder(ProtocolInfo info, std::size_t frameLength, std::size_t confirmations)
    : m_info(std::move(info)), m_frameLength(frameLength), m_confirmations(confirmations) {}

void FramedDecoder::push(Bytes bytes, Instant arrival, std::vector<Frame>& out) {
    if (bytes.empty()) return;
    m_counters.bytes += bytes.size();
    if (m_begin > 0) {
        m_bytes.erase(m_bytes.begin(), m_bytes.begin() + static_cast<std::ptrdiff_t>(m_begin));
        m_begin = 0;
    }
    m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
    m_arrivals.push_back({m_position + m_bytes.size(), arrival});
    scan(out, false);
}

void FramedDecoder::finish(std::vector<Frame>& out) {
    scan(out, true);
}

void FramedDecoder::reset() {
    m_counters.bytesDiscarded += m_bytes.size() - m_begin;
    m_bytes.clear();
    m_begin = 0;
    m_arrivals.clear();
    m_last.clear();
    m_lastCounter.reset();
    m_locked = false;
}

FramedDecoder::Bytes FramedDecoder::from(std::size_t offset) const {
    return Bytes(m_bytes).subspan(std::min(m_begin + offset, m_bytes.size()));
}

// Looks at the next `frames` frames and the header behind them. The verdict depends on the bytes alone, never
// on how they were cut, because "need more" is given only while everything seen so far still fits.
FramedDecoder::Verdict FramedDecoder::confirm(std::size_t frames, bool ended) const {
    for (std::size_t i = 0; i <= frames; ++i) {
        const Bytes rest = from(i * m_frameLength);
        if (rest.empty()) return ended && i == frames ? Verdict::Yes : Verdict::NeedMore;
        if (!mayBegin(rest)) return Verdict::No;
        if (i == frames) break;
        if (rest.size() < m_frameLength) return Verdict::NeedMore;
        const Bytes frame = rest.first(m_frameLength);
        if (!isWhole(frame)) return Verdict::No;
        if (i > 0 && m_info.counterModulus > 0) {
            const std::uint32_t before = counterOf(from((i - 1) * m_frameLength).first(m_frameLength));
            if (counterOf(frame) != (before + 1) % m_info.counterModulus) return Verdict::No;
        }
    }
    return Verdict::Yes;
}

// A counter that does not follow is either a loss or a damaged counter. The frame behind it knows: it goes on
// from the jump, or from where the stream was before it. When it says neither, the frame is not trusted.
FramedDecoder::Verdict FramedDecoder::judgeJump(bool ended) {
    m_counterDamaged = false;
    if (m_info.counterModulus == 0 || !m_lastCounter) return Verdict::Yes;
    const std::uint32_t modulus = m_info.counterModulus;
    const std::uint32_t counter = counterOf(from(0).first(m_frameLength));
    if (counter == (*m_lastCounter + 1) % modulus) return Verdict::Yes;
    const Bytes rest = from(m_frameLength);
    if (rest.size() < m_frameLength) return ended ? Verdict::Yes : Verdict::NeedMore;
    const Bytes next = rest.first(m_frameLength);
    if (!isWhole(next)) return Verdict::No;
    if (counterOf(next) == (counter + 1) % modulus) return Verdict::Yes;
    m_counterDamaged = counterOf(next) == (*m_lastCounter + 2) % modulus;
    return m_counterDamaged ? Verdict::Yes : Verdict::No;
}

void FramedDecoder::scan(std::vector<Frame>& out, bool ended) {
    while (!from(0).empty()) {
        Verdict verdict = confirm(m_locked ? 1 : m_confirmations, ended);
        m_counterDamaged = false;
        if (verdict == Verdict::Yes && m_locked) verdict = judgeJump(ended);
        if (verdict == Verdict::NeedMore) return;
        if (verdict == Verdict::No) {
            if (m_locked) ++m_counters.resyncs;
            m_locked = false;
            discardOne();
            continue;
        }
        const std::size_t frames = std::exchange(m_locked, true) ? 1 : m_confirmations;
        for (std::size_t i = 0; i < frames; ++i) {
            deliver(from(0).first(m_frameLength), out);
            drop(m_frameLength);
        }
    }
}

void FramedDecoder::deliver(Bytes frame, std::vector<Frame>& out) {
    Frame decoded = decode(frame);
    if (m_info.counterModulus > 0) {
        const std::uint32_t modulus = m_info.counterModulus;
        const std::uint32_t counter =
            m_counterDamaged && m_lastCounter ? (*m_lastCounter + 1) % modulus : counterOf(frame);
        if (m_lastCounter) {
            const std::uint32_t step = (counter + modulus - *m_lastCounter) % modulus;
            if (step == 0 && std::equal(frame.begin(), frame.end(), m_last.begin(), m_last.end())) {
                m_counters.bytesDiscarded += frame.size();  // the same frame sent twice
                return;
            }
            decoded.lostBefore = (step + modulus - 1) % modulus;
        }
        decoded.counter = counter;
        m_lastCounter = counter;
        m_counters.lost += decoded.lostBefore;
    }
    const std::uint64_t end = m_position + frame.size();
    while (m_arrivals.size() > 1 && m_arrivals.front().end < end)
        m_arrivals.pop_front();
    decoded.arrival = m_arrivals.front().at;
    m_last.assign(frame.begin(), frame.end());
    ++m_counters.frames;
    out.push_back(std::move(decoded));
}

void FramedDecoder::discardOne() {
    ++m_counters.bytesDiscarded;
    drop(1);
}

void FramedDecoder::drop(std::size_t count) {
    m_begin += count;
    m_position += count;
}

}  // namespace cardiotwin::wire
