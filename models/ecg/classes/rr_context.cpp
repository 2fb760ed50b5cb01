// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/classes/rr_context.h"

#include "models/base/median.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace cardiotwin::ecg {
namespace {

constexpr std::size_t kRememberedRr = 9;
constexpr std::size_t kSpreadRr = 17;
constexpr std::size_t kFewestRr = 3;
constexpr std::size_t kFewestForPattern = 6;
constexpr std::size_t kLongestPattern = 3;

}  // namespace

double RrContext::spread(std::size_t lag) const {
    std::vector<double> changes;
    for (std::size_t i = lag; i < m_all.size(); ++i)
        changes.push_back(std::abs(m_all[i] - m_all[i - lag]));
    return changes.size() < kFewestRr ? 0.0 : medianOf(std::move(changes));
}

void RrContext::fill(BeatFeatures& features, std::optional<double> rrMs) const {
    features.rrMs = rrMs;
    features.rrBeforeMs = m_before;
    if (m_usual.size() < kFewestRr) return;
    const double usual = medianOf(std::vector<double>(m_usual.begin(), m_usual.end()));
    features.usualRrMs = usual;
    features.rrSpread = spread(1) / usual;
    if (m_all.size() < kFewestForPattern) return;
    double steadiest = features.rrSpread;
    for (std::size_t lag = 2; lag <= kLongestPattern; ++lag)
        steadiest = std::min(steadiest, spread(lag) / usual);
    features.spreadByPattern = steadiest;
}

void RrContext::note(std::optional<double> rrMs, bool early) {
    // The pause after an early beat and the interval before it say nothing about the usual rhythm.
    const bool afterEarly = std::exchange(m_afterEarly, early);
    m_before = rrMs;
    if (!rrMs) return;
    m_all.push_back(*rrMs);
    if (m_all.size() > kSpreadRr) m_all.pop_front();
    // Early beats that never end are a new rhythm: let them in when they are all there is.
    if (afterEarly || (early && m_usual.size() >= kFewestRr)) return;
    m_usual.push_back(*rrMs);
    if (m_usual.size() > kRememberedRr) m_usual.pop_front();
}

void RrContext::breakOff() {
    m_before.reset();
    m_afterEarly = false;
}

}  // namespace cardiotwin::ecg
