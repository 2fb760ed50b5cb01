// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signal/lead_mapper.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace cardiotwin::signal {
namespace {

struct LimbLead {
    std::string_view name;
    double ofI, ofII;
};
constexpr std::array<LimbLead, 4> kComputed = {
    {{"III", -1.0, 1.0}, {"aVR", -0.5, -0.5}, {"aVL", 1.0, -0.5}, {"aVF", -0.5, 1.0}}};

}  // namespace

LeadMapper::LeadMapper(LeadMap map) : m_map(std::move(map)) {
    for (std::size_t channel = 0; channel < m_map.channels.size(); ++channel) {
        if (!m_map.channels[channel].isUsed) continue;
        m_channels.push_back(channel);
        m_leads.push_back(m_map.channels[channel].lead);
    }
    const auto place = [this](std::string_view name) {
        const auto at = std::find_if(m_leads.begin(), m_leads.end(),
                                     [name](const LeadId& lead) { return lead.name == name; });
        return static_cast<std::size_t>(at - m_leads.begin());
    };
    const std::size_t recorded = m_leads.size();
    m_leadI = place("I");
    m_leadII = place("II");
    if (!m_map.derivesLimbLeads || m_leadI == recorded || m_leadII == recorded) return;
    for (const LimbLead& lead : kComputed) {
        if (place(lead.name) != m_leads.size()) continue;
        m_derived.push_back({lead.ofI, lead.ofII});
        m_leads.push_back({std::string(lead.name)});
    }
}

void LeadMapper::apply(std::vector<double>& frame) const {
    std::vector<double> values;
    values.reserve(m_leads.size());
    for (const std::size_t channel : m_channels) {
        const ChannelUse& use = m_map.channels[channel];
        values.push_back(frame[channel] * (use.isInverted ? -use.gain : use.gain));
    }
    for (const Derived& lead : m_derived)
        values.push_back(lead.ofI * values[m_leadI] + lead.ofII * values[m_leadII]);
    frame = std::move(values);
}

std::uint64_t LeadMapper::apply(std::uint64_t channels) const {
    std::uint64_t leads = 0;
    for (std::size_t lead = 0; lead < m_channels.size(); ++lead)
        leads |= ((channels >> m_channels[lead]) & 1U) << lead;
    if (m_derived.empty()) return leads;
    const std::uint64_t source = ((leads >> m_leadI) | (leads >> m_leadII)) & 1U;
    for (std::size_t lead = m_channels.size(); lead < m_leads.size(); ++lead)
        leads |= source << lead;
    return leads;
}

}  // namespace cardiotwin::signal
