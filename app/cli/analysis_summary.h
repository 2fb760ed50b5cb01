// SPDX-License-Identifier: GPL-3.0-or-later
// What `analyze` says of a whole recording in one JSON object, gathered as findings come. A figure that could
// not be measured is null. Threads: main thread.
#pragma once

#include "models/ecg/ecg_analysis.h"
#include "models/ecg/rr_statistics.h"

#include <QJsonObject>

#include <cstdint>
#include <map>
#include <string>

namespace cardiotwin::cli {

class AnalysisSummary {
public:
    explicit AnalysisSummary(Hertz rate) : m_rate(rate) {}

    void add(const ecg::Beat& beat);
    void add(const ecg::RhythmSpan& span);
    /// Once per block.
    void add(const ecg::Findings& findings);

    [[nodiscard]] bool measuredAnything() const { return m_beats > 0; }
    /// `samples` frames up to `end`; `elapsed` is wall time.
    [[nodiscard]] QJsonObject json(SampleCount samples, SampleIndex end, double elapsedSeconds) const;

private:
    Hertz m_rate;
    std::int64_t m_beats = 0;
    std::map<char, std::int64_t> m_classes;
    std::map<std::string, double> m_rhythmSeconds;
    ecg::RrStatistics m_intervals;
    double m_rateSum = 0.0, m_rateLow = 0.0, m_rateHigh = 0.0;
    std::int64_t m_rates = 0;
    double m_qtcSum = 0.0, m_stSum = 0.0, m_qualitySum = 0.0;
    std::int64_t m_qtcs = 0, m_sts = 0, m_qualities = 0;
    std::uint64_t m_missing = 0;
};

}  // namespace cardiotwin::cli
