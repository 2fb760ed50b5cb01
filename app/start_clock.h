// SPDX-License-Identifier: GPL-3.0-or-later
// How long this process has run, loading of its libraries included, which no clock started in `main` sees.
// Threads: any.
#pragma once

#include "models/base/instant.h"

#include <optional>

namespace cardiotwin::app {

/// Since the system made the process, in steps of its clock tick (10 ms). Empty where it does not say.
[[nodiscard]] std::optional<Duration> sinceProcessStart();

}  // namespace cardiotwin::app
