// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/files/crc32.h"

#include <array>

namespace cardiotwin::files {
namespace {

// Four tables: four bytes a step, which keeps reading a day's recording limited by the disk.
constexpr auto kTables = [] {
    std::array<std::array<std::uint32_t, 256>, 4> tables{};
    for (std::uint32_t i = 0; i < 256; ++i) {
        std::uint32_t value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = value & 1U ? value >> 1 ^ 0xEDB88320U : value >> 1;
        tables[0][i] = value;
    }
    for (std::size_t t = 1; t < 4; ++t) {
        for (std::size_t i = 0; i < 256; ++i) {
            tables[t][i] = tables[t - 1][i] >> 8 ^ tables[0][tables[t - 1][i] & 0xFFU];
        }
    }
    return tables;
}();

}  // namespace

std::uint32_t crc32(std::string_view bytes, std::uint32_t before) {
    std::uint32_t sum = ~before;
    const auto byte = [&](std::size_t i) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i]));
    };
    std::size_t at = 0;
    for (; at + 4 <= bytes.size(); at += 4) {
        sum ^= byte(at) | byte(at + 1) << 8 | byte(at + 2) << 16 | byte(at + 3) << 24;
        sum = kTables[3][sum & 0xFFU] ^ kTables[2][sum >> 8 & 0xFFU] ^ kTables[1][sum >> 16 & 0xFFU] ^
              kTables[0][sum >> 24];
    }
    for (; at < bytes.size(); ++at)
        sum = kTables[0][(sum ^ byte(at)) & 0xFFU] ^ sum >> 8;
    return ~sum;
}

}  // namespace cardiotwin::files
