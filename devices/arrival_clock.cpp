// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/arrival_clock.h"

#include <algorithm>
#include <cmath>

namespace cardiotwin::devices {
namespace {

constexpr double kHalfLifeSeconds = 90.0;
constexpr double kSettledSeconds = 2.0;
constexpr std::int64_t kSettledReads = 20;
constexpr double kRoughSeconds = 0.5;
constexpr double kRoughFactor = 1.2;
// The envelope may rise again this much per second, so that one early outlier does not rule for ever.
constexpr double kEnvelopeLeak = 50e-6;

}  // namespace

void ArrivalClock::observe(SampleIndex index, Instant arrival) {
    if (m_reads == 0) {
        m_anchor = arrival;
        m_anchorIndex = index;
        m_weight = 1.0;
    } else {
        if (index <= m_newestIndex) return;
        const double dx = static_cast<double>(index - m_newestIndex) / m_nominal.value;
        const double dy = toSeconds(arrival - m_newestArrival);
        const double keep = std::exp2(-dx / kHalfLifeSeconds);
        // Move the origin by (dx, dy), then let the new point, which lies at the origin, add its weight.
        m_xx = keep * (m_xx - 2.0 * dx * m_x + dx * dx * m_weight);
        m_xy = keep * (m_xy - dx * m_y - dy * m_x + dx * dy * m_weight);
        m_x = keep * (m_x - dx * m_weight);
        m_y = keep * (m_y - dy * m_weight);
        m_weight = keep * m_weight + 1.0;
        const double residual = -(m_y - slope() * m_x) / m_weight;
        m_envelope = std::min(residual, m_envelope + kEnvelopeLeak * dx);
    }
    m_newestIndex = index;
    m_newestArrival = arrival;
    ++m_reads;
}

// Seconds of this computer per nominal second of the device.
double ArrivalClock::slope() const {
    const double spread = m_xx - m_x * m_x / m_weight;
    if (m_reads < 2 || spread <= 0.0) return 1.0;
    return (m_xy - m_x * m_y / m_weight) / spread;
}

bool ArrivalClock::isSettled() const {
    return m_reads >= kSettledReads && toSeconds(m_newestArrival - m_anchor) >= kSettledSeconds;
}

Hertz ArrivalClock::rate() const {
    const double perSecond = slope();
    return {isSettled() && perSecond > 0.0 ? m_nominal.value / perSecond : m_nominal.value};
}

Hertz ArrivalClock::roughRate() const {
    const bool enough = m_reads >= kSettledReads && toSeconds(m_newestArrival - m_anchor) >= kRoughSeconds;
    const double perSecond = slope();
    const bool other = perSecond > 0.0 && std::abs(std::log(perSecond)) > std::log(kRoughFactor);
    return {enough && other ? m_nominal.value / perSecond : m_nominal.value};
}

Instant ArrivalClock::sampledAt(SampleIndex index) const {
    const double perSecond = isSettled() ? slope() : 1.0;
    const double x = static_cast<double>(index - m_newestIndex) / m_nominal.value;
    const double level = m_weight > 0.0 ? (m_y - perSecond * m_x) / m_weight : 0.0;
    const double seconds = level + perSecond * x + m_envelope;
    return m_newestArrival + Duration{static_cast<std::int64_t>(std::llround(seconds * 1e9))};
}

}  // namespace cardiotwin::devices
