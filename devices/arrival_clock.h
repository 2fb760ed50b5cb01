// SPDX-License-Identifier: GPL-3.0-or-later
// Fits arrival time over sample index by a straight line, newest observations weighing most (recursive least
// squares with forgetting, half-life 90 s). Bytes only ever arrive late, so the line is lowered onto the
// earliest arrivals: what remains is the device's own clock seen through this computer's. Lost frames must be
// counted in the index before it is observed. Threads: one at a time.
#pragma once

#include "models/base/instant.h"
#include "models/base/sample_index.h"

namespace cardiotwin::devices {

class ArrivalClock {
public:
    explicit ArrivalClock(Hertz nominal) : m_nominal(nominal) {}

    /// The newest frame of one read() and the time of that read.
    void observe(SampleIndex index, Instant arrival);
    /// Forgets everything: after a reconnection or a restart of the device.
    void reset() { *this = ArrivalClock(m_nominal); }

    /// True when at least two seconds and twenty reads stand behind the estimate.
    [[nodiscard]] bool isSettled() const;
    /// Frames per second of this computer's clock; the nominal rate until settled.
    [[nodiscard]] Hertz rate() const;
    /// The nominal rate, unless half a second of reads already shows another one by more than a fifth: a
    /// device played faster or slower than the clock on the wall.
    [[nodiscard]] Hertz roughRate() const;
    /// When `index` was sampled, as far as arrivals tell: never later than its arrival would be on an idle
    /// line.
    [[nodiscard]] Instant sampledAt(SampleIndex index) const;

private:
    [[nodiscard]] double slope() const;

    Hertz m_nominal;
    Instant m_anchor;           // arrival of the first observation
    SampleIndex m_anchorIndex;  // and its index
    SampleIndex m_newestIndex;
    Instant m_newestArrival;
    std::int64_t m_reads = 0;
    // Exponentially weighted moments of (x, y) relative to the newest observation, where x is the index in
    // nominal seconds and y the arrival in seconds. Keeping the origin at the newest point keeps them exact
    // to the microsecond after days.
    double m_weight = 0.0;
    double m_x = 0.0;
    double m_y = 0.0;
    double m_xx = 0.0;
    double m_xy = 0.0;
    double m_envelope = 0.0;  // of the residuals, seconds: the earliest arrivals
};

}  // namespace cardiotwin::devices
