// SPDX-License-Identifier: GPL-3.0-or-later
// OpenBCI Cyton, eight channels at 250 Hz. Frames carry a counter and no checksum, and the board's own clock
// when it was told to send it. A code at either end of the converter's range is a railed channel: its value
// is missing, not ±187.5 mV. Gains are the board's usual 24 unless the start conversation set others.
// Threads: one at a time.
#pragma once

#include "devices/wire/cyton_format.h"
#include "devices/wire/framed_decoder.h"

#include <array>

namespace cardiotwin::wire {

class CytonDecoder final : public FramedDecoder {
public:
    CytonDecoder();
    [[nodiscard]] static ProtocolInfo describe();
    void learn(std::span<const Exchange> conversation) override;

protected:
    [[nodiscard]] bool mayBegin(Bytes bytes) const override;
    [[nodiscard]] bool isWhole(Bytes frame) const override;
    [[nodiscard]] std::uint32_t counterOf(Bytes frame) const override;
    void unpack(Bytes frame, std::vector<Frame>& out) const override;

private:
    std::array<double, cyton::kChannels> m_millivoltsPerCode{};
};

}  // namespace cardiotwin::wire
