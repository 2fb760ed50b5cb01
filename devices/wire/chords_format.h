// SPDX-License-Identifier: GPL-3.0-or-later
// The boards of Upside Down Labs' Chords firmware and the numbers of its packet: C7 7C, a counter, one 16-bit
// big-endian code a channel, 01. The board names itself when asked; its amplifier's gain it does not know.
// Source: the maker's Python client and a capture. Threads: constants and pure functions.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cardiotwin::wire::chords {

inline constexpr std::uint8_t kFirstByte = 0xC7;
inline constexpr std::uint8_t kSecondByte = 0x7C;
inline constexpr std::uint8_t kLastByte = 0x01;
/// Of the usual front ends; nothing in the protocol tells it, so this is no scale, only a first look.
inline constexpr double kUsualGain = 1100.0;

struct Board {
    std::string_view name;  ///< stands somewhere in the board's answer
    double rate;
    std::size_t channels;
    int bits;
    double supplyMillivolts;
};

/// Longer names first where one holds another.
inline constexpr std::array<Board, 9> kBoards = {{{"UNO-R4", 500.0, 6, 14, 5000.0},
                                                  {"UNO", 250.0, 6, 10, 5000.0},
                                                  {"NANO", 250.0, 8, 10, 5000.0},
                                                  {"MEGA", 250.0, 16, 10, 5000.0},
                                                  {"NPG-LITE", 500.0, 3, 12, 3300.0},
                                                  {"PICO", 500.0, 3, 12, 3300.0},
                                                  {"BLACK-PILL", 500.0, 8, 12, 3300.0},
                                                  {"STM32G4", 500.0, 16, 12, 3300.0},
                                                  {"GIGA", 500.0, 6, 16, 3300.0}}};

[[nodiscard]] constexpr std::size_t frameLength(std::size_t channels) {
    return 2 * channels + 4;
}

/// The board of an answer to WHORU; nullptr when it names none.
[[nodiscard]] constexpr const Board* boardIn(std::string_view answer) {
    for (const Board& board : kBoards)
        if (answer.find(board.name) != std::string_view::npos) return &board;
    return nullptr;
}

/// Millivolts at the electrodes per code with the usual gain.
[[nodiscard]] constexpr double usualMillivolts(const Board& board) {
    return board.supplyMillivolts / static_cast<double>(1U << static_cast<unsigned>(board.bits)) / kUsualGain;
}

}  // namespace cardiotwin::wire::chords
