// SPDX-License-Identifier: GPL-3.0-or-later
// The serial ports of this computer, with the name a user knows and a stable path to come back to. The list
// opens legacy ports to look at them and takes some 20 ms: never on the gui thread. Pseudo-terminals are
// never listed; their path is typed. Threads: any, one at a time.
#pragma once

#include "models/base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cardiotwin::devices {

struct PortDescription {
    std::string path;  ///< /dev/serial/by-id/… where there is one, else the device node
    std::string node;  ///< /dev/ttyUSB0
    std::string maker;
    std::string product;
    std::string serial;
    std::string suggestion;  ///< what usually hangs on this bridge chip; empty when unknown
};

/// Ports that can carry a device, USB first. Legacy ports without hardware are left out.
[[nodiscard]] std::vector<PortDescription> availablePorts();

/// Why `path` cannot be opened for reading and writing, or nothing when it can: PortMissing, PortPermission
/// with the group that owns it, or PortFailed when it is no terminal.
[[nodiscard]] Result<void> checkPort(const std::string& path);

}  // namespace cardiotwin::devices
