// SPDX-License-Identifier: GPL-3.0-or-later
// Finds out what an unknown device speaks: offers the bytes to every protocol at once; the first that locks
// is the device's and stays it to the end. Every protocol here asks for more evidence than noise can give, so
// the first lock is the right one, as far as bytes can tell: some devices send the same frames as others
// (`findingOf`). Threads: one at a time.
#pragma once

#include "devices/wire/candidate_decoder.h"

namespace cardiotwin::wire {

class AutoDecoder final : public CandidateDecoder {
public:
    AutoDecoder();
    /// Keeps what was found: a device that was recognised is the same when it comes back.
    void reset() override;

protected:
    [[nodiscard]] std::size_t bytesUntilDoubt() const override { return 0; }
};

}  // namespace cardiotwin::wire
