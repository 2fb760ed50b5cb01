// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/variability/heart_rate_variability.h"

#include <cmath>

namespace cardiotwin::ecg {
namespace {

constexpr double kWindowSeconds = 300.0;
constexpr std::int64_t kOneOf = 20;                           // rejected at most
constexpr double kNearlyWholeSeconds = 0.9 * kWindowSeconds;  // artefacts at a window's edge shorten it

}  // namespace

void HeartRateVariability::push(const Beat& beat) {
    m_all.push(beat);
    m_decided.clear();
    m_filter.push(beat, m_decided);
    for (const NnInterval& interval : m_decided)
        take(interval);
}

void HeartRateVariability::take(const NnInterval& interval) {
    m_kept.push(interval.ms, interval.follows);
    const auto number = static_cast<std::int64_t>(interval.endSeconds / kWindowSeconds);
    if (number != m_windowNumber) closeWindow();
    m_windowNumber = number;
    m_window.push_back(interval);
}

void HeartRateVariability::closeWindow() {
    const bool whole = !m_window.empty() && m_window.back().endSeconds - m_window.front().endSeconds +
                                                    m_window.front().ms / 1000.0 >=
                                                kNearlyWholeSeconds;
    if (whole) {
        if (const auto powers = bandPowers(m_window)) {
            m_lfSum += powers->lfMs2;
            m_hfSum += powers->hfMs2;
            ++m_windows;
        }
    }
    m_window.clear();
}

Variability HeartRateVariability::result() const {
    HeartRateVariability rest = *this;
    rest.m_decided.clear();
    rest.m_filter.finish(rest.m_decided);
    for (const NnInterval& interval : rest.m_decided)
        rest.take(interval);
    const std::vector<NnInterval> last = rest.m_window;
    rest.closeWindow();
    if (rest.m_windows == 0) {
        if (const auto powers = bandPowers(last)) {
            rest.m_lfSum = powers->lfMs2;
            rest.m_hfSum = powers->hfMs2;
            rest.m_windows = 1;
        }
    }
    Variability found;
    found.rejected = rest.m_filter.rejected();
    found.corrected = found.rejected * kOneOf <= m_all.intervals();
    const RrStatistics& statistics = found.corrected ? rest.m_kept : m_all;
    found.intervals = statistics.intervals();
    found.meanMs = statistics.meanMs();
    found.sdnnMs = statistics.sdnnMs();
    found.rmssdMs = statistics.rmssdMs();
    found.pnn50 = statistics.pnn50();
    if (const auto sdsd = statistics.sdsdMs(); sdsd && found.sdnnMs) {
        found.sd1Ms = *sdsd / std::sqrt(2.0);
        const double along = 2.0 * *found.sdnnMs * *found.sdnnMs - 0.5 * *sdsd * *sdsd;
        if (along >= 0.0) found.sd2Ms = std::sqrt(along);
    }
    found.windows = rest.m_windows;
    if (rest.m_windows > 0) {
        found.lfMs2 = rest.m_lfSum / rest.m_windows;
        found.hfMs2 = rest.m_hfSum / rest.m_windows;
        if (*found.hfMs2 > 0.0) found.lfToHf = *found.lfMs2 / *found.hfMs2;
    }
    return found;
}

}  // namespace cardiotwin::ecg
