// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/files/annotations.h"

#include <cstddef>
#include <cstdint>

using namespace cardiotwin::files;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto set = parseAnnotations({reinterpret_cast<const char*>(data), size}, "fuzz.atr");
    if (!set) return 0;
    // What was read is written and read again as the same annotations.
    const auto again = parseAnnotations(formatAnnotations(set->annotations), "fuzz.atr");
    if (!again) __builtin_trap();
    return 0;
}
