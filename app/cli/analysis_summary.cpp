// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/analysis_summary.h"

#include <QString>

#include <algorithm>
#include <cmath>
#include <optional>

namespace cardiotwin::cli {
namespace {

QJsonValue rounded(std::optional<double> value, int decimals) {
    if (!value || !std::isfinite(*value)) return {};
    const double scale = std::pow(10.0, decimals);
    return std::round(*value * scale) / scale;
}

std::optional<double> mean(double sum, std::int64_t count) {
    return count > 0 ? std::optional(sum / static_cast<double>(count)) : std::nullopt;
}

}  // namespace

void AnalysisSummary::add(const ecg::Beat& beat) {
    ++m_beats;
    ++m_classes[static_cast<char>(beat.beatClass)];
    m_intervals.push(beat);
    if (!beat.heartRate) return;
    const double bpm = beat.heartRate->value;
    m_rateLow = m_rates == 0 ? bpm : std::min(m_rateLow, bpm);
    m_rateHigh = m_rates == 0 ? bpm : std::max(m_rateHigh, bpm);
    m_rateSum += bpm;
    ++m_rates;
}

void AnalysisSummary::add(const ecg::RhythmSpan& span) {
    m_rhythmSeconds[std::string(ecg::rhythmCode(span.rhythm))] +=
        static_cast<double>(span.end - span.start) / m_rate.value;
}

void AnalysisSummary::add(const ecg::Findings& findings) {
    for (const ecg::Beat& beat : findings.beats)
        add(beat);
    for (const ecg::RhythmSpan& span : findings.rhythms)
        add(span);
    for (const float quality : findings.clean.quality)
        m_qualitySum += static_cast<double>(quality);
    m_qualities += static_cast<std::int64_t>(findings.clean.quality.size());
    m_missing += findings.clean.missingSamples;
    if (findings.vitals.qtcMs) {
        m_qtcSum += *findings.vitals.qtcMs;
        ++m_qtcs;
    }
    if (findings.vitals.stMillivolts) {
        m_stSum += *findings.vitals.stMillivolts;
        ++m_sts;
    }
}

QJsonObject AnalysisSummary::json(SampleCount samples, SampleIndex end, double elapsedSeconds) const {
    QJsonObject classes;
    for (const char beatClass : {'N', 'S', 'V', 'F', 'Q'}) {
        const auto found = m_classes.find(beatClass);
        classes.insert(QString(QLatin1Char(beatClass)),
                       static_cast<qint64>(found == m_classes.end() ? 0 : found->second));
    }
    QJsonObject rhythms;
    for (const auto& [code, seconds] : m_rhythmSeconds)
        rhythms.insert(QString::fromStdString(code), rounded(seconds, 3));
    return {
        {QStringLiteral("samples"), static_cast<qint64>(samples)},
        {QStringLiteral("rate_hz"), m_rate.value},
        {QStringLiteral("duration_s"), secondsAt(end, m_rate)},
        {QStringLiteral("missing"), static_cast<qint64>(m_missing)},
        {QStringLiteral("beats"), static_cast<qint64>(m_beats)},
        {QStringLiteral("classes"), classes},
        {QStringLiteral("rhythm_s"), rhythms},
        {QStringLiteral("hr_mean_bpm"), rounded(mean(m_rateSum, m_rates), 2)},
        {QStringLiteral("hr_min_bpm"), rounded(m_rates > 0 ? std::optional(m_rateLow) : std::nullopt, 2)},
        {QStringLiteral("hr_max_bpm"), rounded(m_rates > 0 ? std::optional(m_rateHigh) : std::nullopt, 2)},
        {QStringLiteral("nn_mean_ms"), rounded(m_intervals.meanMs(), 2)},
        {QStringLiteral("sdnn_ms"), rounded(m_intervals.sdnnMs(), 2)},
        {QStringLiteral("rmssd_ms"), rounded(m_intervals.rmssdMs(), 2)},
        {QStringLiteral("pnn50"), rounded(m_intervals.pnn50(), 4)},
        {QStringLiteral("qtc_ms"), rounded(mean(m_qtcSum, m_qtcs), 1)},
        {QStringLiteral("st_mv"), rounded(mean(m_stSum, m_sts), 3)},
        {QStringLiteral("quality"), rounded(mean(m_qualitySum, m_qualities), 3)},
        {QStringLiteral("elapsed_s"), rounded(elapsedSeconds, 3)},
    };
}

}  // namespace cardiotwin::cli
