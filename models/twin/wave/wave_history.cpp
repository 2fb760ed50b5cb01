// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/wave/wave_history.h"

#include <limits>

namespace cardiotwin::twin {

WaveHistory::WaveHistory(std::size_t leads, SampleCount keptFrames) : m_leads(leads), m_kept(keptFrames) {}

SampleIndex WaveHistory::end() const {
    return m_begin + static_cast<SampleCount>(m_values.size() / m_leads);
}

float WaveHistory::at(SampleIndex index, std::size_t lead) const {
    if (index < m_begin || index >= end()) return std::numeric_limits<float>::quiet_NaN();
    return m_values[static_cast<std::size_t>(index - m_begin) * m_leads + lead];
}

void WaveHistory::append(SampleIndex first, std::span<const float> frames) {
    if (first - end() >= m_kept || first < end()) {
        m_values.clear();
        m_begin = first;
    }
    const auto lost = static_cast<std::size_t>(first - end());
    m_values.insert(m_values.end(), lost * m_leads, std::numeric_limits<float>::quiet_NaN());
    m_values.insert(m_values.end(), frames.begin(), frames.end());
    forget();
}

void WaveHistory::forget() {
    const SampleCount held = end() - m_begin;
    // In strides of the length kept, so that appending stays cheap.
    if (held < 2 * m_kept) return;
    const SampleCount dropped = held - m_kept;
    m_values.erase(m_values.begin(), m_values.begin() + dropped * static_cast<SampleCount>(m_leads));
    m_begin += dropped;
}

}  // namespace cardiotwin::twin
