// SPDX-License-Identifier: GPL-3.0-or-later
// The sampling rate of a device that does not say it: from its own time column, else from when lines arrive.
// The first two seconds of frames are kept until it is known, so nothing is lost by waiting. Threads: one at
// a time.
#pragma once

#include "devices/wire/decoder.h"

#include <optional>
#include <vector>

namespace cardiotwin::devices {

class RateFinder {
public:
    /// `nominal` is taken when frames come faster than any clock can tell, as from a file fed at once.
    explicit RateFinder(Hertz nominal) : m_nominal(nominal) {}

    void add(std::vector<wire::Frame>& frames);
    /// The rate, once two seconds have been seen; a rate within 2 % of a usual one is that one.
    [[nodiscard]] std::optional<Hertz> rate() const;
    /// Frames kept so far, to be placed now that the rate is known.
    [[nodiscard]] std::vector<wire::Frame> takeFrames() { return std::move(m_frames); }

private:
    Hertz m_nominal;
    std::vector<wire::Frame> m_frames;
};

}  // namespace cardiotwin::devices
