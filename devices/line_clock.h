// SPDX-License-Identifier: GPL-3.0-or-later
// The clock of a device that prints lines and says no rate. Its own time column rules where there is one;
// else, while lines fill the wire, a line's bytes are its duration (a sketch that prints without pause is
// paced by the baud rate, and a longer number takes longer); else lines are evenly spaced and their arrival
// gives the rate. What comes is kept until this is decided, one second where the answer is plain and at most
// two, so nothing is lost by waiting.
// Threads: one at a time.
#pragma once

#include "devices/wire/decoder.h"

#include <optional>
#include <vector>

namespace cardiotwin::devices {

class LineClock {
public:
    enum class Kind { Arrival, Column, Wire };

    /// `given` is the rate the user named: then nothing is measured and nothing kept.
    LineClock(Hertz nominal, int baud, std::optional<Hertz> given);

    /// Takes the decoder's frames and gives back evenly spaced ones: none while the rate is not decided.
    /// `ended` decides with what there is. Values between two lines of a full wire are interpolated, never
    /// across a missing one.
    void pass(std::vector<wire::Frame>& frames, bool ended);
    /// The connection begins anew; the rate stays.
    void restart();

    [[nodiscard]] bool isDecided() const { return m_rate.has_value(); }
    [[nodiscard]] Hertz rate() const { return m_rate.value_or(m_nominal); }
    [[nodiscard]] Kind kind() const { return m_kind; }

private:
    void decide(bool ended);
    void decideByArrival(double seconds);
    [[nodiscard]] bool hasColumn() const;
    [[nodiscard]] bool hasEvenColumn() const;
    [[nodiscard]] std::optional<Hertz> columnRate() const;
    void followColumn(std::vector<wire::Frame>& frames);
    void followWire(std::vector<wire::Frame>& frames);

    Hertz m_nominal;
    double m_bytesPerSecond;
    std::optional<Hertz> m_rate;
    Kind m_kind = Kind::Arrival;
    std::vector<wire::Frame> m_kept;
    std::optional<wire::Frame> m_before;  // the newest frame as it came
    double m_beforeTime = 0.0;
    std::int64_t m_nextTick = 0;  // of the even grid
};

}  // namespace cardiotwin::devices
