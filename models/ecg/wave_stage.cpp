// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/wave_stage.h"

#include "models/base/median.h"

#include <cmath>
#include <utility>

namespace cardiotwin::ecg {
namespace {

constexpr double kLongestWaitSeconds = 1.2;
constexpr std::size_t kMeasuredBeats = 11;
constexpr std::size_t kFewestMeasured = 3;
constexpr double kOldestSeconds = 30.0;
constexpr double kShortestQtMs = 200.0;
constexpr double kLongestQtMs = 900.0;

std::optional<double> measuredMedian(std::vector<double> values) {
    if (values.size() < kFewestMeasured) return std::nullopt;
    return medianOf(std::move(values));
}

}  // namespace

void WaveStage::delineateFront(const SampleHistory& history, std::vector<WaveMarks>& out) {
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
        if (m_fibrillating) reading.marks.pOn = reading.marks.pPeak = reading.marks.pOff = std::nullopt;
        if (reading.marks.qrsOn) out.push_back(reading.marks);
    }
    if (beat.beatClass == BeatClass::N && beat.rrMs && !readings.empty()) measure(readings.front(), beat);
    m_before = beat.rPeak;
}

void WaveStage::measure(const WaveReading& reading, const Beat& beat) {
    Measured measured{beat.rPeak, std::nullopt, std::nullopt};
    if (reading.st) measured.stMillivolts = reading.st->j60Millivolts;
    if (reading.marks.qrsOn && reading.marks.tOff) {
        const double qtMs =
            1000.0 * static_cast<double>(*reading.marks.tOff - *reading.marks.qrsOn) / m_rate.value;
        if (qtMs >= kShortestQtMs && qtMs <= kLongestQtMs)
            measured.qtcMs = qtMs / std::cbrt(*beat.rrMs / 1000.0);
    }
    m_measured.push_back(measured);
    if (m_measured.size() > kMeasuredBeats) m_measured.pop_front();
}

void WaveStage::advance(const SampleHistory& history, bool fibrillating, std::vector<WaveMarks>& out) {
    m_fibrillating = fibrillating;
    const SampleCount wait = framesIn(kLongestWaitSeconds, m_rate);
    while (m_open.size() > 1 || (!m_open.empty() && history.end() - m_open.front().rPeak > wait)) {
        delineateFront(history, out);
    }
}

void WaveStage::finish(const SampleHistory& history, std::vector<WaveMarks>& out) {
    while (!m_open.empty())
        delineateFront(history, out);
    m_before.reset();
    for (SegmentAverage& average : m_averages)
        average.restart();
}

void WaveStage::fill(Vitals& vitals, SampleIndex now) const {
    std::vector<double> qtc, st;
    for (const Measured& measured : m_measured) {
        if (now - measured.at > framesIn(kOldestSeconds, m_rate)) continue;
        if (measured.qtcMs) qtc.push_back(*measured.qtcMs);
        if (measured.stMillivolts) st.push_back(*measured.stMillivolts);
    }
    vitals.qtcMs = measuredMedian(std::move(qtc));
    vitals.stMillivolts = measuredMedian(std::move(st));
}

}  // namespace cardiotwin::ecg
