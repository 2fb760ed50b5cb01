// SPDX-License-Identifier: GPL-3.0-or-later
// What a QRS complex and what the rest usually amount to in each lead's envelope, and from that the weight a
// lead has in the common detection signal: leads where QRS complexes stand out count most. In the common
// signal an ordinary QRS has height 1. Threads: one at a time.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace cardiotwin::ecg {

class LeadLevels {
public:
    explicit LeadLevels(std::size_t leads);

    /// First guess from the envelopes' maxima over short stretches (stretches × leads, NaN = not seen): the
    /// second largest, but no less than `leastShare` of the largest.
    void learn(std::span<const double> stretchMaxima, double leastShare);
    /// After an accepted beat: each lead's height in it, and its highest value since the beat before.
    void takeBeat(std::span<const double> heights, std::span<const double> between);
    /// Nothing was found for a while: the signal may have become smaller.
    void shrink(double factor);

    /// The common signal of one envelope frame (NaN = lead missing); NaN when no lead is present.
    [[nodiscard]] double combine(std::span<const double> envelope) const;
    /// Height of a hump when the leads must agree: the weighted mean of square roots, squared. A hump in one
    /// lead only, as noise makes it, loses most of its height.
    [[nodiscard]] double agree(std::span<const double> envelope) const;
    /// Height of a hump when every usable lead has a vote: the geometric mean.
    [[nodiscard]] double unanimous(std::span<const double> envelope) const;
    /// Height of a hump in the lead where it stands out most.
    [[nodiscard]] double best(std::span<const double> envelope) const;
    /// QRS over rest in the lead that shows complexes best.
    [[nodiscard]] double contrast() const;
    /// What each lead's signal is multiplied with where shapes are compared; 0 for a missing lead.
    void scales(std::span<const double> envelope, std::span<double> out) const;

private:
    struct Lead {
        std::vector<double> heights;  ///< ring of recent beats
        std::size_t next = 0;
        double qrs = 0.0;
        double rest = 0.0;
        double weight = 0.0;
        double gain = 0.0;  ///< weight / qrs
    };
    static void settle(Lead& lead);
    void weigh();

    std::vector<Lead> m_leads;
    double m_shareOfAll = 0.0;  ///< 1 / sum of all weights
};

}  // namespace cardiotwin::ecg
