// SPDX-License-Identifier: GPL-3.0-or-later
// How far each lead can be trusted, 0–1, over the last seconds, renewed every quarter of a second: flat
// lines, rails and missing values give 0; broad-band noise and steep baseline wander lower it; a peaked
// distribution of values, as QRS complexes make it, supports it (after Behar et al. 2013, kurtosis and
// relative band power as quality indices). Fed raw frames, NaN = missing. Threads: one at a time.
#pragma once

#include "models/base/sample_block.h"
#include "models/base/units.h"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace cardiotwin::signal {

class SignalQuality {
public:
    SignalQuality(std::size_t leads, Hertz rate);

    void push(std::span<const double> frame);
    /// What the device reports of each lead's contact; empty = nothing.
    void setStates(std::span<const LeadState> states);

    [[nodiscard]] double of(std::size_t lead) const { return m_leads[lead].quality; }
    [[nodiscard]] double best() const { return m_best; }

private:
    /// Sums over a quarter of a second.
    struct Quarter {
        double seen = 0.0, missing = 0.0, atRail = 0.0;
        double low = 0.0, high = 0.0, sum = 0.0;
        double fine = 0.0;         ///< squared second differences 4 ms apart: above the QRS band
        double slope = 0.0;        ///< squared differences 20 ms apart: QRS band
        double slopeFourth = 0.0;  ///< their squares: peakedness
    };
    static constexpr std::size_t kQuarters = 8;

    struct Lead {
        std::array<Quarter, kQuarters> quarters{};
        std::vector<double> recent;  ///< ring of the last 20 ms
        double railLow = 0.0, railHigh = 0.0;
        double quality = 0.0;
        bool started = false;
        bool disconnected = false;
    };
    void push(Lead& lead, double value);
    void closeQuarter();
    [[nodiscard]] double judge(const Lead& lead) const;
    [[nodiscard]] bool hasContact(const Lead& lead) const;

    std::size_t m_framesPerQuarter;
    std::size_t m_fineStep, m_slopeStep;
    std::size_t m_ringSize;
    std::size_t m_frame = 0;    ///< within the quarter
    std::size_t m_place = 0;    ///< in every ring
    std::size_t m_quarter = 0;  ///< being filled
    double m_best = 0.0;
    std::vector<Lead> m_leads;
};

}  // namespace cardiotwin::signal
