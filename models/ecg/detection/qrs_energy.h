// SPDX-License-Identifier: GPL-3.0-or-later
// Turns raw frames into one QRS envelope per lead: thinned to 180–480 Hz, band-passed to where QRS complexes
// have their energy and T waves and muscle do not, rectified and averaged over about a QRS width. A lead that
// is missing gives NaN and starts anew when it returns. Threads: one at a time.
#pragma once

#include "models/base/sample_index.h"
#include "models/base/units.h"
#include "models/signal/biquad_cascade.h"

#include <cstddef>
#include <span>
#include <vector>

namespace cardiotwin::ecg {

class QrsEnergy {
public:
    QrsEnergy(std::size_t leads, Hertz rate);

    /// Takes one raw frame; true when an envelope frame is ready.
    bool push(SampleIndex index, std::span<const double> frame);
    /// Envelope of every lead, mV; NaN = lead missing or settling.
    [[nodiscard]] std::span<const double> envelope() const { return m_envelope; }

    /// The band-passed signal the envelope was made of, mV with sign, newest frame.
    [[nodiscard]] std::span<const double> band() const { return m_thin; }

    /// Steepness of the unfiltered signal, mV per two frames, newest frame.
    [[nodiscard]] std::span<const double> slope() const { return m_slope; }

    [[nodiscard]] Hertz rate() const { return m_rate; }
    [[nodiscard]] int thinning() const { return m_thinning; }
    /// Envelope frames from a QRS complex to the middle of its hump.
    [[nodiscard]] double delayFrames() const { return m_delayFrames; }
    /// Envelope frames that the envelope lags behind `band()`.
    [[nodiscard]] std::int64_t lagFrames() const { return static_cast<std::int64_t>(m_width) / 2; }
    void restart();

private:
    struct Lead {
        double sum = 0.0;
        double held = 0.0;
        double before = 0.0, beforeThat = 0.0;
        int settling = 0;
        bool running = false;
    };
    void makeEnvelope();

    int m_thinning;
    Hertz m_rate;  ///< of the envelope
    std::size_t m_width;
    double m_perWidth;
    int m_settleFrames;
    double m_delayFrames;
    signal::BiquadCascade m_band;
    std::vector<Lead> m_leads;
    std::vector<double> m_thin;  ///< sums of `thinning` raw frames, then their band-passed mean
    int m_inThin = 0;
    std::vector<double> m_slope;
    std::vector<double> m_ring;  ///< rectified band-pass, width × leads
    std::size_t m_place = 0;
    std::vector<double> m_envelope;
};

}  // namespace cardiotwin::ecg
