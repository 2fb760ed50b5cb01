// SPDX-License-Identifier: GPL-3.0-or-later
// Sends what an Olimex SHIELD-EKG-EMG sends: it takes no command and streams at once. Its trimmer stands so
// that tall R peaks stay within the converter's range. A missing value is sent as the bottom of that range.
// Threads: one at a time.
#pragma once

#include "devices/wire/encoder.h"

namespace cardiotwin::wire {

class OlimexEncoder final : public Encoder {
public:
    void begin(std::vector<std::uint8_t>& /*out*/) override {}
    void encode(std::span<const double> millivolts, std::vector<std::uint8_t>& out) override;
    void skip() override { ++m_counter; }
    [[nodiscard]] double step() const override;
    [[nodiscard]] std::size_t channels() const override;
    [[nodiscard]] Answer answer(std::uint8_t /*command*/) override { return {}; }

private:
    std::uint8_t m_counter = 0;  // wraps as the device's does
};

}  // namespace cardiotwin::wire
