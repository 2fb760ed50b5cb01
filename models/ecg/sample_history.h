// SPDX-License-Identifier: GPL-3.0-or-later
// The last seconds of the analysis path, addressed by the recording's own sample index. Reading an index that
// is not kept any more, or not yet there, gives NaN. Threads: one at a time.
#pragma once

#include "models/base/sample_index.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace cardiotwin::ecg {

class SampleHistory {
public:
    SampleHistory(std::size_t leads, SampleCount frames)
        : m_leads(leads),
          m_frames(frames),
          m_values(static_cast<std::size_t>(frames) * leads, std::numeric_limits<double>::quiet_NaN()) {}

    /// Frames follow one another; anything else calls `restart` first.
    void append(SampleIndex index, std::span<const double> frame) {
        std::copy(frame.begin(), frame.end(), m_values.begin() + offset(index));
        m_end = index + 1;
    }
    void restart(SampleIndex next) {
        std::fill(m_values.begin(), m_values.end(), std::numeric_limits<double>::quiet_NaN());
        m_begin = m_end = next;
    }

    [[nodiscard]] SampleIndex end() const { return m_end; }
    [[nodiscard]] SampleIndex begin() const { return std::max(m_begin, m_end - m_frames); }
    [[nodiscard]] bool holds(SampleIndex index) const { return index >= begin() && index < m_end; }
    [[nodiscard]] double at(SampleIndex index, std::size_t lead) const {
        if (!holds(index)) return std::numeric_limits<double>::quiet_NaN();
        return m_values[static_cast<std::size_t>(offset(index)) + lead];
    }

private:
    [[nodiscard]] std::ptrdiff_t offset(SampleIndex index) const {
        return static_cast<std::ptrdiff_t>(index.value % m_frames) * static_cast<std::ptrdiff_t>(m_leads);
    }

    std::size_t m_leads;
    SampleCount m_frames;
    std::vector<double> m_values;
    SampleIndex m_begin, m_end;
};

}  // namespace cardiotwin::ecg
