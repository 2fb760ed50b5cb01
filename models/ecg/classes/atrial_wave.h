// SPDX-License-Identifier: GPL-3.0-or-later
// What the atria do before the patient's QRS complexes: the usual course of the quarter of a second before
// them, learnt from beats of usual shape and timing, and how much of it a beat shows. An early beat from
// elsewhere in the atria lacks the usual P wave; a ventricular one mostly has none. Threads: one at a time.
#pragma once

#include "models/ecg/classes/beat_classifier.h"
#include "models/ecg/sample_history.h"

#include <cstddef>
#include <vector>

namespace cardiotwin::ecg {

class AtrialWave {
public:
    AtrialWave(std::size_t leads, Hertz rate);

    /// Fills atrialLikeness and atrialSize of the beat at `rPeak` and learns from it when it is a usual one.
    /// Shape and intervals are already in `features`. Says 1 and 1 until three usual beats are known.
    void measure(const SampleHistory& history, SampleIndex rPeak, BeatFeatures& features);

private:
    [[nodiscard]] std::vector<double> before(const SampleHistory& history, SampleIndex rPeak) const;

    std::size_t m_leads;
    Hertz m_rate;
    std::vector<double> m_usual;
    double m_learnt = 0.0;  ///< beats that m_usual is made of
};

}  // namespace cardiotwin::ecg
