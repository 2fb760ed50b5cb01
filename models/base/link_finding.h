// SPDX-License-Identifier: GPL-3.0-or-later
// How sure it is that a device is what it was taken for, and why. Bytes alone cannot tell devices apart that
// send the same frames; then the others are named, for the user to choose. Threads: a value.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace cardiotwin {

enum class Evidence : std::uint8_t {
    Answer,     ///< the device said its name when asked
    Checksum,   ///< frames in a row with the right checksum and counter
    Counter,    ///< frames in a row with the right header and counter
    Framing,    ///< frames in a row with the right header and end, nothing that counts
    TextLines,  ///< lines of numbers: any sketch may print them
};

struct LinkFinding {
    std::string protocol;
    Evidence evidence = Evidence::Framing;
    double confidence = 0.0;              ///< 0 to 1, a judgement and no measured frequency
    std::vector<std::string> lookAlikes;  ///< protocols of other devices that send the same frames
};

}  // namespace cardiotwin
