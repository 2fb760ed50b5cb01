// SPDX-License-Identifier: GPL-3.0-or-later
// Upside Down Labs Chords, 3 to 16 channels by board: packets with a counter and no checksum. The number of
// channels is read off the stream; board and rate are known when the board was asked its name. Values are the
// converter's codes, because the amplifier's gain is not told. A code at either end of the range is a railed
// channel: its value is missing. Threads: one at a time.
#pragma once

#include "devices/wire/candidate_decoder.h"

namespace cardiotwin::wire {

class ChordsDecoder final : public CandidateDecoder {
public:
    ChordsDecoder();
    [[nodiscard]] static ProtocolInfo describe();

    /// The board is the one that answered WHORU.
    void learn(std::span<const Exchange> conversation) override;
};

}  // namespace cardiotwin::wire
