// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/wire/cyton_decoder.h"

#include <limits>

namespace cardiotwin::wire {
namespace {

// Two frames in a row: with header, stop byte and a counter step of one, ten million random bytes hold such a
// pair with a chance below one in a thousand; a third frame would only delay the lock.
constexpr std::size_t kConfirmations = 2;

std::int32_t codeAt(std::span<const std::uint8_t> frame, std::size_t channel) {
    const std::size_t at = 2 + 3 * channel;
    const std::uint32_t bits = (static_cast<std::uint32_t>(frame[at]) << 24U) |
                               (static_cast<std::uint32_t>(frame[at + 1]) << 16U) |
                               (static_cast<std::uint32_t>(frame[at + 2]) << 8U);
    return static_cast<std::int32_t>(bits) / 256;
}

}  // namespace

CytonDecoder::CytonDecoder() : FramedDecoder(describe(), cyton::kFrameLength, kConfirmations) {
    m_millivoltsPerCode.fill(cyton::kMillivoltsPerCode);
}

void CytonDecoder::learn(std::span<const Exchange> conversation) {
    for (const Exchange& exchange : conversation) {
        if (exchange.reply.empty()) continue;
        if (exchange.sent == "d") {
            m_millivoltsPerCode.fill(cyton::kMillivoltsPerCode);
            changeInfo().scale = ScaleSource::Device;
        }
        const auto setting = cyton::channelSetting(exchange.sent);
        if (setting && setting->channel < cyton::kChannels && exchange.reply.starts_with("Success"))
            m_millivoltsPerCode.at(setting->channel) =
                cyton::kMillivoltsPerCode * cyton::kGain / setting->gain;
    }
}

ProtocolInfo CytonDecoder::describe() {
    ProtocolInfo info;
    info.name = "cyton";
    info.device = "OpenBCI Cyton, 8 channels";
    for (std::size_t i = 1; i <= cyton::kChannels; ++i)
        info.channels.push_back({"ch" + std::to_string(i)});
    info.nominalRate = {250.0};
    info.baud = 115200;
    info.counterModulus = 256;
    return info;
}

bool CytonDecoder::mayBegin(Bytes bytes) const {
    return bytes.front() == cyton::kHeader;
}

bool CytonDecoder::isWhole(Bytes frame) const {
    return frame.front() == cyton::kHeader && frame.back() >= cyton::kFirstStop &&
           frame.back() <= cyton::kLastStop;
}

std::uint32_t CytonDecoder::counterOf(Bytes frame) const {
    return frame[1];
}

void CytonDecoder::unpack(Bytes frame, std::vector<Frame>& out) const {
    Frame& decoded = out.emplace_back();
    decoded.millivolts.resize(cyton::kChannels);
    for (std::size_t i = 0; i < cyton::kChannels; ++i) {
        const std::int32_t code = codeAt(frame, i);
        const bool railed = code >= cyton::kTopCode || code <= cyton::kBottomCode;
        if (railed) decoded.railed |= std::uint64_t{1} << i;
        decoded.millivolts[i] =
            railed ? std::numeric_limits<double>::quiet_NaN() : code * m_millivoltsPerCode.at(i);
    }
    if (frame.back() >= cyton::kFirstTimedStop) {
        std::uint32_t milliseconds = 0;
        for (const std::uint8_t byte : frame.subspan(cyton::kClockAt, 4))
            milliseconds = milliseconds << 8U | byte;
        decoded.deviceSeconds = milliseconds / 1000.0;
    }
}

}  // namespace cardiotwin::wire
