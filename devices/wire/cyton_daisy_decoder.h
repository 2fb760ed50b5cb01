// SPDX-License-Identifier: GPL-3.0-or-later
// OpenBCI Cyton with Daisy, sixteen channels at 125 Hz: a packet with an even counter holds the Daisy's
// channels 9 to 16, the next one the board's own 1 to 8; together they are one frame. Half a frame is none.
// Threads: one at a time.
#pragma once

#include "devices/wire/cyton_decoder.h"

#include <array>

namespace cardiotwin::wire {

class CytonDaisyDecoder final : public Decoder {
public:
    CytonDaisyDecoder();
    [[nodiscard]] static ProtocolInfo describe();

    void push(std::span<const std::uint8_t> bytes, Instant arrival, std::vector<Frame>& out) override;
    void finish(std::vector<Frame>& out) override;
    void reset() override;
    void learn(std::span<const Exchange> conversation) override;
    [[nodiscard]] bool isLocked() const override { return m_packets.isLocked(); }
    [[nodiscard]] const ProtocolInfo& info() const override { return m_info; }
    [[nodiscard]] const DecoderCounters& counters() const override { return m_counters; }

private:
    void pair(std::vector<Frame>& out);
    void deliver(const Frame& daisy, Frame board, std::vector<Frame>& out);

    CytonDecoder m_packets;
    ProtocolInfo m_info;
    DecoderCounters m_counters;
    std::vector<Frame> m_halves;
    std::optional<Frame> m_daisy;  // the newest packet of the Daisy, while its partner is due
    std::optional<std::uint32_t> m_lastPair;
    std::array<double, 2 * cyton::kChannels> m_factor{};  // against the usual gain
};

}  // namespace cardiotwin::wire
