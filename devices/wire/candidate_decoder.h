// SPDX-License-Identifier: GPL-3.0-or-later
// Offers the bytes to several decoders at once; the first that locks is taken and stays until it has been
// lost for long, or until `reset`. For a protocol whose frames have several layouts, and the base of the
// search for an unknown device. Threads: one at a time.
#pragma once

#include "devices/wire/decoder.h"

namespace cardiotwin::wire {

class CandidateDecoder : public Decoder {
public:
    void push(std::span<const std::uint8_t> bytes, Instant arrival, std::vector<Frame>& out) override;
    void finish(std::vector<Frame>& out) override;
    void reset() override;
    [[nodiscard]] bool isLocked() const override { return m_chosen != nullptr && m_chosen->isLocked(); }
    /// The chosen decoder's; `unknown` of the constructor while nothing is recognised.
    [[nodiscard]] const ProtocolInfo& info() const override;
    [[nodiscard]] const DecoderCounters& counters() const override { return m_counters; }

protected:
    CandidateDecoder(ProtocolInfo unknown, std::vector<std::unique_ptr<Decoder>> candidates);

    [[nodiscard]] const std::vector<std::unique_ptr<Decoder>>& candidates() const { return m_candidates; }
    [[nodiscard]] Decoder* chosen() const { return m_chosen; }
    [[nodiscard]] ProtocolInfo& unknown() { return m_unknown; }
    /// Takes a candidate for the right one before any byte has shown it.
    void choose(std::size_t candidate);
    /// Resets the chosen candidate and keeps it.
    void resetChosen();
    /// Bytes without a frame after which the choice is open again; 0 = never.
    [[nodiscard]] virtual std::size_t bytesUntilDoubt() const { return 4096; }

private:
    void search(std::span<const std::uint8_t> bytes, Instant arrival, std::vector<Frame>& out);
    void follow(std::span<const std::uint8_t> bytes, Instant arrival, std::vector<Frame>& out);
    void count();

    std::vector<std::unique_ptr<Decoder>> m_candidates;
    Decoder* m_chosen = nullptr;
    ProtocolInfo m_unknown;
    DecoderCounters m_counters;
    std::vector<DecoderCounters> m_marks;  // of each candidate at the beginning of the search
    DecoderCounters m_counted;             // of the chosen one, already in m_counters
    std::size_t m_searched = 0;            // bytes since the beginning of the search
    std::vector<Frame> m_frames;
    std::size_t m_bytesWithoutFrame = 0;
};

}  // namespace cardiotwin::wire
