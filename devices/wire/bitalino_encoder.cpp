// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/wire/bitalino_encoder.h"

#include "devices/wire/bitalino_format.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <numbers>

namespace cardiotwin::wire {
namespace {

using Effect = Encoder::Answer::Effect;

constexpr std::uint32_t kInputs = 0xC0;  // both inputs are pulled up
constexpr std::uint32_t kMidScale = 512;

std::uint32_t codeFor(double millivolts, int bits) {
    if (std::isnan(millivolts)) return 0;
    const double codes = static_cast<double>(1U << static_cast<unsigned>(bits));
    return static_cast<std::uint32_t>(
        std::clamp(std::round((millivolts * 1100.0 / 3300.0 + 0.5) * codes), 0.0, codes - 1.0));
}

// The places in a frame, counted back from its end, are the decoder's.
void pack(std::span<const std::uint32_t> codes, std::uint32_t counter, std::uint32_t digital,
          std::vector<std::uint8_t>& out) {
    std::array<std::uint32_t, 9> back{};
    const auto code = [&](std::size_t i) { return i < codes.size() ? codes[i] : 0U; };
    back[2] = digital | code(0) >> 6U;
    back[3] = (code(0) & 63U) << 2U | code(1) >> 8U;
    back[4] = code(1) & 255U;
    back[5] = code(2) >> 2U;
    back[6] = (code(2) & 3U) << 6U | code(3) >> 4U;
    back[7] = (code(3) & 15U) << 4U | code(4) >> 2U;
    back[8] = (code(4) & 3U) << 6U | code(5);
    const std::size_t begin = out.size();
    for (std::size_t at = bitalino::kFrameLength.at(codes.size()); at > 1; --at)
        out.push_back(static_cast<std::uint8_t>(back.at(at)));
    out.push_back(static_cast<std::uint8_t>(counter << 4U));
    out.back() = static_cast<std::uint8_t>(out.back() | bitalino::crc(std::span(out).subspan(begin)));
}

}  // namespace

void BitalinoEncoder::encode(std::span<const double> millivolts, std::vector<std::uint8_t>& out) {
    std::array<std::uint32_t, bitalino::kMostChannels> codes{};
    for (std::size_t i = 0; i < m_channels; ++i) {
        const int bits = bitalino::bitsOf(i);
        codes.at(i) = m_simulating ? simulated(i) >> static_cast<unsigned>(10 - bits)
                                   : codeFor(i < millivolts.size() ? millivolts[i] : 0.0, bits);
    }
    const std::uint32_t digital = kInputs | (m_outputs & 3U) << 4U;
    pack(std::span(codes).first(m_channels), m_counter, digital, out);
    ++m_sample;
    skip();
}

// A beat a second made of three bumps, and two mains-like sines.
std::uint32_t BitalinoEncoder::simulated(std::size_t channel) const {
    const double second = static_cast<double>(m_sample) * static_cast<double>(m_divider) / 1000.0;
    const auto sine = [second](double hertz) {
        return static_cast<std::uint32_t>(511.5 + 500.0 * std::sin(2.0 * std::numbers::pi * hertz * second));
    };
    if (channel == 2) return sine(50.0);
    if (channel == 3) return sine(40.0);
    if (channel == 1) return (m_sample * 2654435761U) >> 22U;
    if (channel > 3) return kMidScale;
    const double phase = second - std::floor(second);
    const auto bump = [phase](double at, double width) {
        return std::exp(-0.5 * (phase - at) * (phase - at) / (width * width));
    };
    return static_cast<std::uint32_t>(450.0 + 40.0 * bump(0.2, 0.03) + 400.0 * bump(0.38, 0.012) +
                                      90.0 * bump(0.65, 0.05));
}

double BitalinoEncoder::step() const {
    return bitalino::millivolts(1, 10) - bitalino::millivolts(0, 10);
}

// While acquiring the board listens for its stop and for its outputs only.
Encoder::Answer BitalinoEncoder::answer(std::uint8_t command) {
    if (m_pwmFollows) {
        m_pwmFollows = false;
        m_pwm = command;
        return {};
    }
    if (command == 0xA3) {
        m_pwmFollows = true;
        return {};
    }
    if ((command & 0xF3U) == 0xB3U) {
        m_outputs = static_cast<std::uint8_t>((command >> 2U) & 3U);
        return {};
    }
    if (command == bitalino::kStopAny || (m_acquiring && command == bitalino::kStopLive)) {
        m_acquiring = false;
        return {"", Effect::Stop};
    }
    return m_acquiring ? Answer{} : answerIdle(command);
}

Encoder::Answer BitalinoEncoder::answerIdle(std::uint8_t command) {
    const auto rate = std::find(bitalino::kRateCommand.begin(), bitalino::kRateCommand.end(), command);
    if (command == bitalino::kVersion) return {"BITalino_v5.2\n", Effect::None};
    if (command == bitalino::kState) return {state(), Effect::None};
    if (rate != bitalino::kRateCommand.end()) {
        constexpr std::array<std::size_t, 4> kDividers = {1000, 100, 10, 1};
        m_divider = kDividers.at(static_cast<std::size_t>(rate - bitalino::kRateCommand.begin()));
        return {};
    }
    const unsigned mask = command >> 2U;
    const unsigned mode = command & 3U;
    if (mode == 0) m_threshold = static_cast<std::uint8_t>(mask);
    if (mode == 0 || mode == 3 || mask == 0) return {};
    m_channels = static_cast<std::size_t>(std::popcount(mask));
    m_simulating = mode == 2;
    m_counter = 0;
    m_sample = 0;
    m_acquiring = true;
    return {"", Effect::Start};
}

std::string BitalinoEncoder::state() const {
    std::vector<std::uint8_t> bytes;
    for (std::size_t i = 0; i < 7; ++i) {  // six inputs at rest and the battery
        const std::uint32_t code = i < 6 ? kMidScale : 700U;
        bytes.push_back(static_cast<std::uint8_t>(code & 255U));
        bytes.push_back(static_cast<std::uint8_t>(code >> 8U));
    }
    bytes.push_back(m_threshold);
    bytes.push_back(m_pwm);
    bytes.push_back(static_cast<std::uint8_t>(kInputs | (m_outputs & 3U) << 4U));
    bytes.back() = static_cast<std::uint8_t>(bytes.back() | bitalino::crc(bytes));
    return {bytes.begin(), bytes.end()};
}

}  // namespace cardiotwin::wire
