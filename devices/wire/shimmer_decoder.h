// SPDX-License-Identifier: GPL-3.0-or-later
// Shimmer3 with LogAndStream: packets of a length that only the device knows, so the start conversation must
// be heard; until then the usual ECG set-up is assumed. There is no counter and no checksum: the packet's
// clock steps by whole periods or the packet is none, and steps by more where some were lost. Leads are named
// as their electrodes are: LL-RA is II, LA-RA is I, the fourth input Vx. Contact is told per electrode.
// Threads: one at a time.
#pragma once

#include "devices/wire/framed_decoder.h"
#include "devices/wire/shimmer_format.h"

namespace cardiotwin::wire {

class ShimmerDecoder final : public FramedDecoder {
public:
    ShimmerDecoder();
    [[nodiscard]] static ProtocolInfo describe();
    void learn(std::span<const Exchange> conversation) override;

protected:
    [[nodiscard]] bool mayBegin(Bytes bytes) const override;
    [[nodiscard]] std::size_t lengthOf(Bytes /*bytes*/) const override { return m_length; }
    [[nodiscard]] bool isWhole(Bytes frame) const override;
    [[nodiscard]] std::uint32_t counterOf(Bytes frame) const override;
    [[nodiscard]] std::optional<std::uint32_t> stepsBetween(Bytes before, Bytes frame) const override;
    void unpack(Bytes frame, std::vector<Frame>& out) const override;

private:
    void apply(const shimmer::Layout& layout);
    void markElectrodes(std::uint32_t status, std::size_t chip, Frame& frame) const;

    shimmer::Layout m_layout;
    std::size_t m_length = 0;
    std::array<std::array<double, 2>, 2> m_gain{};  // by chip and input
};

}  // namespace cardiotwin::wire
