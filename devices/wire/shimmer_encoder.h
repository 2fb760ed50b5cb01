// SPDX-License-Identifier: GPL-3.0-or-later
// Sends what a Shimmer3 set up for ECG sends, and acknowledges the commands of version, hardware, inquiry,
// rate, sensors, registers, start and stop. A missing value is sent as an electrode without contact.
// Threads: one at a time.
#pragma once

#include "devices/wire/encoder.h"
#include "devices/wire/shimmer_format.h"

namespace cardiotwin::wire {

class ShimmerEncoder final : public Encoder {
public:
    ShimmerEncoder();

    void begin(std::vector<std::uint8_t>& /*out*/) override {}
    void encode(std::span<const double> millivolts, std::vector<std::uint8_t>& out) override;
    void skip() override { m_clock += m_layout.ticksPerFrame; }
    [[nodiscard]] double step() const override;
    [[nodiscard]] std::size_t channels() const override;
    [[nodiscard]] bool waitsForStart() const override { return true; }
    [[nodiscard]] Answer answer(std::uint8_t command) override;

private:
    [[nodiscard]] Answer answerWhole();
    [[nodiscard]] std::string inquiry() const;

    shimmer::Layout m_layout = shimmer::usualLayout();
    std::array<std::array<std::uint8_t, shimmer::kRegisters>, 2> m_registers{};
    std::uint32_t m_clock = 0;
    std::string m_command;  // being received
    bool m_streaming = false;
};

}  // namespace cardiotwin::wire
