// SPDX-License-Identifier: GPL-3.0-or-later
// What `analyze` says of a whole recording in one JSON object, gathered as findings come. A figure that could
// not be measured is null. Threads: main thread.
#pragma once

#include "models/base/lead_id.h"
#include "models/ecg/ecg_analysis.h"
#include "models/ecg/variability/heart_rate_variability.h"
#include "models/ecg/waves/intervals.h"

#include <QJsonObject>

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace cardiotwin::cli {

class AnalysisSummary {
public:
    /// Without `leads` (annotations alone) there is nothing to say of waves.
    explicit AnalysisSummary(Hertz rate, std::vector<LeadId> leads = {})
        : m_rate(rate),
          m_leads(std::move(leads)),
          m_variability(rate),
          m_intervals(rate),
          m_st(m_leads.size()) {}

    void add(const ecg::Beat& beat);
    void add(const ecg::RhythmSpan& span);
    /// Once per block.
    void add(const ecg::Findings& findings);

    [[nodiscard]] bool measuredAnything() const { return m_beats > 0; }
    /// `samples` frames up to `end`; `elapsed` is wall time.
    [[nodiscard]] QJsonObject json(SampleCount samples, SampleIndex end, double elapsedSeconds) const;

private:
    /// A day of them is a few megabytes a lead.
    struct StValues {
        std::vector<float> j60, j80, slope;
    };
    void insertVariability(QJsonObject& json) const;
    void insertIntervals(QJsonObject& json) const;
    void insertSt(QJsonObject& json) const;

    Hertz m_rate;
    std::vector<LeadId> m_leads;
    std::int64_t m_beats = 0;
    std::map<char, std::int64_t> m_classes;
    std::map<std::string, double> m_rhythmSeconds;
    ecg::HeartRateVariability m_variability;
    ecg::IntervalMedians m_intervals;
    std::vector<StValues> m_st;  ///< by lead, of normal beats
    double m_rateSum = 0.0, m_rateLow = 0.0, m_rateHigh = 0.0;
    std::int64_t m_rates = 0;
    double m_qualitySum = 0.0;
    std::int64_t m_qualities = 0;
    std::uint64_t m_missing = 0;
};

}  // namespace cardiotwin::cli
