// SPDX-License-Identifier: GPL-3.0-or-later
// Sends what a BITalino (r)evolution 5.2 sends, with its answers to the commands of version, state, rate,
// start, simulation, stop, outputs and battery threshold. Enabled channels carry the values in order. A
// missing value is sent as the bottom of the converter's range. Threads: one at a time.
#pragma once

#include "devices/wire/encoder.h"

namespace cardiotwin::wire {

class BitalinoEncoder final : public Encoder {
public:
    void begin(std::vector<std::uint8_t>& /*out*/) override {}
    void encode(std::span<const double> millivolts, std::vector<std::uint8_t>& out) override;
    void skip() override { m_counter = (m_counter + 1U) & 15U; }
    [[nodiscard]] double step() const override;
    [[nodiscard]] std::size_t channels() const override { return m_channels; }
    [[nodiscard]] std::size_t divider() const override { return m_divider; }
    [[nodiscard]] bool waitsForStart() const override { return true; }
    [[nodiscard]] Answer answer(std::uint8_t command) override;

private:
    [[nodiscard]] Answer answerIdle(std::uint8_t command);
    [[nodiscard]] std::string state() const;
    [[nodiscard]] std::uint32_t simulated(std::size_t channel) const;

    std::size_t m_channels = 6;
    std::size_t m_divider = 1;
    std::uint32_t m_counter = 0;
    std::uint32_t m_sample = 0;  // since the start, of the simulated signals
    std::uint8_t m_outputs = 0;
    std::uint8_t m_threshold = 0;
    std::uint8_t m_pwm = 100;
    bool m_pwmFollows = false;
    bool m_acquiring = false;
    bool m_simulating = false;
};

}  // namespace cardiotwin::wire
