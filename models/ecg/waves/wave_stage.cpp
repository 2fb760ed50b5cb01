// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/waves/wave_stage.h"

#include "models/base/median.h"
#include "models/ecg/waves/global_marks.h"

#include <optional>
#include <utility>

namespace cardiotwin::ecg {
namespace {

constexpr double kLongestWaitSeconds = 1.2;
constexpr std::size_t kFewestMeasured = 3;
constexpr double kOldestSeconds = 30.0;

std::optional<double> measuredMedian(std::vector<double> values) {
    if (values.size() < kFewestMeasured) return std::nullopt;
    return medianOf(std::move(values));
}

}  // namespace

void WaveStage::delineateFront(const SampleHistory& history, const WaveOutput& out) {
    const Beat beat = m_open.front();
    m_open.pop_front();
    const std::optional<SampleIndex> after =
        m_open.empty() ? std::nullopt : std::optional(m_open.front().rPeak);
    m_segments.assign(m_leads, std::nullopt);
    for (std::size_t lead = 0; lead < m_leads; ++lead) {
        const auto segment = cutSegment(history, m_rate, lead, beat.rPeak, m_before, after);
        if (segment) m_segments[lead] = m_averages[lead].blend(*segment);
    }
    BeatIntervals intervals;
    if (m_before) intervals.before = beat.rPeak - *m_before;
    if (after) intervals.after = *after - beat.rPeak;
    auto readings = m_delineator.delineate(m_segments, beat.rPeak, intervals);
    for (WaveReading& reading : readings) {
        WaveMarks& marks = reading.marks;
        marks.beatClass = beat.beatClass;
        marks.rrMs = beat.rrMs;
        if (m_fibrillating) marks.pOn = marks.pPeak = marks.pOff = std::nullopt;
        keepOrder(marks);
        if (marks.qrsOn) out.leads.push_back(marks);
    }
    if (const auto global = globalMarks(readings, m_rate)) {
        out.global.push_back(*global);
        if (beat.beatClass == BeatClass::N && beat.rrMs) measure(*global, readings.front().marks);
    }
    m_before = beat.rPeak;
}

void WaveStage::measure(const WaveMarks& global, const WaveMarks& firstLead) {
    m_intervals.push(global);
    m_measuredAt = global.rPeak;
    if (!firstLead.st) return;
    m_measured.push_back({firstLead.rPeak, firstLead.st->j60Millivolts});
    if (m_measured.size() > kMeasuredBeats) m_measured.pop_front();
}

void WaveStage::advance(const SampleHistory& history, bool fibrillating, const WaveOutput& out) {
    m_fibrillating = fibrillating;
    const SampleCount wait = framesIn(kLongestWaitSeconds, m_rate);
    while (m_open.size() > 1 || (!m_open.empty() && history.end() - m_open.front().rPeak > wait)) {
        delineateFront(history, out);
    }
}

void WaveStage::finish(const SampleHistory& history, const WaveOutput& out) {
    while (!m_open.empty())
        delineateFront(history, out);
    m_before.reset();
    for (SegmentAverage& average : m_averages)
        average.restart();
}

void WaveStage::fill(Vitals& vitals, SampleIndex now) const {
    const SampleCount oldest = framesIn(kOldestSeconds, m_rate);
    std::vector<double> st;
    for (const Measured& measured : m_measured) {
        if (now - measured.at <= oldest) st.push_back(measured.stMillivolts);
    }
    vitals.stMillivolts = measuredMedian(std::move(st));
    if (!m_measuredAt || now - *m_measuredAt > oldest) return;
    vitals.intervals = m_intervals.result();
    if (vitals.intervals.qtc) vitals.qtcMs = vitals.intervals.qtc->fridericiaMs;
}

}  // namespace cardiotwin::ecg
