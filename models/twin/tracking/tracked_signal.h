// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the noise out of beats as they pass. A beat is the tracked mean beat, moved and scaled to fit, plus
// its own departure, which is a first-order process whose size at each phase is learnt from past beats; a
// Kalman filter and its backward pass (Rauch, Tung and Striebel 1965) part the departure from noise. What is
// usual for the patient is kept, also when it is not smooth. Threads: one at a time; one per lead and kind of
// beat.
#pragma once

#include "models/base/units.h"

#include <cstddef>
#include <span>
#include <vector>

namespace cardiotwin::twin {

class TrackedSignal {
public:
    explicit TrackedSignal(Hertz rate) : m_rate(rate) {}

    /// `window` in mV with its R peak at index `peak`, NaN outside the beat and where missing; always of one
    /// length. Returns the same beat with less noise, NaN where the window is; learns from it afterwards.
    /// Until a few beats are known the window comes back as it is.
    [[nodiscard]] std::vector<float> follow(std::span<const float> window, std::size_t peak);

private:
    struct Fit {
        std::ptrdiff_t shift = 0;  ///< samples by which the window lies behind the mean
        double gain = 1.0;
    };
    [[nodiscard]] Fit fit(std::span<const float> window, std::size_t peak) const;
    [[nodiscard]] std::vector<double> departure(std::span<const float> window, const Fit& fit) const;
    [[nodiscard]] std::vector<double> smoothed(const std::vector<double>& departure, const Fit& fit) const;
    void learn(std::span<const float> window, const std::vector<double>& departure, const Fit& fit);
    void measureNoise();
    /// Place in the mean of a sample of the window, or nothing.
    [[nodiscard]] bool placed(std::size_t sample, const Fit& fit, std::size_t& place) const;

    Hertz m_rate;
    int m_beats = 0;
    std::vector<float> m_mean, m_seen;
    std::vector<double> m_square;     ///< mean squared departure by phase, mV²
    std::vector<double> m_departing;  ///< of it, what is not noise
    double m_noise = 0.0;             ///< mV²
};

}  // namespace cardiotwin::twin
