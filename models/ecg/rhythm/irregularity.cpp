// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/rhythm/irregularity.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cardiotwin::ecg {
namespace {

constexpr double kMostOdds = 6.0;  // one beat that is very sure does not outvote its neighbours

double probabilityOf(double logOdds) {
    return 1.0 / (1.0 + std::exp(-logOdds));
}

}  // namespace

void Irregularity::push(double rrMs, bool ventricular) {
    m_window.push(rrMs, ventricular);
    m_newest.push(rrMs, ventricular);
    weigh();
}

void Irregularity::breakOff() {
    m_window.breakOff();
    m_newest.breakOff();
    weigh();
}

std::optional<double> Irregularity::logOdds(const IntervalWindow& window) const {
    const auto signs = window.signs();
    if (!signs) return std::nullopt;
    return std::clamp(m_model.logOdds(*signs), -kMostOdds, kMostOdds);
}

void Irregularity::weigh() {
    const auto odds = logOdds(m_window);
    if (!odds) {
        m_odds.clear();
        m_now.reset();
        return;
    }
    m_odds.push_back(*odds);
    if (m_odds.size() > 2 * kNeighbours + 1) m_odds.pop_front();
    // Quick to begin, and then as steady as the well-founded answer.
    const double newest = probabilityOf(0.5 * (*odds + logOdds(m_newest).value_or(*odds)));
    m_now = std::max(newest, *probability());
}

std::optional<double> Irregularity::probability() const {
    if (m_odds.empty()) return std::nullopt;
    return probabilityOf(std::accumulate(m_odds.begin(), m_odds.end(), 0.0) /
                         static_cast<double>(m_odds.size()));
}

}  // namespace cardiotwin::ecg
