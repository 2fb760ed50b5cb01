// SPDX-License-Identifier: GPL-3.0-or-later
// The last seconds of waveform for every lead, written by the analysis thread and pulled by displays. The
// oldest frames are overwritten; a reader that comes late is moved ahead and told how many frames it missed:
// a loss of display only. Missing values are NaN, and frames the stream lost are written as NaN, so an index
// always names the same instant. Threads: `append` and `skipTo` from one writer; every other member from any
// number of readers, each with its own cursor. Lock-free.
#pragma once

#include "models/base/instant.h"
#include "models/base/lead_id.h"
#include "models/base/sample_index.h"
#include "models/base/units.h"

#include <atomic>
#include <cstdint>
#include <span>
#include <vector>

namespace cardiotwin {

class WaveStore {
public:
    /// Keeps at least `seconds` of `leads` at `rate`.
    WaveStore(std::vector<LeadId> leads, Hertz rate, double seconds);

    /// Appends frames × leads values that begin at `first`. Frames between the end and `first` become NaN. A
    /// `first` before the end is refused (returns false): late samples never move "now".
    bool append(SampleIndex first, std::span<const float> values, Instant newestAt);

    /// One reader's place. `missed` counts frames overwritten before they were read.
    struct Cursor {
        SampleIndex next;
        std::uint64_t missed = 0;
    };
    [[nodiscard]] Cursor cursorAtEnd() const { return {end(), 0}; }

    /// Copies up to `out.size() / leads` whole frames from the cursor on and moves it. Returns the frames
    /// copied.
    std::size_t read(Cursor& cursor, std::span<float> out) const;

    [[nodiscard]] const std::vector<LeadId>& leads() const { return m_leads; }
    [[nodiscard]] Hertz rate() const { return m_rate; }
    [[nodiscard]] SampleIndex begin() const;
    [[nodiscard]] SampleIndex end() const { return {m_end.load(std::memory_order_acquire)}; }
    [[nodiscard]] Instant newestAt() const { return {m_newestAt.load(std::memory_order_acquire)}; }
    [[nodiscard]] SampleCount capacity() const { return m_capacity; }

private:
    void write(SampleIndex at, std::span<const float> frame);

    std::vector<LeadId> m_leads;
    Hertz m_rate;
    SampleCount m_capacity;
    std::vector<std::atomic<float>> m_values;
    std::atomic<std::int64_t> m_claimed{0};  // frames below claimed − capacity may be under overwriting
    std::atomic<std::int64_t> m_end{0};
    std::atomic<std::int64_t> m_newestAt{0};
};

}  // namespace cardiotwin
