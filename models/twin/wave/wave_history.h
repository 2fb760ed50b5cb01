// SPDX-License-Identifier: GPL-3.0-or-later
// The last seconds of the clean wave, frames × leads in one run, addressed by sample index. Frames that were
// lost are NaN, so an index always names the same instant. Threads: one at a time.
#pragma once

#include "models/base/sample_index.h"

#include <span>
#include <vector>

namespace cardiotwin::twin {

class WaveHistory {
public:
    WaveHistory(std::size_t leads, SampleCount keptFrames);

    /// Appends whole frames that begin at `first`; frames between the end and `first` become NaN.
    void append(SampleIndex first, std::span<const float> frames);

    [[nodiscard]] SampleIndex begin() const { return m_begin; }
    [[nodiscard]] SampleIndex end() const;
    [[nodiscard]] std::size_t leads() const { return m_leads; }
    /// NaN outside [begin, end).
    [[nodiscard]] float at(SampleIndex index, std::size_t lead) const;

private:
    void forget();

    std::size_t m_leads;
    SampleCount m_kept;
    SampleIndex m_begin;
    std::vector<float> m_values;
};

}  // namespace cardiotwin::twin
