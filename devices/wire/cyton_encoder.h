// SPDX-License-Identifier: GPL-3.0-or-later
// Sends what an OpenBCI Cyton sends, with its answers to `v`, `d`, `b`, `s` and `V`. A missing value is sent
// as the top of the converter's range. Threads: one at a time.
#pragma once

#include "devices/wire/encoder.h"

namespace cardiotwin::wire {

class CytonEncoder final : public Encoder {
public:
    void begin(std::vector<std::uint8_t>& out) override;
    void encode(std::span<const double> millivolts, std::vector<std::uint8_t>& out) override;
    void skip() override { ++m_counter; }
    [[nodiscard]] double step() const override;
    [[nodiscard]] std::size_t channels() const override;
    [[nodiscard]] Answer answer(std::uint8_t command) override;

private:
    std::uint8_t m_counter = 0;  // wraps as the device's does
};

}  // namespace cardiotwin::wire
