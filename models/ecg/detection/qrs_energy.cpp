// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/detection/qrs_energy.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cardiotwin::ecg {
namespace {

constexpr double kLowCorner = 6.0;
constexpr double kHighCorner = 22.0;
constexpr double kMiddle = 12.0;
constexpr double kWidthSeconds = 0.080;
constexpr double kSettleSeconds = 0.15;
constexpr double kThinnedAtLeast = 240.0;

std::vector<signal::Biquad> qrsBand(Hertz rate) {
    std::vector<signal::Biquad> sections = signal::butterworthHighPass(2, {kLowCorner}, rate);
    const auto low = signal::butterworthLowPass(2, {kHighCorner}, rate);
    sections.insert(sections.end(), low.begin(), low.end());
    return sections;
}

int thinningFor(Hertz rate) {
    return std::max(1, static_cast<int>(rate.value / kThinnedAtLeast));
}

}  // namespace

QrsEnergy::QrsEnergy(std::size_t leads, Hertz rate)
    : m_thinning(thinningFor(rate)),
      m_rate{rate.value / m_thinning},
      m_width(std::max<std::size_t>(3, static_cast<std::size_t>(std::lround(kWidthSeconds * m_rate.value)))),
      m_perWidth(1.0 / static_cast<double>(m_width)),
      m_settleFrames(static_cast<int>(kSettleSeconds * m_rate.value)),
      m_delayFrames(signal::delayAt(qrsBand(m_rate), {kMiddle}, m_rate) +
                    0.5 * (static_cast<double>(m_width) - 1.0)),
      m_band(qrsBand(m_rate), leads),
      m_leads(leads),
      m_thin(leads),
      m_slope(leads),
      m_ring(m_width * leads),
      m_envelope(leads, std::numeric_limits<double>::quiet_NaN()) {}

void QrsEnergy::restart() {
    std::fill(m_leads.begin(), m_leads.end(), Lead{});
    std::fill(m_thin.begin(), m_thin.end(), 0.0);
    std::fill(m_ring.begin(), m_ring.end(), 0.0);
    m_inThin = 0;
    m_place = 0;
}

bool QrsEnergy::push(SampleIndex index, std::span<const double> frame) {
    if (m_thinning == 1) {
        for (std::size_t lead = 0; lead < m_leads.size(); ++lead)
            m_thin[lead] = frame[lead];
        makeEnvelope();
        return true;
    }
    if (m_inThin == 0) std::fill(m_thin.begin(), m_thin.end(), 0.0);
    for (std::size_t lead = 0; lead < frame.size(); ++lead)
        m_thin[lead] += frame[lead];
    ++m_inThin;
    // Groups end at fixed indices of the recording, whatever the stream's first block was.
    if ((index.value + 1) % m_thinning != 0) return false;
    const double scale = 1.0 / m_inThin;
    for (double& value : m_thin)
        value *= scale;
    makeEnvelope();
    m_inThin = 0;
    return true;
}

void QrsEnergy::makeEnvelope() {
    const std::size_t leads = m_leads.size();
    for (std::size_t lead = 0; lead < leads; ++lead) {
        Lead& state = m_leads[lead];
        double value = m_thin[lead];
        if (!std::isfinite(value)) {
            state.running = false;
            m_thin[lead] = value = state.held;
        } else if (!state.running) {
            state.running = true;
            state.settling = m_settleFrames;
            m_band.settle(lead, value);
            state.before = state.beforeThat = value;
        }
        state.held = value;
        m_slope[lead] = value - state.beforeThat;
        state.beforeThat = state.before;
        state.before = value;
    }
    m_band.filter(m_thin);
    double* slot = &m_ring[m_place * leads];
    for (std::size_t lead = 0; lead < leads; ++lead) {
        Lead& state = m_leads[lead];
        const double size = std::abs(m_thin[lead]);
        state.sum += size - slot[lead];
        slot[lead] = size;
        if (state.settling > 0) --state.settling;
        const bool known = state.running && state.settling == 0;
        m_envelope[lead] =
            known ? std::max(state.sum, 0.0) * m_perWidth : std::numeric_limits<double>::quiet_NaN();
    }
    if (++m_place < m_width) return;
    m_place = 0;
    // Sums anew once a turn, so that rounding cannot pile up.
    for (std::size_t lead = 0; lead < m_leads.size(); ++lead) {
        double sum = 0.0;
        for (std::size_t i = 0; i < m_width; ++i)
            sum += m_ring[i * m_leads.size() + lead];
        m_leads[lead].sum = sum;
    }
}

}  // namespace cardiotwin::ecg
