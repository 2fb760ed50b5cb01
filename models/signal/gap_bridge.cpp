// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signal/gap_bridge.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cardiotwin::signal {

GapBridge::GapBridge(std::size_t leads, SampleCount longestBridged)
    : m_leads(leads),
      m_slots(static_cast<std::size_t>(longestBridged) + 1),
      m_ring(m_slots * leads, std::numeric_limits<double>::quiet_NaN()),
      m_state(leads) {}

void GapBridge::restart() {
    m_state.assign(m_leads, {});
    m_held = 0;
    m_waiting = 0;
}

void GapBridge::bridge(std::size_t lead, double value) {
    const Lead& state = m_state[lead];
    const auto run = static_cast<std::size_t>(state.missingRun);
    const double step = (value - state.held) / static_cast<double>(run + 1);
    for (std::size_t back = 1; back <= run; ++back) {
        const std::size_t slot = (m_write + m_slots - back) % m_slots;
        m_ring[slot * m_leads + lead] = value - step * static_cast<double>(back);
    }
}

void GapBridge::push(std::span<const double> raw) {
    m_waiting = 0;
    for (std::size_t lead = 0; lead < m_leads; ++lead) {
        Lead& state = m_state[lead];
        const double value = raw[lead];
        const bool present = std::isfinite(value);
        m_ring[m_write * m_leads + lead] = present ? value : std::numeric_limits<double>::quiet_NaN();
        const auto longest = static_cast<SampleCount>(m_slots) - 1;
        if (!present) {
            ++state.missingRun;
            if (state.known && state.missingRun <= longest) {
                m_waiting = std::max(m_waiting, static_cast<std::size_t>(state.missingRun));
            }
            continue;
        }
        if (state.known && state.missingRun > 0 && state.missingRun <= longest) bridge(lead, value);
        state.missingRun = 0;
        state.held = value;
        state.known = true;
    }
    m_write = m_write + 1 == m_slots ? 0 : m_write + 1;
    ++m_held;
}

bool GapBridge::next() {
    return m_held > m_waiting && drain();
}

bool GapBridge::drain() {
    if (m_held == 0) return false;
    m_ready = m_write + m_slots - m_held;
    if (m_ready >= m_slots) m_ready -= m_slots;
    --m_held;
    return true;
}

}  // namespace cardiotwin::signal
