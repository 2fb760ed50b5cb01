// SPDX-License-Identifier: GPL-3.0-or-later
// Sends what an OpenBCI Cyton sends, alone or with a Daisy, with its answers to the commands of reset,
// defaults, channels, gains, clock, start and stop. A missing value is sent as the top of the converter's
// range. Threads: one at a time.
#pragma once

#include "devices/wire/cyton_format.h"
#include "devices/wire/encoder.h"

#include <array>

namespace cardiotwin::wire {

class CytonEncoder final : public Encoder {
public:
    explicit CytonEncoder(bool withDaisy = false) : m_daisy(withDaisy) { m_gains.fill(cyton::kGain); }

    void begin(std::vector<std::uint8_t>& out) override;
    void encode(std::span<const double> millivolts, std::vector<std::uint8_t>& out) override;
    void skip() override;
    [[nodiscard]] double step() const override;
    [[nodiscard]] std::size_t channels() const override;
    [[nodiscard]] Answer answer(std::uint8_t command) override;

private:
    void packet(std::span<const double> millivolts, std::size_t firstChannel, std::vector<std::uint8_t>& out);
    [[nodiscard]] Answer answerWord();

    bool m_daisy;
    std::array<double, 2 * cyton::kChannels> m_gains{};
    std::string m_word;          // of a command of several letters, while it is being received
    std::uint8_t m_counter = 0;  // wraps as the device's does
    bool m_clock = false;
    bool m_clockBegins = false;
    std::uint32_t m_packets = 0;  // since the start, four milliseconds each
};

}  // namespace cardiotwin::wire
