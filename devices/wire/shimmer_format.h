// SPDX-License-Identifier: GPL-3.0-or-later
// What a Shimmer3 with LogAndStream firmware says before it streams, and its data packet: 00, a 24-bit
// little-endian clock of 32768 Hz, then the channels in the order of the inquiry's answer. ECG channels come
// from two ADS1292R, whose registers tell gain and rate. Source: an open client of the device and its real
// recording. Threads: constants and pure functions.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cardiotwin::wire::shimmer {

inline constexpr std::uint8_t kAck = 0xFF;
inline constexpr std::uint8_t kInquiry = 0x01;
inline constexpr std::uint8_t kInquiryAnswer = 0x02;
inline constexpr std::uint8_t kSetRate = 0x05;
inline constexpr std::uint8_t kStart = 0x07;
inline constexpr std::uint8_t kSetSensors = 0x08;
inline constexpr std::uint8_t kStop = 0x20;
inline constexpr std::uint8_t kVersion = 0x2E;
inline constexpr std::uint8_t kVersionAnswer = 0x2F;
inline constexpr std::uint8_t kHardware = 0x3F;
inline constexpr std::uint8_t kHardwareAnswer = 0x25;
inline constexpr std::uint8_t kSetRegisters = 0x61;
inline constexpr std::uint8_t kRegistersAnswer = 0x62;
inline constexpr std::uint8_t kGetRegisters = 0x63;
inline constexpr std::size_t kRegisters = 10;
inline constexpr double kTicksPerSecond = 32768.0;
inline constexpr std::uint32_t kClockModulus = 1U << 24U;
inline constexpr double kReferenceMillivolts = 2420.0;

/// One channel of a packet, as the inquiry names it.
struct Channel {
    std::uint8_t id = 0;
    std::size_t bytes = 2;
    int bits = 0;               ///< of an ECG code; 0 = it is none
    std::size_t chip = 0;       ///< 0 or 1
    std::size_t chipInput = 0;  ///< 0 or 1
    bool isStatus = false;
};
/// Nothing when the packet's layout cannot be told from this id.
[[nodiscard]] std::optional<Channel> channelOf(std::uint8_t id);

/// The layout of a data packet.
struct Layout {
    std::uint32_t ticksPerFrame = 64;
    std::vector<Channel> channels;
    [[nodiscard]] std::size_t length() const;
};
/// From the answer to an inquiry, which begins with 02; nothing when it is cut short or names unknown ids.
[[nodiscard]] std::optional<Layout> layoutIn(std::string_view answer);
/// Of a device set up for ECG: two chips, each with status and two inputs of 24 bits, 512 Hz.
[[nodiscard]] Layout usualLayout();

/// Gain of an input by the ten registers of its chip.
[[nodiscard]] double gainOf(std::string_view registers, std::size_t chipInput);
[[nodiscard]] std::int32_t codeAt(std::span<const std::uint8_t> bytes, int bits);
/// Millivolts of a code of 24 bits; 16-bit codes are its upper part.
[[nodiscard]] double millivolts(std::int32_t code, int bits, double gain);

}  // namespace cardiotwin::wire::shimmer
