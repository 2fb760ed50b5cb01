// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/wave_stage.h"

#include "models/base/median.h"

#include <cmath>
#include <utility>

namespace cardiotwin::ecg {
namespace {

constexpr double kLongestWaitSeconds = 1.0;
constexpr std::size_t kMeasuredBeats = 11;
constexpr std::size_t kFewestMeasured = 3;
constexpr double kOldestSeconds = 30.0;
constexpr double kShortestQtMs = 200.0;
constexpr double kLongestQtMs = 700.0;

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
    for (std::size_t lead = 0; lead < m_leads; ++lead) {
        WaveReading reading = m_delineator.delineate(history, lead, beat.rPeak, m_before, after);
        if (m_fibrillating) reading.marks.pOn = reading.marks.pPeak = reading.marks.pOff = std::nullopt;
        if (reading.marks.qrsOn) out.push_back(reading.marks);
        if (lead != 0 || beat.beatClass != BeatClass::N || !beat.rrMs) continue;
        Measured measured{beat.rPeak, std::nullopt, reading.stMillivolts};
        if (reading.marks.qrsOn && reading.marks.tOff) {
            const double qtMs =
                1000.0 * static_cast<double>(*reading.marks.tOff - *reading.marks.qrsOn) / m_rate.value;
            if (qtMs >= kShortestQtMs && qtMs <= kLongestQtMs) {
                measured.qtcMs = qtMs / std::cbrt(*beat.rrMs / 1000.0);
            }
        }
        m_measured.push_back(measured);
        if (m_measured.size() > kMeasuredBeats) m_measured.pop_front();
    }
    m_before = beat.rPeak;
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
