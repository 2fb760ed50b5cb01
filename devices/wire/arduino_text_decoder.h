// SPDX-License-Identifier: GPL-3.0-or-later
// Text lines from an Arduino, first of all the AD8232 sketch: a code per line, or `!` while an electrode has
// no contact. Several columns, `label:value`, and a first column of time (ms or µs) are recognised. The first
// line after a connection is dropped, because it is nearly always partial. The text has no counter and no
// checksum: a damaged line counts as one lost frame. Whole numbers up to 1023 or 4095 are taken for
// converter codes of the AD8232 board (gain 1100, data sheet) and become millivolts; any other number is
// passed on as it is and marked uncalibrated. Threads: one at a time.
#pragma once

#include "devices/wire/decoder.h"
#include "devices/wire/text_line.h"

namespace cardiotwin::wire {

/// Millivolts of an AD8232 board read by a converter of `bits`: 10 bits at 5 V (Uno) or 12 bits at 3.3 V
/// (ESP32); the board rests at half of its own 3.3 V supply.
[[nodiscard]] double ad8232Millivolts(double code, int bits);
/// The inverse, not rounded and not clamped.
[[nodiscard]] double ad8232Code(double millivolts, int bits);

class ArduinoTextDecoder final : public Decoder {
public:
    ArduinoTextDecoder() : m_info(describe()) {}
    [[nodiscard]] static ProtocolInfo describe();

    void push(std::span<const std::uint8_t> bytes, Instant arrival, std::vector<Frame>& out) override;
    void finish(std::vector<Frame>& out) override;
    void reset() override;
    [[nodiscard]] bool isLocked() const override { return m_locked; }
    [[nodiscard]] const ProtocolInfo& info() const override { return m_info; }
    [[nodiscard]] const DecoderCounters& counters() const override { return m_counters; }

private:
    struct Held {
        TextLine line;
        Instant arrival;
        std::uint64_t streamEnd = 0;
        std::size_t bytes = 0;
    };

    void take(Instant arrival, std::vector<Frame>& out);
    void search(Held held, std::vector<Frame>& out);
    void lock(std::vector<Frame>& out);
    void track(const Held& held, std::vector<Frame>& out);
    void reject(std::size_t bytes);
    void deliver(const Held& held, std::vector<Frame>& out);
    [[nodiscard]] bool firstColumnIsTime() const;
    [[nodiscard]] std::size_t heldColumns() const;

    ProtocolInfo m_info;
    DecoderCounters m_counters;
    std::string m_line;
    std::uint64_t m_streamBytes = 0;
    bool m_firstLine = true;
    bool m_locked = false;
    std::vector<Held> m_held;  // lines that agree with each other, while searching
    std::size_t m_columns = 0;
    bool m_hasTime = false;
    double m_secondsPerTick = 0.0;
    double m_lastTime = 0.0;
    int m_bits = 0;  // of the converter; 0 = values pass as they are
    std::uint64_t m_lostBefore = 0;
    int m_badInARow = 0;
    bool m_restarted = false;
};

}  // namespace cardiotwin::wire
