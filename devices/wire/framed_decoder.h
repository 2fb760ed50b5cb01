// SPDX-License-Identifier: GPL-3.0-or-later
// What all binary protocols share: finding frames in a stream that may begin anywhere, be torn or carry
// noise. While searching, a place is accepted when several whole frames follow each other with consecutive
// counters and another header begins behind them; once locked, each frame must be whole and followed by a
// header (of the next frame, or of the one behind a stub or a damaged one), and a jump of its counter must be
// borne out by the frame behind it. On a failure the search goes on one byte later, so a good frame inside a
// torn one is found; a frame that stands where the lock says it must, with the counter it must have, takes
// the lock up again alone. Threads: one at a time.
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

    /// `confirmations` whole frames in a row are asked for before the lock. `frameLength` is the usual one.
    FramedDecoder(ProtocolInfo info, std::size_t frameLength, std::size_t confirmations);

    /// True when the first bytes may begin a frame; `bytes` is never empty and may be shorter than a frame.
    [[nodiscard]] virtual bool mayBegin(Bytes bytes) const = 0;
    /// Bytes after which `mayBegin` has seen all of a header.
    [[nodiscard]] virtual std::size_t headerLength() const { return 1; }
    /// Length of the frame that may begin here; 0 while the bytes that tell it are not there yet.
    [[nodiscard]] virtual std::size_t lengthOf(Bytes bytes) const;
    /// True when `frame`, of full length, has everything its protocol lets one check.
    [[nodiscard]] virtual bool isWhole(Bytes frame) const = 0;
    /// The frame's counter, below info().counterModulus; never called when that is 0.
    [[nodiscard]] virtual std::uint32_t counterOf(Bytes frame) const = 0;
    /// Frames from `before` to `frame`, 1 for neighbours, below info().counterModulus; nothing when no number
    /// of frames lies between them. Never called when the modulus is 0.
    [[nodiscard]] virtual std::optional<std::uint32_t> stepsBetween(Bytes before, Bytes frame) const;
    /// True when the device began anew between the two.
    [[nodiscard]] virtual bool isRestart(Bytes before, Bytes frame) const;
    /// True when a whole frame with the expected counter needs no header behind it, once locked.
    [[nodiscard]] virtual bool standsAlone() const { return false; }
    /// Appends the samples of a frame; counter, arrival and losses are filled in by the caller.
    virtual void unpack(Bytes frame, std::vector<Frame>& out) const = 0;

    /// True when damaged bytes lie between the newest delivered frame and the one at hand.
    [[nodiscard]] bool followsDamage() const { return m_discardedInARow > 0; }
    /// For a protocol whose length the device tells; between frames only.
    void setFrameLength(std::size_t length) { m_frameLength = length; }
    /// For what a device says of itself, before its first frame.
    [[nodiscard]] ProtocolInfo& changeInfo() { return m_info; }

private:
    enum class Verdict { No, Yes, NeedMore };

    [[nodiscard]] Bytes from(std::size_t offset) const;
    [[nodiscard]] Verdict confirm(std::size_t frames, bool ended) const;
    [[nodiscard]] Verdict headerAt(std::size_t offset, bool ended) const;
    [[nodiscard]] Verdict headerBehind(std::size_t offset, bool ended) const;
    [[nodiscard]] Verdict successorBehind(std::size_t offset, bool ended) const;
    [[nodiscard]] Verdict judgeJump(bool ended);
    [[nodiscard]] bool standsWhereExpected() const;
    void scan(std::vector<Frame>& out, bool ended);
    void deliver(Bytes frame, std::vector<Frame>& out);
    [[nodiscard]] bool follow(Bytes frame, Frame& first);
    void countRemains(std::size_t samplesPerFrame, Frame& first);
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
    std::vector<std::uint8_t> m_last;  // the newest delivered frame whose counter is trusted
    std::uint32_t m_lastCounter = 0;
    std::uint32_t m_untrusted = 0;      // frames delivered since, whose counters were damaged
    std::size_t m_discardedInARow = 0;  // bytes since the newest delivered frame
    bool m_counterDamaged = false;      // of the frame about to be delivered
    bool m_delivered = false;           // a frame since the connection began
    bool m_locked = false;
};

}  // namespace cardiotwin::wire
