// SPDX-License-Identifier: GPL-3.0-or-later
// BITalino (r)evolution, one to six channels at 1 to 1000 Hz: frames with a 4-bit counter and a 4-bit CRC,
// without a header. How many channels are enabled is read off the stream; 5 and 6 have the same length, and
// unless the start conversation said 5 they are taken for 6. A code at either end of the range is a railed
// channel: its value is missing. The counter cannot see sixteen frames lost at once: the clock must.
// Threads: one at a time.
#pragma once

#include "devices/wire/candidate_decoder.h"

namespace cardiotwin::wire {

class BitalinoDecoder final : public CandidateDecoder {
public:
    BitalinoDecoder();
    [[nodiscard]] static ProtocolInfo describe();

    /// Channels and rate are those of the commands that were sent.
    void learn(std::span<const Exchange> conversation) override;
};

}  // namespace cardiotwin::wire
