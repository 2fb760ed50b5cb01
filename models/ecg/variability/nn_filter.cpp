// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/variability/nn_filter.h"

#include "models/base/median.h"
#include "models/base/sample_index.h"

#include <algorithm>
#include <cmath>

namespace cardiotwin::ecg {
namespace {

constexpr double kShortestMs = 300.0;
constexpr double kLongestMs = 2000.0;
constexpr std::size_t kAround = 5;
constexpr std::size_t kFewestAround = 3;  // with fewer there is nothing to compare with
constexpr double kLargestDeviation = 0.25;

}  // namespace

void NnFilter::push(const Beat& beat, std::vector<NnInterval>& out) {
    const bool normal = beat.beatClass == BeatClass::N;
    const bool counts =
        normal && m_beforeNormal && beat.rrMs && *beat.rrMs >= kShortestMs && *beat.rrMs <= kLongestMs;
    m_beforeNormal = normal;
    if (counts) {
        m_entries.push_back({secondsAt(beat.rPeak, m_rate), *beat.rrMs, m_beforeCounts});
        ++m_undecided;
        if (m_undecided > kAround) decide(m_entries.size() - m_undecided, out);
        if (m_entries.size() > 2 * kAround + 1) m_entries.pop_front();
    }
    m_beforeCounts = counts;
}

void NnFilter::finish(std::vector<NnInterval>& out) {
    while (m_undecided > 0)
        decide(m_entries.size() - m_undecided, out);
}

void NnFilter::decide(std::size_t at, std::vector<NnInterval>& out) {
    const Entry entry = m_entries[at];
    std::vector<double> around;
    const std::size_t last = std::min(m_entries.size() - 1, at + kAround);
    for (std::size_t i = at > kAround ? at - kAround : 0; i <= last; ++i) {
        if (i != at) around.push_back(m_entries[i].ms);
    }
    bool kept = true;
    if (around.size() >= kFewestAround) {
        const double median = medianOf(std::move(around));
        kept = std::abs(entry.ms - median) <= kLargestDeviation * median;
    }
    if (kept) {
        out.push_back({entry.endSeconds, entry.ms, entry.follows && m_beforeKept});
    } else {
        ++m_rejected;
    }
    m_beforeKept = kept;
    --m_undecided;
}

}  // namespace cardiotwin::ecg
