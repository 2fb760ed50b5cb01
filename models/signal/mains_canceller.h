// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the mains hum out of every lead without ringing: a sine of the mains frequency is followed in
// amplitude and phase and subtracted. What drives the follower is clipped to a few times its usual size, so a
// QRS complex, which is large and short, hardly moves it (after Widrow 1975, adaptive noise cancelling, with
// the clipped update of a robust estimator). Threads: one at a time.
#pragma once

#include "models/base/units.h"

#include <cstddef>
#include <span>
#include <vector>

namespace cardiotwin::signal {

class MainsCanceller {
public:
    /// `mainsHz` 0, or one the sampling rate cannot carry, makes it the identity.
    MainsCanceller(double mainsHz, Hertz rate, std::size_t leads);

    /// Subtracts the hum from one frame in place. Called once per frame, without exception.
    void cancel(std::span<double> frame);
    /// Forgets what one lead has learnt.
    void reset(std::size_t lead);

private:
    struct Follower {
        double cosine = 0.0, sine = 0.0;  // weights of the two reference waves
        double before = 0.0, beforeThat = 0.0;
        double usual = 0.0;  // running mean size of the driving error
        double seen = 0.0;   // frames since reset, up to the length of that mean
    };
    void turnReference();

    bool m_active;
    double m_meanFrames;
    double m_gain = 0.0;       // of the weights, per frame
    double m_curvature = 1.0;  // what a second difference makes of the mains frequency
    double m_turnCos = 1.0, m_turnSin = 0.0;
    double m_cos = 1.0, m_sin = 0.0;              // references now
    double m_cosBefore = 1.0, m_sinBefore = 0.0;  // and one frame ago
    std::vector<Follower> m_followers;
};

}  // namespace cardiotwin::signal
