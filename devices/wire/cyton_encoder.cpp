// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/wire/cyton_encoder.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace cardiotwin::wire {
namespace {

using Effect = Encoder::Answer::Effect;

constexpr std::uint32_t kMillisecondsPerPacket = 4;

std::int32_t codeFor(double millivolts, double gain) {
    if (std::isnan(millivolts)) return cyton::kTopCode;
    const double code = std::round(millivolts / (cyton::kMillivoltsPerCode * cyton::kGain / gain));
    return static_cast<std::int32_t>(
        std::clamp(code, static_cast<double>(cyton::kBottomCode), static_cast<double>(cyton::kTopCode)));
}

void append(std::uint32_t value, unsigned bytes, std::vector<std::uint8_t>& out) {
    for (unsigned shift = 8U * bytes; shift > 0; shift -= 8U)
        out.push_back(static_cast<std::uint8_t>(value >> (shift - 8U)));
}

// Letters with which a command of several letters begins, and its length.
std::size_t wordLength(char first) {
    switch (first) {
        case 'x':
            return 9;
        case 'z':
            return 5;
        case '~':
        case '/':
            return 2;
        default:
            return 1;
    }
}

}  // namespace

void CytonEncoder::begin(std::vector<std::uint8_t>& /*out*/) {}

void CytonEncoder::encode(std::span<const double> millivolts, std::vector<std::uint8_t>& out) {
    if (m_daisy) packet(millivolts, cyton::kChannels, out);
    packet(millivolts, 0, out);
}

void CytonEncoder::packet(std::span<const double> millivolts, std::size_t firstChannel,
                          std::vector<std::uint8_t>& out) {
    out.push_back(cyton::kHeader);
    out.push_back(m_counter++);
    for (std::size_t i = firstChannel; i < firstChannel + cyton::kChannels; ++i)
        append(
            static_cast<std::uint32_t>(codeFor(i < millivolts.size() ? millivolts[i] : 0.0, m_gains.at(i))),
            3, out);
    append(0, 2, out);  // the accelerometer rests
    append(m_clock ? m_packets * kMillisecondsPerPacket : 0U, 4, out);
    ++m_packets;
    const unsigned timed = std::exchange(m_clockBegins, false) ? 3U : 4U;
    out.push_back(static_cast<std::uint8_t>(cyton::kFirstStop + (m_clock ? timed : 0U)));
}

void CytonEncoder::skip() {
    const std::uint8_t packets = m_daisy ? 2 : 1;
    m_counter = static_cast<std::uint8_t>(m_counter + packets);
    m_packets += packets;
}

double CytonEncoder::step() const {
    return cyton::kMillivoltsPerCode;
}

std::size_t CytonEncoder::channels() const {
    return m_daisy ? 2 * cyton::kChannels : cyton::kChannels;
}

Encoder::Answer CytonEncoder::answer(std::uint8_t command) {
    m_word.push_back(static_cast<char>(command));
    if (m_word.size() < wordLength(m_word.front())) return {};
    Answer answered = answerWord();
    m_word.clear();
    return answered;
}

Encoder::Answer CytonEncoder::answerWord() {
    if (const auto setting = cyton::channelSetting(m_word)) {
        m_gains.at(setting->channel) = setting->gain;
        std::string reply = "Success: Channel set for ";
        return {reply.append(std::to_string(setting->channel + 1)).append("$$$"), Effect::None};
    }
    switch (m_word.front()) {
        case 'v':
            m_gains.fill(cyton::kGain);
            m_clock = false;
            return {std::string("OpenBCI V3 8-16 channel\nOn Board ADS1299 Device ID: 0x3E\n")
                        .append(m_daisy ? "On Daisy ADS1299 Device ID: 0x3E\n" : "")
                        .append("LIS3DH Device ID: 0x33\nFirmware: v3.1.2\n$$$"),
                    Effect::Stop};
        case 'V':
            return {"v3.1.2$$$", Effect::None};
        case 'd':
            m_gains.fill(cyton::kGain);
            return {"updating channel settings to default$$$", Effect::None};
        case 'D':
            return {"060110$$$", Effect::None};
        case 'C':
            return {m_daisy ? "16$$$" : "no daisy to attach!8$$$", Effect::None};
        case 'x':
            return {"Failure: Channel settings not recognised$$$", Effect::None};
        case '~':
            return {"Success: Sample rate is 250Hz$$$", Effect::None};
        case '<':
            m_clock = m_clockBegins = true;
            return {};
        case '>':
            m_clock = false;
            return {};
        case 'b':
            m_counter = 0;
            m_packets = 0;
            return {"", Effect::Start};
        case 's':
            return {"", Effect::Stop};
        default:
            return {};
    }
}

}  // namespace cardiotwin::wire
