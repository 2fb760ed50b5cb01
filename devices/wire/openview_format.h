// SPDX-License-Identifier: GPL-3.0-or-later
// The packet of ProtoCentral's OpenView and what each board puts into it: 0A FA, a little-endian length of
// the payload, a type, the payload, 00 0B. Neither counter nor checksum, and the same type and length may
// come from different boards: only the user knows which. Bytes that some boards fill with constants in the
// place of a blood pressure are read by nobody. Sources: the boards' sketches and firmware. Threads: pure
// functions.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace cardiotwin::wire::openview {

enum class Board { Ads1292r, Ads1293, HealthyPi4, HealthyPi3, HealthyPi5, Max30003 };

inline constexpr std::uint8_t kHeader[] = {0x0A, 0xFA};
inline constexpr std::uint8_t kFooter[] = {0x00, 0x0B};
inline constexpr std::size_t kPayloadAt = 5;
inline constexpr std::size_t kFraming = 7;  ///< bytes of a packet that are not payload

/// What is known of a board before the first byte.
struct BoardInfo {
    Board board;
    std::string_view name;  ///< behind "openview-"
    std::string_view device;
    int baud;
    double rate;
    bool rateKnown;
    std::size_t channels;      ///< ECG channels; respiration and light are left out
    std::size_t usualPayload;  ///< bytes
    double millivoltsPerCount;
    double countsAtRest;
    bool calibrated;  ///< values are millivolts by the converter's data sheet
    bool reportsLeadOff;
};
inline constexpr std::size_t kBoards = 6;
[[nodiscard]] const std::array<BoardInfo, kBoards>& boards();

/// Everything a packet says about the heart and the patient.
struct Packet {
    std::array<std::int32_t, 8> ecg{};  ///< codes as sent: channels, or samples of the one channel
    std::size_t codes = 0;              ///< how many of them there are
    bool leadOff = false;
    std::uint32_t electrodesOff = 0;  ///< bits of an ADS1292R: IN1P, IN1N, IN2P, IN2N, RLD
    std::optional<std::int32_t> respiration;
    std::optional<int> heartRate;  ///< per minute, as the board has it
    std::optional<int> respirationRate;
    std::optional<int> oxygenSaturation;
    std::optional<double> temperature;  ///< degrees Celsius
    std::optional<std::int32_t> rrMs;
};

/// True when this board sends packets of this type and payload length.
[[nodiscard]] bool isSentBy(Board board, std::uint8_t type, std::size_t payload);
/// `packet` is whole, from its header to its footer, and of a type and length of this board.
[[nodiscard]] Packet parse(Board board, std::span<const std::uint8_t> packet);
/// The 18-bit code of a MAX30003, whose library puts the two lowest bits in the wrong place.
[[nodiscard]] constexpr std::int32_t max30003Code(std::int32_t sent) {
    return (sent >> 16) * 4 + (sent & 3);
}

}  // namespace cardiotwin::wire::openview
