// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of the Olimex SHIELD-EKG-EMG's packet, shared by decoder and encoder. A packet has 17 bytes: A5
// 5A, version 2, a counter, six 16-bit big-endian codes of ten bits, and the switches. Sources: the maker's
// demo sketch and streams of a real board. Threads: constants and pure functions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace cardiotwin::wire::olimex {

inline constexpr std::size_t kFrameLength = 17;
inline constexpr std::size_t kChannels = 6;
inline constexpr std::uint8_t kHeader[] = {0xA5, 0x5A, 0x02};
inline constexpr std::uint32_t kTopCode = 1023;
inline constexpr std::uint32_t kRestCode = 512;
/// Of a frame that a board sends for a second after its start, before it measures.
inline constexpr std::uint8_t kIdleSwitches = 2;
inline constexpr std::uint8_t kSwitches = 1;
/// Gain as sold; a trimmer changes it, so this is no scale, only a first look.
inline constexpr double kUsualGain = 2848.0;
inline constexpr double kReferenceMillivolts = 5000.0;

[[nodiscard]] constexpr std::uint32_t codeAt(std::span<const std::uint8_t> frame, std::size_t channel) {
    return static_cast<std::uint32_t>(frame[4 + 2 * channel]) << 8U | frame[5 + 2 * channel];
}

}  // namespace cardiotwin::wire::olimex
