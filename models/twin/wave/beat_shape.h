// SPDX-License-Identifier: GPL-3.0-or-later
// What one beat of this patient looks like in one lead, as a function of the time from its R peak: a robust
// mean of the patient's own past beats, and beside it a support vector machine of warped time and RR
// interval, fitted on past beats only. Whichever did better on the beats that followed is used. A beat's
// territory reaches from 35 % of the RR before its R peak to 65 % of the RR after it, so that neighbours
// never overlap. Threads: one at a time.
#pragma once

#include "models/base/units.h"
#include "models/twin/svr.h"

#include <cstddef>
#include <deque>
#include <map>
#include <memory>
#include <span>
#include <vector>

namespace cardiotwin::twin {

inline constexpr double kTerritoryBefore = 0.35;  ///< of the RR interval
inline constexpr double kTerritoryAfter = 0.65;

class BeatShape {
public:
    static constexpr double kSecondsBefore = 0.45;
    static constexpr double kSecondsAfter = 1.0;

    BeatShape(Hertz rate, std::size_t beatsKept);

    [[nodiscard]] std::size_t samples() const { return m_mean.size(); }
    /// Index of the R peak in a window.
    [[nodiscard]] std::size_t peak() const { return m_peak; }

    /// Learns from a beat of the usual class; NaN where its window leaves its territory or is missing.
    void learn(std::span<const float> window, double rrSeconds);
    /// The last beats as rows for a fit.
    [[nodiscard]] TrainingRows rows() const;
    void use(std::shared_ptr<const Svr> machine);

    /// The beat expected between these RR intervals, mV per sample of the window; zero outside its territory.
    [[nodiscard]] std::vector<float> expected(double rrBefore, double rrAfter);
    /// Mean squared error of one sample beside `expected`, same length.
    [[nodiscard]] std::span<const float> variance() const { return m_variance; }
    /// The robust mean of past beats.
    [[nodiscard]] std::span<const float> mean() const { return m_mean; }
    [[nodiscard]] std::size_t beats() const { return m_beats; }
    [[nodiscard]] bool usesMachine() const { return m_machine && m_machineError < m_meanError; }

private:
    struct PastBeat {
        std::vector<float> window;
        double rrSeconds;
    };
    void judge(std::span<const float> window, double rrSeconds);
    [[nodiscard]] std::vector<float> machineShape(double rrSeconds);
    [[nodiscard]] double secondsAt(std::size_t sample) const;

    Hertz m_rate;
    std::size_t m_peak;
    std::size_t m_beatsKept;
    std::size_t m_beats = 0;
    std::vector<float> m_mean;
    std::vector<float> m_seen;  // beats that reached this sample
    std::vector<float> m_variance;
    std::deque<PastBeat> m_past;
    std::shared_ptr<const Svr> m_machine;
    std::map<long, std::vector<float>> m_machineShapes;  // by RR in units of 20 ms
    double m_meanError = 0.0;  // running mean squared errors on beats not yet learnt from
    double m_machineError = 0.0;
};

}  // namespace cardiotwin::twin
