// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/detection/lead_levels.h"

#include "models/base/median.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cardiotwin::ecg {
namespace {

constexpr std::size_t kRememberedBeats = 9;
constexpr double kSmallestQrs = 0.004;  // mV of envelope; below this a lead shows no heart
constexpr double kRestMemory = 0.12;
constexpr double kFullVote = 2.0;  // a lead whose complexes stand out this far has a full vote
constexpr double kSilence = 0.03;  // of a usual QRS

}  // namespace

LeadLevels::LeadLevels(std::size_t leads) : m_leads(leads) {}

void LeadLevels::settle(Lead& lead) {
    lead.qrs = std::max(lead.qrs, kSmallestQrs);
    const double contrast = lead.qrs / std::max(lead.rest, 0.05 * lead.qrs);
    const double standsOut = std::clamp(contrast - 1.0, 0.05, 8.0);
    lead.weight = standsOut;
    lead.gain = lead.weight / lead.qrs;
}

void LeadLevels::learn(std::span<const double> stretchMaxima, double leastShare) {
    const std::size_t leads = m_leads.size();
    for (std::size_t lead = 0; lead < leads; ++lead) {
        std::vector<double> maxima;
        for (std::size_t i = lead; i < stretchMaxima.size(); i += leads) {
            if (std::isfinite(stretchMaxima[i])) maxima.push_back(stretchMaxima[i]);
        }
        Lead& state = m_leads[lead];
        state = {};
        if (!maxima.empty()) {
            std::sort(maxima.begin(), maxima.end());
            // The second largest, so that one artefact does not set the level; but not a T wave either.
            const double second = maxima.size() > 1 ? maxima[maxima.size() - 2] : maxima.back();
            state.qrs = std::max(second, leastShare * maxima.back());
            state.rest = std::min(maxima.front(), 0.5 * state.qrs);
        }
    }
    weigh();
}

void LeadLevels::takeBeat(std::span<const double> heights, std::span<const double> between) {
    for (std::size_t lead = 0; lead < m_leads.size(); ++lead) {
        Lead& state = m_leads[lead];
        if (std::isfinite(heights[lead])) {
            if (state.heights.size() < kRememberedBeats) {
                state.heights.push_back(heights[lead]);
            } else {
                state.heights[state.next] = heights[lead];
            }
            state.next = (state.next + 1) % kRememberedBeats;
            // Until a few beats are known the first guess keeps a say.
            state.qrs = state.heights.size() < 4 ? 0.5 * (state.qrs + medianOf(state.heights))
                                                 : medianOf(state.heights);
        }
        if (std::isfinite(between[lead])) {
            state.rest += kRestMemory * (between[lead] - state.rest);
        }
    }
    weigh();
}

void LeadLevels::shrink(double factor) {
    for (Lead& lead : m_leads) {
        lead.qrs *= factor;
        for (double& height : lead.heights)
            height *= factor;
    }
    weigh();
}

double LeadLevels::combine(std::span<const double> envelope) const {
    double sum = 0.0;
    for (std::size_t lead = 0; lead < m_leads.size(); ++lead)
        sum += m_leads[lead].gain * envelope[lead];
    // All leads present is the rule, and it is asked for every frame.
    if (!std::isnan(sum)) return sum * m_shareOfAll;
    sum = 0.0;
    double weights = 0.0;
    for (std::size_t lead = 0; lead < m_leads.size(); ++lead) {
        if (std::isnan(envelope[lead])) continue;
        sum += m_leads[lead].gain * envelope[lead];
        weights += m_leads[lead].weight;
    }
    return weights > 0.0 ? sum / weights : std::numeric_limits<double>::quiet_NaN();
}

void LeadLevels::weigh() {
    double weights = 0.0;
    for (Lead& lead : m_leads) {
        settle(lead);
        weights += lead.weight;
    }
    m_shareOfAll = weights > 0.0 ? 1.0 / weights : 0.0;
}

double LeadLevels::agree(std::span<const double> envelope) const {
    double sum = 0.0, weights = 0.0;
    for (std::size_t lead = 0; lead < m_leads.size(); ++lead) {
        if (std::isnan(envelope[lead])) continue;
        sum += m_leads[lead].weight * std::sqrt(envelope[lead] / m_leads[lead].qrs);
        weights += m_leads[lead].weight;
    }
    return weights > 0.0 ? (sum / weights) * (sum / weights) : 0.0;
}

double LeadLevels::unanimous(std::span<const double> envelope) const {
    double sum = 0.0, weights = 0.0;
    for (std::size_t lead = 0; lead < m_leads.size(); ++lead) {
        if (std::isnan(envelope[lead])) continue;
        const double weight = std::min(m_leads[lead].weight, kFullVote);
        sum += weight * std::log(std::max(envelope[lead] / m_leads[lead].qrs, kSilence));
        weights += weight;
    }
    return weights > 0.0 ? std::exp(sum / weights) : 0.0;
}

double LeadLevels::best(std::span<const double> envelope) const {
    double height = 0.0;
    for (std::size_t lead = 0; lead < m_leads.size(); ++lead) {
        height = std::fmax(height, envelope[lead] / m_leads[lead].qrs);
    }
    return height;
}

double LeadLevels::contrast() const {
    double contrast = 1.0;
    for (const Lead& lead : m_leads) {
        contrast = std::max(contrast, lead.qrs / std::max(lead.rest, 0.05 * lead.qrs));
    }
    return contrast;
}

void LeadLevels::scales(std::span<const double> envelope, std::span<double> out) const {
    for (std::size_t lead = 0; lead < m_leads.size(); ++lead) {
        out[lead] = std::isnan(envelope[lead]) ? 0.0 : std::sqrt(m_leads[lead].weight) / m_leads[lead].qrs;
    }
}

}  // namespace cardiotwin::ecg
