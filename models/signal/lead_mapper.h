// SPDX-License-Identifier: GPL-3.0-or-later
// Puts a LeadMap into force: values in the device's channels become values in leads. Leads computed from I
// and II after Einthoven (III = II − I) and Goldberger (aVR = −(I + II)/2, aVL = I − II/2, aVF = II − I/2)
// come last and are named as derived; they are missing where I or II is. Threads: immutable once made.
#pragma once

#include "models/base/lead_map.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace cardiotwin::signal {

class LeadMapper {
public:
    explicit LeadMapper(LeadMap map);

    [[nodiscard]] const std::vector<LeadId>& leads() const { return m_leads; }
    /// How many of the leads, the last ones, are computed.
    [[nodiscard]] std::size_t derived() const { return m_derived.size(); }

    /// One frame: as many values as the map has channels become as many as there are leads.
    void apply(std::vector<double>& frame) const;
    /// Bit c of `channels` tells something of channel c; the same of the leads. What is true of I or II is
    /// true of what is computed from them.
    [[nodiscard]] std::uint64_t apply(std::uint64_t channels) const;

private:
    /// A computed lead: ofI × I + ofII × II.
    struct Derived {
        double ofI = 0.0, ofII = 0.0;
    };

    LeadMap m_map;
    std::vector<std::size_t> m_channels;  // of each recorded lead
    std::vector<LeadId> m_leads;
    std::size_t m_leadI = 0, m_leadII = 0;  // their places among the recorded leads
    std::vector<Derived> m_derived;
};

}  // namespace cardiotwin::signal
