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

void FramedDecoder::scan(std::vector<Frame>& out, bool ended) {
    while (!from(0).empty()) {
        const Verdict verdict = confirm(m_locked ? 1 : m_confirmations, ended);
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
    Frame decoded;
    if (m_info.counterModulus > 0) {
        const std::uint32_t counter = counterOf(frame);
        std::uint64_t lost = 0;
        if (!m_last.empty()) {
            const std::uint32_t modulus = m_info.counterModulus;
            const std::uint32_t step = (counter + modulus - counterOf(m_last)) % modulus;
            if (step == 0 && std::equal(frame.begin(), frame.end(), m_last.begin(), m_last.end())) {
                m_counters.bytesDiscarded += frame.size();  // the same frame sent twice
                return;
            }
            lost = (step + modulus - 1) % modulus;
        }
        decoded = decode(frame);
        decoded.counter = counter;
        decoded.lostBefore = lost;
        m_counters.lost += lost;
    } else {
        decoded = decode(frame);
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
