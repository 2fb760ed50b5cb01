// SPDX-License-Identifier: GPL-3.0-or-later
// Sends what a ProtoCentral board with an OpenView sketch sends: it takes no command and streams at once. The
// board's own heart and breathing rates stand still at plain values. A missing value is sent the way the
// board shows an electrode without contact, or as the bottom of its range where it has none.
// Threads: one at a time.
#pragma once

#include "devices/wire/encoder.h"
#include "devices/wire/openview_format.h"

namespace cardiotwin::wire {

class OpenViewEncoder final : public Encoder {
public:
    explicit OpenViewEncoder(const openview::BoardInfo& board) : m_board(board) {}

    void begin(std::vector<std::uint8_t>& out) override;
    void encode(std::span<const double> millivolts, std::vector<std::uint8_t>& out) override;
    void skip() override {}
    [[nodiscard]] double step() const override { return m_board.millivoltsPerCount; }
    [[nodiscard]] std::size_t channels() const override { return m_board.channels; }
    [[nodiscard]] Answer answer(std::uint8_t /*command*/) override { return {}; }

private:
    [[nodiscard]] std::int32_t codeFor(double millivolts) const;
    void appendPayload(std::span<const std::int32_t> codes, bool off, std::vector<std::uint8_t>& out) const;

    openview::BoardInfo m_board;
};

}  // namespace cardiotwin::wire
