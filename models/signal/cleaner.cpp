// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signal/cleaner.h"

#include <cmath>
#include <limits>
#include <utility>

namespace cardiotwin::signal {
namespace {

constexpr double kLowCorner = 0.5;
constexpr double kHighCorner = 40.0;
constexpr double kSettleSeconds = 0.3;
constexpr double kQrsHz = 15.0;

std::vector<Biquad> monitorBand(Hertz rate) {
    std::vector<Biquad> sections = butterworthHighPass(2, {kLowCorner}, rate);
    const std::vector<Biquad> low = butterworthLowPass(2, {kHighCorner}, rate);
    sections.insert(sections.end(), low.begin(), low.end());
    return sections;
}

}  // namespace

Cleaner::Cleaner(std::vector<LeadId> leads, Hertz rate, double mainsHz)
    : m_leads(std::move(leads)),
      m_rate(rate),
      m_bridged(framesIn(kBridgedGapSeconds, rate)),
      m_settleFrames(framesIn(kSettleSeconds, rate)),
      m_mains(mainsHz, rate, m_leads.size()),
      m_band(monitorBand(rate), m_leads.size()),
      m_quality(m_leads.size(), rate),
      m_delaySeconds(delayAt(monitorBand(rate), {kQrsHz}, rate) / rate.value),
      m_state(m_leads.size()),
      m_frame(m_leads.size()) {}

void Cleaner::restart(std::size_t lead, double value) {
    m_mains.reset(lead);
    m_band.settle(lead, value);
    m_state[lead].settling = m_settleFrames;
    m_state[lead].running = true;
}

void Cleaner::loseFrames(SampleCount count) {
    for (Lead& lead : m_state)
        lead.missingRun += count;
}

void Cleaner::cleanFrame(std::span<const double> raw, std::span<float> out, CleanBlock& result) {
    for (std::size_t lead = 0; lead < m_state.size(); ++lead) {
        Lead& state = m_state[lead];
        if (!std::isfinite(raw[lead])) {
            ++result.missingSamples;
            ++state.missingRun;
            m_frame[lead] = state.held;
            continue;
        }
        if (!state.running || state.missingRun > m_bridged) restart(lead, raw[lead]);
        state.missingRun = 0;
        state.held = raw[lead];
        m_frame[lead] = raw[lead];
    }
    m_quality.push(raw);
    m_mains.cancel(m_frame);
    m_band.filter(m_frame);
    for (std::size_t lead = 0; lead < m_state.size(); ++lead) {
        Lead& state = m_state[lead];
        const bool unknown = state.missingRun > 0 || !state.running || state.settling > 0;
        if (state.settling > 0) --state.settling;
        out[lead] = unknown ? std::numeric_limits<float>::quiet_NaN() : static_cast<float>(m_frame[lead]);
    }
}

CleanBlock Cleaner::clean(const SampleBlock& block) {
    CleanBlock result;
    result.first = block.first;
    result.rate = m_rate;
    result.leads = m_leads;
    result.heartRateBpm = block.heartRateBpm;
    result.delaySeconds = m_delaySeconds;
    for (const double rate : block.heartRateBpm) {
        if (!std::isfinite(rate)) ++result.missingRates;
    }
    const std::size_t leads = m_leads.size();
    if (leads == 0 || block.leads.size() != leads) return result;
    if (m_next && block.first > *m_next) {
        const SampleCount lost = block.first - *m_next;
        result.afterGap = lost > m_bridged;
        loseFrames(lost);
    }
    m_quality.setStates(block.states);
    const std::size_t frames = block.frames();
    result.millivolts.resize(frames * leads);
    result.quality.resize(frames);
    for (std::size_t f = 0; f < frames; ++f) {
        cleanFrame(block.frame(f), std::span(result.millivolts).subspan(f * leads, leads), result);
        result.quality[f] = static_cast<float>(m_quality.best());
    }
    m_next = block.end();
    return result;
}

}  // namespace cardiotwin::signal
