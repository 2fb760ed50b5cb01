// SPDX-License-Identifier: GPL-3.0-or-later
// Sends what an Arduino with AD8232 boards prints: converter codes separated by commas, `!` when no column
// has a value. Threads: one at a time.
#pragma once

#include "devices/wire/encoder.h"

namespace cardiotwin::wire {

class ArduinoEncoder final : public Encoder {
public:
    explicit ArduinoEncoder(std::size_t columns, int bits = 10) : m_columns(columns), m_bits(bits) {}

    void begin(std::vector<std::uint8_t>& out) override;
    void encode(std::span<const double> millivolts, std::vector<std::uint8_t>& out) override;
    void skip() override {}
    [[nodiscard]] double step() const override;
    [[nodiscard]] std::size_t channels() const override { return m_columns; }
    [[nodiscard]] Answer answer(std::uint8_t /*command*/) override { return {}; }

private:
    std::size_t m_columns;
    int m_bits;
};

}  // namespace cardiotwin::wire
