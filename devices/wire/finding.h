// SPDX-License-Identifier: GPL-3.0-or-later
// What it is worth that a decoder locked, protocol by protocol. Threads: pure functions.
#pragma once

#include "models/base/link_finding.h"

#include <string_view>

namespace cardiotwin::wire {

/// What recognising `protocol` is worth; `answered` when the device named itself. An unknown name has
/// confidence 0.
[[nodiscard]] LinkFinding findingOf(std::string_view protocol, bool answered);

}  // namespace cardiotwin::wire
