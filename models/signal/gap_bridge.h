// SPDX-License-Identifier: GPL-3.0-or-later
// The analysis path's view of the raw frames: gaps of up to 40 ms in a lead are bridged by a straight line,
// longer ones stay NaN to their full length. A frame is handed on at once unless a lead has just gone
// missing: then frames wait until the gap has ended or is too long to bridge, at most `longest` frames.
// Frames that never arrived count as missing; after a jump longer than the bridge the frames in hand are
// given out and counting restarts at the new index. Threads: one at a time.
#pragma once

#include "models/base/sample_index.h"
#include "models/base/units.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cardiotwin::signal {

class GapBridge {
public:
    GapBridge(std::size_t leads, SampleCount longestBridged);

    /// Takes the next frame. Afterwards `next` is called until it has no more.
    void push(std::span<const double> raw);
    /// Makes the oldest frame that waits for nothing ready in `frame()`; false when there is none.
    bool next();
    /// The same whether it waits or not.
    bool drain();

    /// The frame made ready by the last `next` or `drain`.
    [[nodiscard]] std::span<const double> frame() const {
        return std::span(m_ring).subspan(m_ready * m_leads, m_leads);
    }
    [[nodiscard]] SampleCount longest() const { return static_cast<SampleCount>(m_slots) - 1; }
    /// Starts anew after frames that are not bridged.
    void restart();

private:
    struct Lead {
        SampleCount missingRun = 0;
        double held = 0.0;
        bool known = false;  ///< `held` is a value of this stretch
    };
    void bridge(std::size_t lead, double value);

    std::size_t m_leads;
    std::size_t m_slots;
    std::vector<double> m_ring;  ///< slots × leads
    std::vector<Lead> m_state;
    std::size_t m_write = 0;
    std::size_t m_held = 0;     ///< frames taken and not given out
    std::size_t m_waiting = 0;  ///< the newest of them, which wait for a gap's end
    std::size_t m_ready = 0;
};

}  // namespace cardiotwin::signal
