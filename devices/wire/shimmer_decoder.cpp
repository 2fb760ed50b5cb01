// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/wire/shimmer_decoder.h"

#include <algorithm>
#include <limits>

namespace cardiotwin::wire {
namespace {

// Only a zero byte and a clock that keeps its step tell a packet: four in a row.
constexpr std::size_t kConfirmations = 4;
constexpr std::uint32_t kUsualTicks = 64;
constexpr double kUsualGain = 6.0;
constexpr std::size_t kElectrodesPerChip = 5;
constexpr std::uint32_t kStatusBits = 0x1F;
// The clock is read when the sample is taken: it may be early or late by a part of a period.
constexpr std::uint32_t kPartOfPeriod = 8;

// By chip and input; the third input repeats the respiration channel of the first chip.
constexpr std::array<std::array<const char*, 2>, 2> kLeads = {{{"II", "I"}, {"EXG2-1", "Vx"}}};

std::uint32_t clockOf(std::span<const std::uint8_t> frame) {
    return frame[1] | static_cast<std::uint32_t>(frame[2]) << 8U |
           static_cast<std::uint32_t>(frame[3]) << 16U;
}

}  // namespace

ShimmerDecoder::ShimmerDecoder()
    : FramedDecoder(describe(), shimmer::usualLayout().length(), kConfirmations) {
    for (auto& chip : m_gain)
        chip.fill(kUsualGain);
    apply(shimmer::usualLayout());
}

ProtocolInfo ShimmerDecoder::describe() {
    ProtocolInfo info;
    info.name = "shimmer3";
    info.device = "Shimmer3, LogAndStream";
    for (const auto& chip : kLeads)
        for (const char* lead : chip)
            info.channels.push_back({lead});
    info.nominalRate = {shimmer::kTicksPerSecond / kUsualTicks};
    info.baud = 115200;
    info.counterModulus = shimmer::kClockModulus / kUsualTicks;
    info.reportsLeadOff = true;
    for (const char* chip : {"EXG1 ", "EXG2 "})
        for (const char* electrode : {"IN1P", "IN1N", "IN2P", "IN2N", "RLD"})
            info.electrodes.push_back(std::string(chip).append(electrode));
    return info;
}

void ShimmerDecoder::learn(std::span<const Exchange> conversation) {
    for (const Exchange& exchange : conversation) {
        std::string_view answer = exchange.reply;
        while (!answer.empty() && static_cast<std::uint8_t>(answer.front()) == shimmer::kAck)
            answer.remove_prefix(1);
        if (answer.size() >= 2 + shimmer::kRegisters &&
            static_cast<std::uint8_t>(answer.front()) == shimmer::kRegistersAnswer &&
            exchange.sent.size() > 1) {
            const std::string_view registers = answer.substr(2, shimmer::kRegisters);
            auto& gains = m_gain.at(exchange.sent[1] == 0 ? 0 : 1);
            for (std::size_t input = 0; input < gains.size(); ++input)
                gains.at(input) = shimmer::gainOf(registers, input);
            changeInfo().scale = ScaleSource::Device;
        }
        if (const auto layout = shimmer::layoutIn(answer)) apply(*layout);
    }
}

void ShimmerDecoder::apply(const shimmer::Layout& layout) {
    m_layout = layout;
    m_length = layout.length();
    setFrameLength(m_length);
    ProtocolInfo& info = changeInfo();
    info.channels.clear();
    info.nominalRate = {shimmer::kTicksPerSecond / layout.ticksPerFrame};
    info.counterModulus = shimmer::kClockModulus / layout.ticksPerFrame;
    info.reportsLeadOff = false;
    for (const shimmer::Channel& channel : layout.channels) {
        if (channel.bits > 0) info.channels.push_back({kLeads.at(channel.chip).at(channel.chipInput)});
        info.reportsLeadOff = info.reportsLeadOff || channel.isStatus;
    }
}

bool ShimmerDecoder::mayBegin(Bytes bytes) const {
    return bytes.front() == 0;
}

bool ShimmerDecoder::isWhole(Bytes frame) const {
    return mayBegin(frame);
}

std::uint32_t ShimmerDecoder::counterOf(Bytes frame) const {
    return clockOf(frame) / m_layout.ticksPerFrame % info().counterModulus;
}

std::optional<std::uint32_t> ShimmerDecoder::stepsBetween(Bytes before, Bytes frame) const {
    const std::uint32_t period = m_layout.ticksPerFrame;
    const std::uint32_t ticks = (clockOf(frame) - clockOf(before)) & (shimmer::kClockModulus - 1U);
    const std::uint32_t steps = (ticks + period / 2) / period;
    const std::uint32_t off = ticks > steps * period ? ticks - steps * period : steps * period - ticks;
    if (steps == 0 || off > period / kPartOfPeriod) return std::nullopt;
    return steps % info().counterModulus;
}

void ShimmerDecoder::markElectrodes(std::uint32_t status, std::size_t chip, Frame& frame) const {
    const std::uint32_t off = status & kStatusBits;
    if (off == 0) return;
    frame.leadOff = true;
    frame.electrodesOff |= off << (kElectrodesPerChip * chip);
    // IN1P and IN1N make the first input, IN2P and IN2N the second; RLD concerns both.
    std::size_t index = 0;
    for (const shimmer::Channel& channel : m_layout.channels) {
        if (channel.bits == 0) continue;
        const std::uint32_t own = 0x10U | (channel.chipInput == 0 ? 0x03U : 0x0CU);
        if (channel.chip == chip && (off & own) != 0) frame.channelsOff |= std::uint64_t{1} << index;
        ++index;
    }
}

void ShimmerDecoder::unpack(Bytes frame, std::vector<Frame>& out) const {
    Frame& decoded = out.emplace_back();
    decoded.millivolts.reserve(info().channels.size());
    decoded.deviceSeconds = clockOf(frame) / shimmer::kTicksPerSecond;
    std::size_t at = 4;
    for (const shimmer::Channel& channel : m_layout.channels) {
        const Bytes bytes = frame.subspan(at, channel.bytes);
        at += channel.bytes;
        if (channel.isStatus) markElectrodes(bytes.front(), channel.chip, decoded);
        if (channel.bits == 0) continue;
        const std::int32_t code = shimmer::codeAt(bytes, channel.bits);
        const std::int32_t top = (1 << (channel.bits - 1)) - 1;
        const bool railed = code >= top || code <= -top - 1;
        if (railed) decoded.railed |= std::uint64_t{1} << decoded.millivolts.size();
        decoded.millivolts.push_back(
            railed ? std::numeric_limits<double>::quiet_NaN()
                   : shimmer::millivolts(code, channel.bits, m_gain.at(channel.chip).at(channel.chipInput)));
    }
    for (std::size_t i = 0; i < decoded.millivolts.size(); ++i)
        if (((decoded.channelsOff >> i) & 1U) != 0)
            decoded.millivolts[i] = std::numeric_limits<double>::quiet_NaN();
}

}  // namespace cardiotwin::wire
