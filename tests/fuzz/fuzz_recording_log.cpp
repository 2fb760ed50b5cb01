// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/files/recording_layout.h"

#include <cstddef>
#include <cstdint>

using namespace cardiotwin::files;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto header = decodeHeader(bytes, "fuzz.ctlog");
    if (header && header->length > size) __builtin_trap();
    (void)decodeChunkHeader(bytes);
    return 0;
}
