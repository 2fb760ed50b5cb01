// SPDX-License-Identifier: GPL-3.0-or-later
// Olimex SHIELD-EKG-EMG, six channels, at the rate its sketch was given: packets with a counter and no
// checksum. Values are the converter's codes, because a trimmer sets the gain; the signal comes upside down.
// Frames that a board sends before it measures have no values, and the first of them tells that the board
// began anew. A code at either end of the range is a railed channel. Threads: one at a time.
#pragma once

#include "devices/wire/framed_decoder.h"

namespace cardiotwin::wire {

class OlimexDecoder final : public FramedDecoder {
public:
    OlimexDecoder();
    [[nodiscard]] static ProtocolInfo describe();

protected:
    [[nodiscard]] bool mayBegin(Bytes bytes) const override;
    [[nodiscard]] std::size_t headerLength() const override;
    [[nodiscard]] bool isWhole(Bytes frame) const override;
    [[nodiscard]] std::uint32_t counterOf(Bytes frame) const override;
    [[nodiscard]] std::optional<std::uint32_t> stepsBetween(Bytes before, Bytes frame) const override;
    [[nodiscard]] bool isRestart(Bytes before, Bytes frame) const override;
    void unpack(Bytes frame, std::vector<Frame>& out) const override;
};

}  // namespace cardiotwin::wire
