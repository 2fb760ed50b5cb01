// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signal/biquad_cascade.h"

#include <utility>

namespace cardiotwin::signal {

BiquadCascade::BiquadCascade(std::vector<Biquad> sections, std::size_t leads)
    : m_sections(std::move(sections)), m_leads(leads), m_state(m_sections.size() * leads) {}

void BiquadCascade::settle(std::size_t lead, double value) {
    double x = value;
    for (std::size_t section = 0; section < m_sections.size(); ++section) {
        const Biquad& s = m_sections[section];
        const double y = x * (s.b0 + s.b1 + s.b2) / (1.0 + s.a1 + s.a2);
        State& state = m_state[section * m_leads + lead];
        state.s2 = s.b2 * x - s.a2 * y;
        state.s1 = s.b1 * x - s.a1 * y + state.s2;
        x = y;
    }
}

}  // namespace cardiotwin::signal
