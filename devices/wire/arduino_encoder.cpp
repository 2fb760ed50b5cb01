// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/wire/arduino_encoder.h"

#include "devices/wire/arduino_text_decoder.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>

namespace cardiotwin::wire {
namespace {

void append(std::string_view text, std::vector<std::uint8_t>& out) {
    out.insert(out.end(), text.begin(), text.end());
}

}  // namespace

void ArduinoEncoder::begin(std::vector<std::uint8_t>& out) {
    append("\r\nAD8232 ready\r\n", out);  // a reader drops the first line, so it is an empty one
}

void ArduinoEncoder::encode(std::span<const double> millivolts, std::vector<std::uint8_t>& out) {
    // The sketch can only say that some electrode is off, not which: one missing value silences the line.
    const auto used = millivolts.first(std::min(m_columns, millivolts.size()));
    if (std::any_of(used.begin(), used.end(), [](double value) { return std::isnan(value); })) {
        append("!\r\n", out);
        return;
    }
    const double top = m_bits == 10 ? 1023.0 : 4095.0;
    for (std::size_t i = 0; i < m_columns; ++i) {
        const double value = i < millivolts.size() ? millivolts[i] : 0.0;
        const int code = static_cast<int>(std::clamp(std::round(ad8232Code(value, m_bits)), 0.0, top));
        char digits[8];
        const auto [end, error] = std::to_chars(std::begin(digits), std::end(digits), code);
        if (i > 0) out.push_back(',');
        append({digits, static_cast<std::size_t>(end - digits)}, out);
    }
    append("\r\n", out);
}

double ArduinoEncoder::step() const {
    return ad8232Millivolts(1.0, m_bits) - ad8232Millivolts(0.0, m_bits);
}

}  // namespace cardiotwin::wire
