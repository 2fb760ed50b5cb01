// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/wire/framed_decoder.h"

#include <algorithm>
#include <utility>

namespace cardiotwin::wire {
namespace {

// Beyond so many damaged frames in a row the place is found anew.
constexpr std::size_t kFramesBridged = 6;

}  // namespace

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
    while (m_arrivals.size() > 1 && m_arrivals.front().end <= m_position)
        m_arrivals.pop_front();
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
    m_untrusted = 0;
    m_discardedInARow = 0;
    m_delivered = false;
    m_locked = false;
}

std::size_t FramedDecoder::lengthOf(Bytes /*bytes*/) const {
    return m_frameLength;
}

std::optional<std::uint32_t> FramedDecoder::stepsBetween(Bytes before, Bytes frame) const {
    return (counterOf(frame) + m_info.counterModulus - counterOf(before)) % m_info.counterModulus;
}

bool FramedDecoder::isRestart(Bytes /*before*/, Bytes /*frame*/) const {
    return false;
}

FramedDecoder::Bytes FramedDecoder::from(std::size_t offset) const {
    return Bytes(m_bytes).subspan(std::min(m_begin + offset, m_bytes.size()));
}

// Looks at the next `frames` frames and the header behind them. The verdict depends on the bytes alone, never
// on how they were cut, because "need more" is given only while everything seen so far still fits.
FramedDecoder::Verdict FramedDecoder::confirm(std::size_t frames, bool ended) const {
    std::size_t offset = 0;
    Bytes before;
    for (std::size_t i = 0; i < frames; ++i) {
        const Bytes rest = from(offset);
        if (rest.empty()) return Verdict::NeedMore;
        if (!mayBegin(rest)) return Verdict::No;
        const std::size_t length = lengthOf(rest);
        if (length == 0 || rest.size() < length) return Verdict::NeedMore;
        const Bytes frame = rest.first(length);
        if (!isWhole(frame)) return Verdict::No;
        if (i > 0 && m_info.counterModulus > 0 && stepsBetween(before, frame) != 1U) return Verdict::No;
        before = frame;
        offset += length;
    }
    if (m_locked && standsAlone()) return Verdict::Yes;
    return headerBehind(offset, ended);
}

// A part of a header decides nothing, or the verdict would hang on how the bytes were cut.
FramedDecoder::Verdict FramedDecoder::headerAt(std::size_t offset, bool ended) const {
    const Bytes rest = from(offset);
    if (!rest.empty() && !mayBegin(rest)) return Verdict::No;
    return rest.size() >= headerLength() || ended ? Verdict::Yes : Verdict::NeedMore;
}

// A damaged header behind a good frame would cost that frame too, and so would the stub of a torn frame that
// is shorter than its header: unless the frame after it stands in its place.
FramedDecoder::Verdict FramedDecoder::headerBehind(std::size_t offset, bool ended) const {
    const Verdict next = headerAt(offset, ended);
    if (next != Verdict::No || !m_locked) return next;
    for (std::size_t stub = 1; stub < headerLength(); ++stub) {
        const Bytes rest = from(offset);
        if (rest.size() < stub || !mayBegin(rest.first(stub))) break;
        if (const Verdict behind = headerAt(offset + stub, ended); behind != Verdict::No) return behind;
    }
    if (from(offset + m_frameLength).empty() && ended) return Verdict::No;
    const Verdict second = headerAt(offset + m_frameLength, ended);
    return second != Verdict::No ? second : successorBehind(offset, ended);
}

// Bytes of something else between two frames, a line of text from a board that restarts: the frame before
// them is good when the next whole one goes on from it. Of a torn frame that ate into the next it would not.
FramedDecoder::Verdict FramedDecoder::successorBehind(std::size_t offset, bool ended) const {
    if (m_info.counterModulus == 0) return Verdict::No;
    for (std::size_t between = 1; between <= 2 * m_frameLength; ++between) {
        const Bytes rest = from(offset + between);
        if (!rest.empty() && !mayBegin(rest)) continue;
        const std::size_t length = rest.size() < headerLength() ? 0 : lengthOf(rest);
        if (length == 0 || rest.size() < length) return ended ? Verdict::No : Verdict::NeedMore;
        if (!isWhole(rest.first(length))) continue;
        return stepsBetween(from(0).first(offset), rest.first(length)) == 1U ? Verdict::Yes : Verdict::No;
    }
    return Verdict::No;
}

// A counter that does not follow is either a loss or a damaged counter. The frame behind it knows: it goes on
// from the jump, or from where the stream was before it. When it says neither, the frame is not trusted.
FramedDecoder::Verdict FramedDecoder::judgeJump(bool ended) {
    if (m_info.counterModulus == 0 || m_last.empty()) return Verdict::Yes;
    const Bytes begin = from(0);
    const Bytes frame = begin.first(lengthOf(begin));
    if (stepsBetween(m_last, frame) == 1U + m_untrusted) return Verdict::Yes;
    const Bytes rest = from(frame.size());
    if (rest.empty()) return ended ? Verdict::Yes : Verdict::NeedMore;
    if (!mayBegin(rest)) return Verdict::No;
    const std::size_t length = lengthOf(rest);
    if (length == 0 || rest.size() < length) return ended ? Verdict::Yes : Verdict::NeedMore;
    const Bytes next = rest.first(length);
    if (!isWhole(next)) return Verdict::No;
    if (stepsBetween(frame, next) == 1U) return Verdict::Yes;
    m_counterDamaged = stepsBetween(m_last, next) == 2U + m_untrusted;
    return m_counterDamaged ? Verdict::Yes : Verdict::No;
}

bool FramedDecoder::standsWhereExpected() const {
    if (m_info.counterModulus == 0 || m_last.empty() || m_discardedInARow % m_frameLength != 0) return false;
    const std::size_t bridged = m_discardedInARow / m_frameLength;
    const Bytes rest = from(0);
    if (bridged > kFramesBridged || rest.size() < m_frameLength || !mayBegin(rest)) return false;
    const Bytes frame = rest.first(m_frameLength);
    return isWhole(frame) && stepsBetween(m_last, frame) == bridged + 1U + m_untrusted;
}

void FramedDecoder::scan(std::vector<Frame>& out, bool ended) {
    while (!from(0).empty()) {
        m_counterDamaged = false;
        Verdict verdict = confirm(m_locked ? 1 : m_confirmations, ended);
        std::size_t frames = m_locked ? 1 : m_confirmations;
        if (verdict == Verdict::Yes && m_locked) verdict = judgeJump(ended);
        if (verdict != Verdict::Yes && !m_locked && standsWhereExpected()) {
            const Verdict behind = headerBehind(m_frameLength, ended);
            // With a header behind it the frame is taken; until that is known nothing is decided.
            if (behind != Verdict::No) verdict = behind;
            if (behind == Verdict::Yes) frames = 1;
        }
        if (verdict == Verdict::NeedMore) return;
        if (verdict == Verdict::No) {
            if (m_locked) ++m_counters.resyncs;
            m_locked = false;
            discardOne();
            continue;
        }
        m_locked = true;
        for (std::size_t i = 0; i < frames; ++i) {
            const Bytes rest = from(0);
            const std::size_t length = lengthOf(rest);
            deliver(rest.first(length), out);
            drop(length);
        }
    }
}

// Counts what the counter says is missing; false when the frame is the one before it, sent twice.
bool FramedDecoder::follow(Bytes frame, Frame& first) {
    const std::uint32_t modulus = m_info.counterModulus;
    if (m_last.empty()) {
        m_lastCounter = counterOf(frame);
        m_last.assign(frame.begin(), frame.end());
    } else if (m_counterDamaged) {
        ++m_untrusted;
    } else {
        const auto steps = stepsBetween(m_last, frame);
        if (steps == 0U && std::equal(frame.begin(), frame.end(), m_last.begin(), m_last.end())) return false;
        first.restarted = !steps || isRestart(m_last, frame);
        if (!first.restarted) first.lostBefore = (*steps + 2 * modulus - 1 - m_untrusted) % modulus;
        m_lastCounter = counterOf(frame);
        m_untrusted = 0;
        m_last.assign(frame.begin(), frame.end());
    }
    first.counter = (m_lastCounter + m_untrusted) % modulus;
    m_counters.lost += first.lostBefore;
    return true;
}

// Without a counter the remains of frames between two whole ones are all there is to tell a loss by.
void FramedDecoder::countRemains(std::size_t samplesPerFrame, Frame& first) {
    if (m_discardedInARow > 0 && m_delivered) {
        const std::size_t frames =
            std::max<std::size_t>(1, (m_discardedInARow + m_frameLength / 2) / m_frameLength);
        first.lostBefore = frames * samplesPerFrame;
        m_counters.lost += first.lostBefore;
    }
    m_delivered = true;
}

void FramedDecoder::deliver(Bytes frame, std::vector<Frame>& out) {
    const std::size_t before = out.size();
    unpack(frame, out);
    const std::uint64_t end = m_position + frame.size();
    while (m_arrivals.size() > 1 && m_arrivals.front().end < end)
        m_arrivals.pop_front();
    for (std::size_t i = before; i < out.size(); ++i)
        out[i].arrival = m_arrivals.front().at;
    if (m_info.counterModulus > 0 && before < out.size() && !follow(frame, out[before])) {
        out.resize(before);
        m_counters.bytesDiscarded += frame.size();
    }
    if (m_info.counterModulus == 0 && before < out.size()) countRemains(out.size() - before, out[before]);
    m_counters.frames += out.size() - before;
    m_discardedInARow = 0;
}

void FramedDecoder::discardOne() {
    ++m_counters.bytesDiscarded;
    ++m_discardedInARow;
    drop(1);
}

void FramedDecoder::drop(std::size_t count) {
    m_begin += count;
    m_position += count;
}

}  // namespace cardiotwin::wire
