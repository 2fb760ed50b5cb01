// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of the BITalino (r)evolution's serial frame, shared by decoder and encoder. A frame of n
// channels is packed from its end: the last byte holds a 4-bit counter and a CRC of the same length, before
// it four digital lines and the channels in order, four of 10 bits and two of 6. Sources: firmware 5.2 and
// the maker's data sheet of the ECG sensor. Threads: constants and pure functions.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace cardiotwin::wire::bitalino {

inline constexpr std::size_t kMostChannels = 6;
inline constexpr std::array<std::size_t, 7> kFrameLength = {0, 3, 4, 6, 7, 8, 8};
inline constexpr std::uint32_t kCounterModulus = 16;

inline constexpr std::uint8_t kVersion = 0x07;
inline constexpr std::uint8_t kState = 0x0B;
inline constexpr std::uint8_t kStopLive = 0x00;
inline constexpr std::uint8_t kStopAny = 0xFF;
/// The command of 1, 10, 100 and 1000 Hz.
inline constexpr std::array<std::uint8_t, 4> kRateCommand = {0x03, 0x43, 0x83, 0xC3};
inline constexpr std::array<double, 4> kRate = {1.0, 10.0, 100.0, 1000.0};

/// Bits of channel `index` (from 0) of a frame.
[[nodiscard]] constexpr int bitsOf(std::size_t index) {
    return index < 4 ? 10 : 6;
}

/// Millivolts at the electrodes: 3.3 V supply, ECG sensor of gain 1100 resting at half of it.
[[nodiscard]] constexpr double millivolts(std::uint32_t code, int bits) {
    return (static_cast<double>(code) / static_cast<double>(1U << static_cast<unsigned>(bits)) - 0.5) *
           3300.0 / 1100.0;
}

/// CRC of x⁴ + x + 1 over all bytes but the last and the counter in the upper half of the last.
[[nodiscard]] constexpr std::uint8_t crc(std::span<const std::uint8_t> frame) {
    constexpr std::array<std::uint8_t, 16> kTable = {0, 3, 6, 5, 12, 15, 10, 9, 11, 8, 13, 14, 7, 4, 1, 2};
    std::uint8_t c = 0;
    for (const std::uint8_t byte : frame.first(frame.size() - 1)) {
        c = static_cast<std::uint8_t>(kTable[c] ^ (byte >> 4U));
        c = static_cast<std::uint8_t>(kTable[c] ^ (byte & 15U));
    }
    c = static_cast<std::uint8_t>(kTable[c] ^ (frame.back() >> 4U));
    return kTable[c];
}

}  // namespace cardiotwin::wire::bitalino
