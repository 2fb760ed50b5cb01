// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signal/signal_quality.h"

#include <algorithm>
#include <cmath>

namespace cardiotwin::signal {
namespace {

constexpr double kFlatMillivolts = 0.02;   // less movement than this in a second is no heart
constexpr double kMissingFraction = 0.25;  // of the last second
constexpr double kRailFraction = 0.08;
constexpr double kDriftMillivolts = 1.5;  // change of the mean within a quarter at which trust is halved
constexpr std::size_t kContactQuarters = 4;

double ramp(double value, double zeroAt, double oneAt) {
    return std::clamp((value - zeroAt) / (oneAt - zeroAt), 0.0, 1.0);
}

}  // namespace

SignalQuality::SignalQuality(std::size_t leads, Hertz rate)
    : m_framesPerQuarter(std::max<std::size_t>(1, static_cast<std::size_t>(rate.value / 4.0))),
      m_fineStep(std::max<std::size_t>(1, static_cast<std::size_t>(std::lround(0.004 * rate.value)))),
      m_slopeStep(std::max<std::size_t>(2, static_cast<std::size_t>(std::lround(0.020 * rate.value)))),
      m_ringSize(std::max(m_slopeStep, 2 * m_fineStep) + 1),
      m_leads(leads) {
    for (Lead& lead : m_leads)
        lead.recent.resize(m_ringSize);
}

void SignalQuality::setStates(std::span<const LeadState> states) {
    for (std::size_t lead = 0; lead < m_leads.size() && lead < states.size(); ++lead) {
        m_leads[lead].disconnected = states[lead] == LeadState::Off || states[lead] == LeadState::Railed;
    }
}

void SignalQuality::push(Lead& lead, double value) {
    Quarter& q = lead.quarters[m_quarter];
    if (!std::isfinite(value)) {
        q.missing += 1.0;
        lead.started = false;
        return;
    }
    if (!lead.started) {
        std::fill(lead.recent.begin(), lead.recent.end(), value);
        lead.started = true;
        if (lead.railLow == lead.railHigh) lead.railLow = lead.railHigh = value;
    }
    const auto ago = [&](std::size_t frames) {
        return lead.recent[m_place >= frames ? m_place - frames : m_place + m_ringSize - frames];
    };
    if (q.seen == 0.0) q.low = q.high = value;
    q.seen += 1.0;
    q.sum += value;
    q.low = std::min(q.low, value);
    q.high = std::max(q.high, value);
    lead.railLow = std::min(lead.railLow, value);
    lead.railHigh = std::max(lead.railHigh, value);
    // A rail repeats its value; a lone extreme does not.
    if ((value == lead.railLow || value == lead.railHigh) && value == ago(1)) q.atRail += 1.0;
    const double fine = value - 2.0 * ago(m_fineStep) + ago(2 * m_fineStep);
    const double slope = value - ago(m_slopeStep);
    q.fine += fine * fine;
    q.slope += slope * slope;
    q.slopeFourth += slope * slope * slope * slope;
    lead.recent[m_place] = value;
}

void SignalQuality::push(std::span<const double> frame) {
    for (std::size_t lead = 0; lead < m_leads.size(); ++lead)
        push(m_leads[lead], frame[lead]);
    m_place = m_place + 1 == m_ringSize ? 0 : m_place + 1;
    if (++m_frame == m_framesPerQuarter) closeQuarter();
}

void SignalQuality::closeQuarter() {
    m_best = 0.0;
    for (Lead& lead : m_leads) {
        lead.quality = judge(lead);
        m_best = std::max(m_best, lead.quality);
    }
    m_frame = 0;
    m_quarter = (m_quarter + 1) % kQuarters;
    for (Lead& lead : m_leads)
        lead.quarters[m_quarter] = {};
}

bool SignalQuality::hasContact(const Lead& lead) const {
    if (lead.disconnected) return false;
    double seen = 0.0, missing = 0.0, atRail = 0.0, low = 0.0, high = 0.0;
    for (std::size_t back = 0; back < kContactQuarters; ++back) {
        const Quarter& q = lead.quarters[(m_quarter + kQuarters - back) % kQuarters];
        if (q.seen > 0.0) {
            low = seen > 0.0 ? std::min(low, q.low) : q.low;
            high = seen > 0.0 ? std::max(high, q.high) : q.high;
        }
        seen += q.seen;
        missing += q.missing;
        atRail += q.atRail;
    }
    return seen > 0.0 && missing <= kMissingFraction * (seen + missing) && high - low >= kFlatMillivolts &&
           atRail <= kRailFraction * seen;
}

double SignalQuality::judge(const Lead& lead) const {
    if (!hasContact(lead)) return 0.0;
    double seen = 0.0, fine = 0.0, slope = 0.0, slopeFourth = 0.0;
    double largestDrift = 0.0;
    const Quarter* before = nullptr;
    for (std::size_t i = 1; i <= kQuarters; ++i) {  // oldest first
        const Quarter& q = lead.quarters[(m_quarter + i) % kQuarters];
        if (q.seen <= 0.0) continue;
        seen += q.seen;
        fine += q.fine;
        slope += q.slope;
        slopeFourth += q.slopeFourth;
        if (before != nullptr) {
            largestDrift = std::max(largestDrift, std::abs(q.sum / q.seen - before->sum / before->seen));
        }
        before = &q;
    }
    if (!(slope > 0.0)) return 0.0;
    const double kurtosis = seen * slopeFourth / (slope * slope);
    const double noise = 1.0 - ramp(fine / slope, 0.15, 1.2);
    const double peaked = ramp(kurtosis, 2.0, 7.0);
    const double steady = 1.0 / (1.0 + (largestDrift / kDriftMillivolts) * (largestDrift / kDriftMillivolts));
    return noise * (0.5 + 0.5 * peaked) * steady;
}

}  // namespace cardiotwin::signal
