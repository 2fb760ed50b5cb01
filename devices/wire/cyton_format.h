// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of the OpenBCI Cyton's serial frame, shared by decoder and encoder. A frame has 33 bytes: A0,
// a counter, eight 24-bit big-endian two's-complement codes, six auxiliary bytes, and a stop byte C0…C6 that
// names the auxiliary content. Source: OpenBCI 32-bit library, firmware 3.1.2. Threads: constants.
#pragma once

#include <cstddef>
#include <cstdint>

namespace cardiotwin::wire::cyton {

inline constexpr std::size_t kFrameLength = 33;
inline constexpr std::size_t kChannels = 8;
inline constexpr std::uint8_t kHeader = 0xA0;
inline constexpr std::uint8_t kFirstStop = 0xC0;
inline constexpr std::uint8_t kLastStop = 0xC6;
inline constexpr std::int32_t kTopCode = 0x7FFFFF;
inline constexpr std::int32_t kBottomCode = -0x800000;
inline constexpr double kGain = 24.0;
/// Millivolts per code: 4.5 V reference, 23 bits and a sign, gain 24: 22.35 nV.
inline constexpr double kMillivoltsPerCode = 4.5 / 8388607.0 / kGain * 1000.0;

}  // namespace cardiotwin::wire::cyton
