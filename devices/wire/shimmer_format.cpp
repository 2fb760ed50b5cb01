// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/wire/shimmer_format.h"

#include <initializer_list>

namespace cardiotwin::wire::shimmer {
namespace {

constexpr std::size_t kFirstId = 8;  // of an inquiry's answer: behind rate, configuration, count and buffer
constexpr std::uint8_t kLastPlainId = 0x12;

std::uint8_t byteAt(std::string_view text, std::size_t at) {
    return static_cast<std::uint8_t>(text[at]);
}

}  // namespace

std::optional<Channel> channelOf(std::uint8_t id) {
    switch (id) {
        case 0x1D:
            return Channel{id, 1, 0, 0, 0, true};
        case 0x20:
            return Channel{id, 1, 0, 1, 0, true};
        case 0x1E:
        case 0x1F:
            return Channel{id, 3, 24, 0, id - std::size_t{0x1E}, false};
        case 0x21:
        case 0x22:
            return Channel{id, 3, 24, 1, id - std::size_t{0x21}, false};
        case 0x23:
        case 0x24:
            return Channel{id, 2, 16, 0, id - std::size_t{0x23}, false};
        case 0x25:
        case 0x26:
            return Channel{id, 2, 16, 1, id - std::size_t{0x25}, false};
        default:
            break;
    }
    // Accelerometers and converter inputs are two bytes; the rest differ and are not asked for.
    if (id <= kLastPlainId) return Channel{id, 2, 0, 0, 0, false};
    return std::nullopt;
}

std::size_t Layout::length() const {
    std::size_t bytes = 4;
    for (const Channel& channel : channels)
        bytes += channel.bytes;
    return bytes;
}

std::optional<Layout> layoutIn(std::string_view answer) {
    if (answer.size() < kFirstId + 1 || byteAt(answer, 0) != kInquiryAnswer) return std::nullopt;
    Layout layout;
    layout.ticksPerFrame = static_cast<std::uint32_t>(byteAt(answer, 1)) + 256U * byteAt(answer, 2);
    const std::size_t count = byteAt(answer, 7);
    const std::size_t first = kFirstId + 1;
    if (answer.size() < first + count || layout.ticksPerFrame == 0) return std::nullopt;
    for (std::size_t i = 0; i < count; ++i) {
        const auto channel = channelOf(byteAt(answer, first + i));
        if (!channel) return std::nullopt;
        layout.channels.push_back(*channel);
    }
    return layout;
}

Layout usualLayout() {
    Layout layout;
    for (const std::uint8_t id : std::initializer_list<std::uint8_t>{0x1D, 0x1E, 0x1F, 0x20, 0x21, 0x22})
        layout.channels.push_back(*channelOf(id));
    return layout;
}

double gainOf(std::string_view registers, std::size_t chipInput) {
    constexpr std::array<double, 8> kGains = {6.0, 1.0, 2.0, 3.0, 4.0, 8.0, 12.0, 6.0};
    return kGains.at((byteAt(registers, 3 + chipInput) >> 4U) & 7U);
}

std::int32_t codeAt(std::span<const std::uint8_t> bytes, int bits) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < static_cast<std::size_t>(bits) / 8; ++i)
        value = value << 8U | bytes[i];
    const unsigned unused = 32U - static_cast<unsigned>(bits);
    return static_cast<std::int32_t>(value << unused) >> unused;
}

double millivolts(std::int32_t code, int bits, double gain) {
    const double top = bits == 24 ? 8388607.0 : 32767.0;
    return code * kReferenceMillivolts / top / gain;
}

}  // namespace cardiotwin::wire::shimmer
