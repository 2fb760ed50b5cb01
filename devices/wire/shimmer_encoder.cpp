// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/wire/shimmer_encoder.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <iterator>
#include <utility>

namespace cardiotwin::wire {
namespace {

using Effect = Encoder::Answer::Effect;

constexpr std::uint8_t kStatusAlive = 0x80;
constexpr std::uint8_t kGainFour = 0x40;  // in an input's register
constexpr std::uint8_t kFirmware[] = {0x2F, 0x03, 0x00, 0x00, 0x00, 0x0B, 0x00};
constexpr std::uint32_t kConfiguration = 0x00800000;

std::string text(std::initializer_list<unsigned> bytes) {
    std::string made;
    for (const unsigned byte : bytes)
        made.push_back(static_cast<char>(byte & 255U));
    return made;
}

// Bytes of a command with its arguments; what the count of a register write says is added when it is there.
std::size_t lengthOf(std::string_view command) {
    switch (static_cast<std::uint8_t>(command.front())) {
        case shimmer::kSetRate:
            return 3;
        case shimmer::kSetSensors:
        case shimmer::kGetRegisters:
            return 4;
        case shimmer::kSetRegisters:
            return command.size() < 4 ? 4
                                      : 4 + static_cast<std::size_t>(static_cast<std::uint8_t>(command[3]));
        case 0xA3:
            return 2;
        default:
            return 1;
    }
}

}  // namespace

ShimmerEncoder::ShimmerEncoder() {
    for (auto& chip : m_registers)
        chip = {0x02, 0xA0, 0x10, kGainFour, kGainFour, 0x2D, 0x00, 0x00, 0x02, 0x03};
}

void ShimmerEncoder::encode(std::span<const double> millivolts, std::vector<std::uint8_t>& out) {
    out.push_back(0);
    for (const unsigned shift : {0U, 8U, 16U})
        out.push_back(static_cast<std::uint8_t>(m_clock >> shift));
    const std::size_t begin = out.size();
    std::array<std::size_t, 2> statusAt{};
    std::size_t at = 0;
    for (const shimmer::Channel& channel : m_layout.channels) {
        if (channel.isStatus) {
            statusAt.at(channel.chip) = out.size();
            out.push_back(kStatusAlive);
            continue;
        }
        const double value = at < millivolts.size() ? millivolts[at] : 0.0;
        ++at;
        const auto& registers = m_registers.at(channel.chip);
        const std::string_view view(reinterpret_cast<const char*>(registers.data()), registers.size());
        const double unit = shimmer::millivolts(1, channel.bits, shimmer::gainOf(view, channel.chipInput));
        const double top = static_cast<double>((1 << (channel.bits - 1)) - 2);
        const bool off = std::isnan(value);
        if (off && statusAt.at(channel.chip) >= begin)
            out[statusAt.at(channel.chip)] |= channel.chipInput == 0 ? 0x01U : 0x04U;
        const auto code = static_cast<std::uint32_t>(
            static_cast<std::int32_t>(std::clamp(std::round(off ? 0.0 : value / unit), -top, top)));
        for (std::size_t i = channel.bytes; i > 0; --i)
            out.push_back(static_cast<std::uint8_t>(code >> (8U * static_cast<unsigned>(i - 1))));
    }
    skip();
}

double ShimmerEncoder::step() const {
    return shimmer::millivolts(1, 24, 4.0);
}

std::size_t ShimmerEncoder::channels() const {
    return static_cast<std::size_t>(std::count_if(m_layout.channels.begin(), m_layout.channels.end(),
                                                  [](const auto& channel) { return channel.bits > 0; }));
}

Encoder::Answer ShimmerEncoder::answer(std::uint8_t command) {
    m_command.push_back(static_cast<char>(command));
    if (m_command.size() < lengthOf(m_command)) return {};
    Answer answered = answerWhole();
    m_command.clear();
    return answered;
}

Encoder::Answer ShimmerEncoder::answerWhole() {
    const std::string ack = text({shimmer::kAck});
    const auto argument = [this](std::size_t at) { return static_cast<std::uint8_t>(m_command[at]); };
    switch (argument(0)) {
        case shimmer::kVersion:
            return {ack + std::string(std::begin(kFirmware), std::end(kFirmware)), Effect::None};
        case shimmer::kHardware:
            return {ack + text({shimmer::kHardwareAnswer, 3}), Effect::None};
        case shimmer::kInquiry:
            return {ack + inquiry(), Effect::None};
        case shimmer::kGetRegisters: {
            const auto& chip = m_registers.at(argument(1) == 0 ? 0 : 1);
            const std::size_t first = std::min<std::size_t>(argument(2), chip.size());
            const std::size_t count = std::min<std::size_t>(argument(3), chip.size() - first);
            std::string reply = ack + text({shimmer::kRegistersAnswer, static_cast<unsigned>(count)});
            reply.append(reinterpret_cast<const char*>(chip.data()) + first, count);
            return {std::move(reply), Effect::None};
        }
        case shimmer::kSetRegisters: {
            auto& chip = m_registers.at(argument(1) == 0 ? 0 : 1);
            for (std::size_t i = 0; i < argument(3) && argument(2) + i < chip.size(); ++i)
                chip.at(argument(2) + i) = argument(4 + i);
            return {ack, Effect::None};
        }
        case shimmer::kStart:
            if (m_streaming) return {ack, Effect::None};
            m_streaming = true;
            return {ack, Effect::Start};
        case shimmer::kStop:
            m_streaming = false;
            return {ack, Effect::Stop};
        default:
            return {ack, Effect::None};  // rate and sensors stay as they are
    }
}

std::string ShimmerEncoder::inquiry() const {
    std::string reply = text({shimmer::kInquiryAnswer, m_layout.ticksPerFrame, m_layout.ticksPerFrame >> 8U,
                              kConfiguration, kConfiguration >> 8U, kConfiguration >> 16U,
                              kConfiguration >> 24U, static_cast<unsigned>(m_layout.channels.size()), 1});
    for (const shimmer::Channel& channel : m_layout.channels)
        reply.push_back(static_cast<char>(channel.id));
    return reply;
}

}  // namespace cardiotwin::wire
