// SPDX-License-Identifier: GPL-3.0-or-later
// Offers the bytes to every protocol at once; the first that locks is the device's and stays it to
// the end. Every protocol here asks for more evidence than noise can give, so the first lock is the right
// one. Threads: one at a time.
#pragma once

#include "devices/wire/decoder.h"

namespace cardiotwin::wire {

class AutoDecoder final : public Decoder {
public:
    AutoDecoder();

    void push(std::span<const std::uint8_t> bytes, Instant arrival, std::vector<Frame>& out) override;
    void finish(std::vector<Frame>& out) override;
    void reset() override;
    [[nodiscard]] bool isLocked() const override { return m_chosen != nullptr && m_chosen->isLocked(); }
    /// The chosen protocol's; named "auto" while nothing is recognised.
    [[nodiscard]] const ProtocolInfo& info() const override;
    [[nodiscard]] const DecoderCounters& counters() const override;

private:
    std::vector<std::unique_ptr<Decoder>> m_candidates;
    Decoder* m_chosen = nullptr;
    ProtocolInfo m_unknown;
    DecoderCounters m_searching;
    std::vector<Frame> m_frames;
};

}  // namespace cardiotwin::wire
