// SPDX-License-Identifier: GPL-3.0-or-later
// Sends what an Arduino Uno R3 with the Chords firmware sends, with its answers to WHORU, START, STOP and
// STATUS; unlike the real one it answers at once. A missing value is sent as the bottom of the converter's
// range. Threads: one at a time.
#pragma once

#include "devices/wire/encoder.h"

namespace cardiotwin::wire {

class ChordsEncoder final : public Encoder {
public:
    void begin(std::vector<std::uint8_t>& /*out*/) override {}
    void encode(std::span<const double> millivolts, std::vector<std::uint8_t>& out) override;
    void skip() override { ++m_counter; }
    [[nodiscard]] double step() const override;
    [[nodiscard]] std::size_t channels() const override;
    [[nodiscard]] bool waitsForStart() const override { return true; }
    [[nodiscard]] Answer answer(std::uint8_t command) override;

private:
    std::string m_word;          // of the command being received
    std::uint8_t m_counter = 0;  // wraps as the device's does; a start does not reset it
    bool m_streaming = false;
};

}  // namespace cardiotwin::wire
