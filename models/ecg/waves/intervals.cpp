// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/waves/intervals.h"

#include "models/base/median.h"

#include <cmath>
#include <utility>
#include <vector>

namespace cardiotwin::ecg {
namespace {

constexpr std::size_t kFewestMeasured = 3;
constexpr double kShortestPrMs = 60.0;
constexpr double kLongestPrMs = 400.0;
constexpr double kShortestQtMs = 200.0;
constexpr double kLongestQtMs = 900.0;

std::optional<float> between(const std::optional<SampleIndex>& from, const std::optional<SampleIndex>& to,
                             Hertz rate) {
    if (!from || !to) return std::nullopt;
    return static_cast<float>(1000.0 * static_cast<double>(*to - *from) / rate.value);
}

Interval medianOrReason(std::vector<float> values, std::size_t beats, NotMeasured missing) {
    if (beats == 0) return {std::nullopt, NotMeasured::NoBeats};
    if (values.size() < kFewestMeasured || 2 * values.size() < beats) return {std::nullopt, missing};
    return {static_cast<double>(medianOf(std::move(values))), NotMeasured::None};
}

}  // namespace

CorrectedQt correctedQt(double qtMs, double rrMs) {
    const double rr = rrMs / 1000.0;
    return {qtMs / std::sqrt(rr), qtMs / std::cbrt(rr), qtMs + 154.0 * (1.0 - rr),
            qtMs + 1.75 * (60.0 / rr - 60.0)};
}

std::string_view reasonOf(NotMeasured why) {
    switch (why) {
        case NotMeasured::None:
            return {};
        case NotMeasured::NoBeats:
            return "no normal beats";
        case NotMeasured::NoPWave:
            return "no P wave in most beats";
        case NotMeasured::NoQrs:
            return "no QRS borders in most beats";
        case NotMeasured::NoTWave:
            return "no T wave in most beats";
        case NotMeasured::OutOfRange:
            return "outside the plausible range in most beats";
    }
    return {};
}

void IntervalMedians::push(const WaveMarks& marks) {
    if (marks.beatClass != BeatClass::N || !marks.rrMs) return;
    Entry entry;
    entry.rrMs = static_cast<float>(*marks.rrMs);
    entry.prMs = between(marks.pOn, marks.qrsOn, m_rate);
    entry.qrsMs = between(marks.qrsOn, marks.qrsOff, m_rate);
    entry.qtMs = between(marks.qrsOn, marks.tOff, m_rate);
    m_pOutOfRange = entry.prMs && (*entry.prMs < kShortestPrMs || *entry.prMs > kLongestPrMs);
    if (m_pOutOfRange) entry.prMs.reset();
    m_qtOutOfRange = entry.qtMs && (*entry.qtMs < kShortestQtMs || *entry.qtMs > kLongestQtMs);
    if (m_qtOutOfRange) entry.qtMs.reset();
    m_entries.push_back(entry);
    if (m_newest > 0 && m_entries.size() > m_newest) m_entries.pop_front();
}

Intervals IntervalMedians::result() const {
    std::vector<float> pr, qrs, qt, rr;
    for (const Entry& entry : m_entries) {
        if (entry.prMs) pr.push_back(*entry.prMs);
        if (entry.qrsMs) qrs.push_back(*entry.qrsMs);
        if (!entry.qtMs) continue;
        qt.push_back(*entry.qtMs);
        rr.push_back(entry.rrMs);
    }
    Intervals found;
    const std::size_t beats = m_entries.size();
    found.beats = static_cast<int>(beats);
    found.pr =
        medianOrReason(std::move(pr), beats, m_pOutOfRange ? NotMeasured::OutOfRange : NotMeasured::NoPWave);
    found.qrs = medianOrReason(std::move(qrs), beats, NotMeasured::NoQrs);
    found.qt =
        medianOrReason(std::move(qt), beats, m_qtOutOfRange ? NotMeasured::OutOfRange : NotMeasured::NoTWave);
    if (found.qt.ms) found.qtc = correctedQt(*found.qt.ms, static_cast<double>(medianOf(std::move(rr))));
    return found;
}

}  // namespace cardiotwin::ecg
