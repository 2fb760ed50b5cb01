// SPDX-License-Identifier: GPL-3.0-or-later
// What all binary protocols of fixed frame length share: finding frames in a stream that may begin anywhere,
// be torn or carry noise. While searching, a place is accepted when several whole frames follow each other
// with consecutive counters and another header begins behind them; once locked, each frame must be whole and
// followed by a header, and a jump of its counter must be borne out by the frame behind it. On a failure the
// search goes on one byte later, so a good frame inside a torn one is found. Threads: one at a time.
#pragma once

#include "devices/wire/decoder.h"

#include <deque>

namespace cardiotwin::wire {

class FramedDecoder : public Decoder {
public:
    void push(std::span<const std::uint8_t> bytes, Instant arrival, std::vector<Frame>& out) override;
    void finish(std::vector<Frame>& out) override;
    void reset() override;
    [[nodiscard]] bool isLocked() const override { return m_locked; }
    [[nodiscard]] const ProtocolInfo& info() const override { return m_info; }
    [[nodiscard]] const DecoderCounters& counters() const override { return m_counters; }

protected:
    using Bytes = std::span<const std::uint8_t>;

    /// `confirmations` whole frames in a row are asked for before the lock.
    FramedDecoder(ProtocolInfo info, std::size_t frameLength, std::size_t confirmations);

    /// True when the first bytes may begin a frame; `bytes` is never empty and may be shorter than a frame.
    [[nodiscard]] virtual bool mayBegin(Bytes bytes) const = 0;
    /// True when `frame`, of full length, has everything its protocol lets one check.
    [[nodiscard]] virtual bool isWhole(Bytes frame) const = 0;
    /// The frame's counter, below info().counterModulus; never called when that is 0.
    [[nodiscard]] virtual std::uint32_t counterOf(Bytes frame) const = 0;
    /// The frame's values; counter, arrival and losses are filled in by the caller.
    [[nodiscard]] virtual Frame decode(Bytes frame) const = 0;

private:
    enum class Verdict { No, Yes, NeedMore };

    [[nodiscard]] Bytes from(std::size_t offset) const;
    [[nodiscard]] Verdict confirm(std::size_t frames, bool ended) const;
    [[nodiscard]] Verdict judgeJump(bool ended);
    void scan(std::vector<Frame>& out, bool ended);
    void deliver(Bytes frame, std::vector<Frame>& out);
    void discardOne();
    void drop(std::size_t count);

    /// Bytes up to stream position `end` arrived at `at`.
    struct Arrival {
        std::uint64_t end;
        Instant at;
    };

    ProtocolInfo m_info;
    std::size_t m_frameLength;
    std::size_t m_confirmations;
    DecoderCounters m_counters;
    std::vector<std::uint8_t> m_bytes;  // from m_begin on not yet used
    std::size_t m_begin = 0;
    std::uint64_t m_position = 0;  // stream position of m_begin
    std::deque<Arrival> m_arrivals;
    std::vector<std::uint8_t> m_last;  // the newest delivered frame, to tell a repetition from a long loss
    std::optional<std::uint32_t> m_lastCounter;
    bool m_counterDamaged = false;  // of the frame about to be delivered
    bool m_locked = false;
};

}  // namespace cardiotwin::wire
