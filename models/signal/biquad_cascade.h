// SPDX-License-Identifier: GPL-3.0-or-later
// Sections in series over interleaved leads: one call filters one frame in place. Each lead has its own state
// and can be restarted alone as if its present value had stood for ever, so that a gap in one lead does not
// ring in it or disturb the others. Never fed NaN: the caller decides what stands for a missing value.
// Threads: one at a time.
#pragma once

#include "models/signal/biquad.h"

#include <span>
#include <vector>

namespace cardiotwin::signal {

class BiquadCascade {
public:
    BiquadCascade(std::vector<Biquad> sections, std::size_t leads);

    /// Filters one frame (one value per lead) in place.
    void filter(std::span<double> frame) {
        const std::size_t leads = m_leads;
        State* state = m_state.data();
        for (const Biquad& s : m_sections) {
            for (std::size_t lead = 0; lead < leads; ++lead, ++state) {
                const double x = frame[lead];
                const double y = s.b0 * x + state->s1;
                // Adding and taking away a tiny number turns what would become denormal into zero.
                state->s1 = (s.b1 * x - s.a1 * y + state->s2 + kTiny) - kTiny;
                state->s2 = (s.b2 * x - s.a2 * y + kTiny) - kTiny;
                frame[lead] = y;
            }
        }
    }

    /// Puts one lead into the steady state of a constant input.
    void settle(std::size_t lead, double value);

private:
    struct State {
        double s1 = 0.0, s2 = 0.0;
    };
    static constexpr double kTiny = 1e-18;

    std::vector<Biquad> m_sections;
    std::size_t m_leads;
    std::vector<State> m_state;  // sections × leads
};

}  // namespace cardiotwin::signal
