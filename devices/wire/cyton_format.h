// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of the OpenBCI Cyton's serial frame, shared by decoder and encoder. A frame has 33 bytes: A0,
// a counter, eight 24-bit big-endian two's-complement codes, six auxiliary bytes, and a stop byte C0…C6 that
// names the auxiliary content. Source: OpenBCI 32-bit library, firmware 3.1.2. Threads: constants.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace cardiotwin::wire::cyton {

inline constexpr std::size_t kFrameLength = 33;
inline constexpr std::size_t kChannels = 8;
inline constexpr std::uint8_t kHeader = 0xA0;
inline constexpr std::uint8_t kFirstStop = 0xC0;
inline constexpr std::uint8_t kLastStop = 0xC6;
/// From here on the auxiliary bytes end with a clock: milliseconds since the board began, 32 bits big-endian.
inline constexpr std::uint8_t kFirstTimedStop = 0xC3;
inline constexpr std::size_t kAuxiliaryAt = 26;
inline constexpr std::size_t kClockAt = 28;
/// Channels 1 to 16 in a command; the last eight are the Daisy's.
inline constexpr std::string_view kChannelLetters = "12345678QWERTYUI";
/// Gains by their code in a channel command.
inline constexpr std::array<double, 7> kGains = {1.0, 2.0, 4.0, 6.0, 8.0, 12.0, 24.0};
inline constexpr std::int32_t kTopCode = 0x7FFFFF;
inline constexpr std::int32_t kBottomCode = -0x800000;
inline constexpr double kGain = 24.0;
/// Millivolts per code: 4.5 V reference, 23 bits and a sign, gain 24: 22.35 nV.
inline constexpr double kMillivoltsPerCode = 4.5 / 8388607.0 / kGain * 1000.0;

/// What a channel command, `x 1 0 6 0 1 1 0 X` without the blanks, sets.
struct ChannelSetting {
    std::size_t channel = 0;  ///< from 0
    std::size_t gainCode = 6;
    double gain = kGain;
};
[[nodiscard]] constexpr std::optional<ChannelSetting> channelSetting(std::string_view command) {
    if (command.size() != 9 || command.front() != 'x' || command.back() != 'X') return std::nullopt;
    const std::size_t channel = kChannelLetters.find(command[1]);
    const auto code = static_cast<std::size_t>(command[3] - '0');
    if (channel == std::string_view::npos || command[3] < '0' || code >= kGains.size()) return std::nullopt;
    return ChannelSetting{channel, code, kGains.at(code)};
}

}  // namespace cardiotwin::wire::cyton
