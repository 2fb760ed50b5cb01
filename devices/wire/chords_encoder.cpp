// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/wire/chords_encoder.h"

#include "devices/wire/chords_format.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace cardiotwin::wire {
namespace {

constexpr const chords::Board& kBoard = chords::kBoards[1];
constexpr std::string_view kName = "UNO-R3";
constexpr double kTopCode = static_cast<double>((1U << static_cast<unsigned>(kBoard.bits)) - 1U);
constexpr std::size_t kLongestWord = 64;

std::uint32_t codeFor(double millivolts) {
    if (std::isnan(millivolts)) return 0;
    const double code = std::round(millivolts / chords::usualMillivolts(kBoard) + (kTopCode + 1.0) / 2.0);
    return static_cast<std::uint32_t>(std::clamp(code, 0.0, kTopCode));
}

}  // namespace

void ChordsEncoder::encode(std::span<const double> millivolts, std::vector<std::uint8_t>& out) {
    out.push_back(chords::kFirstByte);
    out.push_back(chords::kSecondByte);
    out.push_back(m_counter++);
    for (std::size_t i = 0; i < kBoard.channels; ++i) {
        const std::uint32_t code = codeFor(i < millivolts.size() ? millivolts[i] : 0.0);
        out.push_back(static_cast<std::uint8_t>(code >> 8U));
        out.push_back(static_cast<std::uint8_t>(code & 255U));
    }
    out.push_back(chords::kLastByte);
}

double ChordsEncoder::step() const {
    return chords::usualMillivolts(kBoard);
}

std::size_t ChordsEncoder::channels() const {
    return kBoard.channels;
}

Encoder::Answer ChordsEncoder::answer(std::uint8_t command) {
    if (command != '\n' && command != '\r') {
        if (m_word.size() < kLongestWord) m_word.push_back(static_cast<char>(command));
        return {};
    }
    const std::string word = std::exchange(m_word, {});
    if (word == "WHORU") return {std::string(kName).append("\r\n"), Answer::Effect::None};
    if (word == "STATUS") return {m_streaming ? "START\r\n" : "STOP\r\n", Answer::Effect::None};
    if (word != "START" && word != "STOP") return {};
    m_streaming = word == "START";
    return {"", m_streaming ? Answer::Effect::Start : Answer::Effect::Stop};
}

}  // namespace cardiotwin::wire
