// SPDX-License-Identifier: GPL-3.0-or-later
// Faults an emulated device suffers, at times of its own recording: "unplug@10:3,drop@20:5". Each entry is
// KIND@SECONDS:AMOUNT, where the amount is frames, bytes or seconds as the kind has it. Threads: a value.
#pragma once

#include "models/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace cardiotwin::devices {

enum class FaultKind {
    Drop,     ///< AMOUNT frames are made and never sent
    Flip,     ///< one bit flips in each of AMOUNT frames
    Tear,     ///< one frame loses its last AMOUNT bytes
    Garbage,  ///< AMOUNT random bytes before a frame
    Noise,    ///< every bit flips with a chance of 1 in 1000 for AMOUNT seconds
    Stall,    ///< silence for AMOUNT seconds; what was measured meanwhile is lost
    Burst,    ///< silence for AMOUNT seconds; what was measured meanwhile comes all at once
    Unplug    ///< the port vanishes for AMOUNT seconds while the device goes on measuring
};

struct Fault {
    FaultKind kind = FaultKind::Drop;
    double seconds = 0.0;
    double amount = 1.0;
    [[nodiscard]] bool covers(double time) const { return time >= seconds && time < seconds + amount; }
};

/// Reads a comma-separated script; an error names the entry.
[[nodiscard]] Result<std::vector<Fault>> parseFaults(std::string_view script);
/// The kinds and what their amounts mean, for help texts.
[[nodiscard]] std::string faultHelp();

}  // namespace cardiotwin::devices
