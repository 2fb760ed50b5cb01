// SPDX-License-Identifier: GPL-3.0-or-later
// OpenBCI Cyton, eight channels at 250 Hz. Frames carry a counter and no checksum. A code at either end of
// the converter's range is a railed channel: its value is missing, not ±187.5 mV. Threads: one at a time.
#pragma once

#include "devices/wire/framed_decoder.h"

namespace cardiotwin::wire {

class CytonDecoder final : public FramedDecoder {
public:
    CytonDecoder();
    [[nodiscard]] static ProtocolInfo describe();

protected:
    [[nodiscard]] bool mayBegin(Bytes bytes) const override;
    [[nodiscard]] bool isWhole(Bytes frame) const override;
    [[nodiscard]] std::uint32_t counterOf(Bytes frame) const override;
    [[nodiscard]] Frame decode(Bytes frame) const override;
};

}  // namespace cardiotwin::wire
