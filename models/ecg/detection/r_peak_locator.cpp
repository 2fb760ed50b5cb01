// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/detection/r_peak_locator.h"

#include <algorithm>
#include <cmath>

namespace cardiotwin::ecg {
namespace {

constexpr double kReachSeconds = 0.11;
constexpr double kSideSeconds = 0.050;
constexpr double kMemory = 0.1;
constexpr double kFirstLeadEnough = 0.12;  // mV; a complex this prominent can be placed well
constexpr double kFirstLeadShare = 0.2;    // of the most prominent lead
constexpr double kUpwardPreferred = 0.42;
constexpr double kOverruled = 0.45;

}  // namespace

RPeakLocator::RPeakLocator(std::size_t leads, Hertz rate)
    : m_rate(rate),
      m_reach(framesIn(kReachSeconds, rate)),
      m_side(std::max<SampleCount>(1, framesIn(kSideSeconds, rate))),
      m_leads(leads) {}

RPeakLocator::Peak RPeakLocator::strongest(const SampleHistory& history, SampleIndex middle, std::size_t lead,
                                           double sign) const {
    Peak best{middle, 0.0};
    for (SampleIndex i = middle - m_reach; i <= middle + m_reach; i += 1) {
        const double here = sign * history.at(i, lead);
        const double left = sign * history.at(i - m_side, lead);
        const double right = sign * history.at(i + m_side, lead);
        const double prominence = here - 0.5 * (left + right);
        if (std::isfinite(prominence) && prominence > best.prominence) best = {i, prominence};
    }
    if (best.prominence <= 0.0) return best;
    // The place of greatest prominence lies within a few samples of the extremum: climb to it.
    const SampleCount climb = m_side / 2;
    SampleIndex top = best.at;
    for (SampleIndex i = best.at - climb; i <= best.at + climb; i += 1) {
        if (sign * history.at(i, lead) > sign * history.at(top, lead)) top = i;
    }
    return {top, best.prominence};
}

void RPeakLocator::chooseLead() {
    std::size_t largest = 0;
    for (std::size_t lead = 1; lead < m_leads.size(); ++lead) {
        if (m_leads[lead].prominence > m_leads[largest].prominence) largest = lead;
    }
    const double first = m_leads[0].prominence;
    const double most = m_leads[largest].prominence;
    const bool firstWillDo = first >= kFirstLeadEnough || first >= kFirstLeadShare * most;
    if (firstWillDo) {
        m_lead = 0;
    } else if (m_leads[m_lead].prominence < 0.6 * most || m_lead == 0) {
        m_lead = largest;
    }
}

std::optional<SampleIndex> RPeakLocator::locate(const SampleHistory& history, SampleIndex middle) {
    std::vector<std::optional<SampleIndex>> places(m_leads.size());
    for (std::size_t lead = 0; lead < m_leads.size(); ++lead) {
        Lead& state = m_leads[lead];
        const Peak up = strongest(history, middle, lead, 1.0);
        const Peak down = strongest(history, middle, lead, -1.0);
        const double larger = std::max(up.prominence, down.prominence);
        if (larger <= 0.0) {
            state.prominence *= 1.0 - kMemory;
            continue;
        }
        const bool usuallyUp =
            state.known ? state.upward > kUpwardPreferred : up.prominence >= down.prominence;
        const Peak& usual = usuallyUp ? up : down;
        const Peak& other = usuallyUp ? down : up;
        places[lead] = usual.prominence >= kOverruled * other.prominence ? usual.at : other.at;
        const double leaning = up.prominence / (up.prominence + down.prominence);
        const double weight = state.known ? kMemory : 1.0;
        state.upward += weight * (leaning - state.upward);
        state.prominence += weight * (larger - state.prominence);
        state.known = true;
    }
    chooseLead();
    if (places[m_lead]) return places[m_lead];
    for (const auto& place : places) {
        if (place) return place;
    }
    return std::nullopt;
}

}  // namespace cardiotwin::ecg
