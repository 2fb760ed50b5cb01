// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/wire/openview_encoder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <string_view>

namespace cardiotwin::wire {
namespace {

using openview::Board;

constexpr int kHeartRate = 60;
constexpr int kRrMs = 1000;
constexpr int kBreaths = 15;
constexpr int kSaturation = 98;
constexpr int kTemperature = 3652;  // hundredths of a degree

/// Little-endian; beyond eight bytes the sign goes on.
void append(std::int64_t value, int bytes, std::vector<std::uint8_t>& out) {
    for (int i = 0; i < bytes; ++i, value >>= 8)
        out.push_back(static_cast<std::uint8_t>(value & 0xFF));
}

std::int32_t clampedTo(double code, double bottom, double top) {
    return static_cast<std::int32_t>(std::clamp(std::round(code), bottom, top));
}

}  // namespace

void OpenViewEncoder::begin(std::vector<std::uint8_t>& out) {
    if (m_board.board != Board::Max30003 && m_board.board != Board::HealthyPi4) return;
    constexpr std::string_view kPreamble = "Setting up...\r\n";
    out.insert(out.end(), kPreamble.begin(), kPreamble.end());
}

std::int32_t OpenViewEncoder::codeFor(double millivolts) const {
    if (m_board.board == Board::Ads1293) {
        const double code = std::isnan(millivolts) ? 0.0 : millivolts / step() + m_board.countsAtRest;
        const std::int32_t sent = clampedTo(code, 0.0, 16777215.0);
        return sent >= 0x800000 ? sent - 0x1000000 : sent;  // the sketch extends a sign that is none
    }
    if (std::isnan(millivolts)) return 0;
    if (m_board.board == Board::Max30003) {
        const std::int32_t code = clampedTo(millivolts / step(), -131072.0, 131071.0);
        return (code >> 2) * 65536 + (code & 3);
    }
    const bool wide = m_board.board == Board::HealthyPi5;
    return clampedTo(millivolts / step(), wide ? -131072.0 : -32768.0, wide ? 131071.0 : 32767.0);
}

void OpenViewEncoder::encode(std::span<const double> millivolts, std::vector<std::uint8_t>& out) {
    std::array<std::int32_t, 3> codes{};
    bool off = false;
    for (std::size_t i = 0; i < m_board.channels; ++i) {
        const double value = i < millivolts.size() ? millivolts[i] : 0.0;
        off = off || std::isnan(value);
        codes.at(i) = codeFor(value);
    }
    std::vector<std::uint8_t> payload;
    appendPayload(std::span(codes).first(m_board.channels), off && m_board.reportsLeadOff, payload);
    out.insert(out.end(), std::begin(openview::kHeader), std::end(openview::kHeader));
    append(static_cast<std::int64_t>(payload.size()), 2, out);
    out.push_back(2);
    out.insert(out.end(), payload.begin(), payload.end());
    out.insert(out.end(), std::begin(openview::kFooter), std::end(openview::kFooter));
}

void OpenViewEncoder::appendPayload(std::span<const std::int32_t> codes, bool off,
                                    std::vector<std::uint8_t>& out) const {
    switch (m_board.board) {
        case Board::Ads1292r:
            append(off ? 0 : codes[0], 2, out);
            append(0, 2, out);
            append(off ? 0 : kHeartRate, 2, out);
            append(off ? 0 : kBreaths, 2, out);
            return;
        case Board::Ads1293:
            for (const std::int32_t code : codes)
                append(code, 4, out);
            return;
        case Board::HealthyPi3:
        case Board::HealthyPi4:
            append(off ? 0 : codes[0], 2, out);
            append(0, 10, out);  // breathing and light
            append(kTemperature, 2, out);
            append(kBreaths, 1, out);
            append(kSaturation, 1, out);
            append(off ? 0 : kHeartRate, 1, out);
            append(80, 1, out);
            append(m_board.board == Board::HealthyPi4 ? 120 : kHeartRate, 1, out);
            append(off ? 1 : 0, 1, out);
            return;
        case Board::HealthyPi5:
            append(codes[0], 4, out);
            append(0, 13, out);  // impedance and light
            append(kTemperature, 2, out);
            append(kSaturation, 1, out);
            append(kHeartRate, 1, out);
            append(kBreaths, 1, out);
            return;
        case Board::Max30003:
            append(codes[0], 4, out);
            append(kRrMs, 4, out);
            append(kHeartRate, 4, out);
            return;
    }
}

}  // namespace cardiotwin::wire
