// SPDX-License-Identifier: GPL-3.0-or-later
// One lead out of a block of several. Threads: pure function.
#pragma once

#include "models/base/sample_block.h"

#include <cstddef>

namespace cardiotwin::cli {

/// `lead` is a place in block.leads; a block of one lead comes back as it is.
[[nodiscard]] SampleBlock onlyLead(SampleBlock block, std::size_t lead);

}  // namespace cardiotwin::cli
