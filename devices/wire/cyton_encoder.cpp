// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/wire/cyton_encoder.h"

#include "devices/wire/cyton_format.h"

#include <algorithm>
#include <cmath>

namespace cardiotwin::wire {
namespace {

std::int32_t codeFor(double millivolts) {
    if (std::isnan(millivolts)) return cyton::kTopCode;
    const double code = std::round(millivolts / cyton::kMillivoltsPerCode);
    return static_cast<std::int32_t>(
        std::clamp(code, static_cast<double>(cyton::kBottomCode), static_cast<double>(cyton::kTopCode)));
}

}  // namespace

void CytonEncoder::begin(std::vector<std::uint8_t>& /*out*/) {}

void CytonEncoder::encode(std::span<const double> millivolts, std::vector<std::uint8_t>& out) {
    out.push_back(cyton::kHeader);
    out.push_back(m_counter++);
    for (std::size_t i = 0; i < cyton::kChannels; ++i) {
        const auto code = static_cast<std::uint32_t>(codeFor(i < millivolts.size() ? millivolts[i] : 0.0));
        for (const unsigned shift : {16U, 8U, 0U})
            out.push_back(static_cast<std::uint8_t>((code >> shift) & 0xFFU));
    }
    out.insert(out.end(), 6, 0);  // the accelerometer rests
    out.push_back(cyton::kFirstStop);
}

double CytonEncoder::step() const {
    return cyton::kMillivoltsPerCode;
}

std::size_t CytonEncoder::channels() const {
    return cyton::kChannels;
}

Encoder::Answer CytonEncoder::answer(std::uint8_t command) {
    switch (command) {
        case 'v':
            return {
                "OpenBCI V3 8-16 channel\nOn Board ADS1299 Device ID: 0x3E\nLIS3DH Device ID: 0x33\n"
                "Firmware: v3.1.2\n$$$",
                Answer::Effect::Stop};
        case 'V':
            return {"v3.1.2$$$", Answer::Effect::None};
        case 'd':
            return {"updating channel settings to default$$$", Answer::Effect::None};
        case 'b':
            m_counter = 0;
            return {"", Answer::Effect::Start};
        case 's':
            return {"", Answer::Effect::Stop};
        default:
            return {};
    }
}

}  // namespace cardiotwin::wire
