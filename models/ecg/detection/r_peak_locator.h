// SPDX-License-Identifier: GPL-3.0-or-later
// Puts a detected QRS complex's R peak on a true extremum of the recording's own samples. The first lead
// decides as long as its complexes are large enough to be located, so that intervals do not jump between
// leads; the patient's usual polarity decides between an R and an S wave of like size, so that an inverted
// lead is followed downwards throughout. Threads: one at a time.
#pragma once

#include "models/ecg/sample_history.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace cardiotwin::ecg {

class RPeakLocator {
public:
    RPeakLocator(std::size_t leads, Hertz rate);

    /// The R peak of the complex around `middle`; nothing where no lead holds samples.
    [[nodiscard]] std::optional<SampleIndex> locate(const SampleHistory& history, SampleIndex middle);
    /// The lead that the last R peak was placed in.
    [[nodiscard]] std::size_t lead() const { return m_lead; }

private:
    struct Peak {
        SampleIndex at;
        double prominence = 0.0;  ///< mV above (or below) the level 50 ms to both sides
    };
    struct Lead {
        double prominence = 0.0;  ///< usual one of its complexes
        double upward = 0.6;      ///< 0–1, leaning of the patient's complexes
        bool known = false;
    };
    [[nodiscard]] Peak strongest(const SampleHistory& history, SampleIndex middle, std::size_t lead,
                                 double sign) const;
    void chooseLead();

    Hertz m_rate;
    SampleCount m_reach, m_side;
    std::vector<Lead> m_leads;
    std::size_t m_lead = 0;
};

}  // namespace cardiotwin::ecg
