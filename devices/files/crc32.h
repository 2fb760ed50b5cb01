// SPDX-License-Identifier: GPL-3.0-or-later
// The CRC-32 of IEEE 802.3 (reflected polynomial 0xEDB88320), as zip and PNG use it. Threads: free function.
#pragma once

#include <cstdint>
#include <string_view>

namespace cardiotwin::files {

/// Continue a sum by passing the one before.
[[nodiscard]] std::uint32_t crc32(std::string_view bytes, std::uint32_t before = 0);

}  // namespace cardiotwin::files
