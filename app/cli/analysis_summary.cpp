// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/analysis_summary.h"

#include "models/base/median.h"

#include <QString>

#include <algorithm>
#include <cmath>
#include <optional>

namespace cardiotwin::cli {
namespace {

constexpr std::size_t kFewestMeasured = 3;

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
    m_variability.push(beat);
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
    for (const ecg::WaveMarks& marks : findings.globalWaves)
        m_intervals.push(marks);
    for (const ecg::WaveMarks& marks : findings.waves) {
        if (!marks.st || marks.beatClass != ecg::BeatClass::N || marks.lead >= m_st.size()) continue;
        StValues& values = m_st[marks.lead];
        values.j60.push_back(static_cast<float>(marks.st->j60Millivolts));
        values.j80.push_back(static_cast<float>(marks.st->j80Millivolts));
        values.slope.push_back(static_cast<float>(marks.st->slopeMillivoltsPerSecond));
    }
}

void AnalysisSummary::insertVariability(QJsonObject& json) const {
    const ecg::Variability found = m_variability.result();
    json.insert(QStringLiteral("nn_intervals"), static_cast<qint64>(found.intervals));
    json.insert(QStringLiteral("nn_rejected"), static_cast<qint64>(found.rejected));
    json.insert(QStringLiteral("nn_corrected"), found.corrected);
    json.insert(QStringLiteral("nn_mean_ms"), rounded(found.meanMs, 2));
    json.insert(QStringLiteral("sdnn_ms"), rounded(found.sdnnMs, 2));
    json.insert(QStringLiteral("rmssd_ms"), rounded(found.rmssdMs, 2));
    json.insert(QStringLiteral("pnn50"), rounded(found.pnn50, 4));
    json.insert(QStringLiteral("sd1_ms"), rounded(found.sd1Ms, 2));
    json.insert(QStringLiteral("sd2_ms"), rounded(found.sd2Ms, 2));
    json.insert(QStringLiteral("lf_ms2"), rounded(found.lfMs2, 2));
    json.insert(QStringLiteral("hf_ms2"), rounded(found.hfMs2, 2));
    json.insert(QStringLiteral("lf_hf"), rounded(found.lfToHf, 3));
    json.insert(QStringLiteral("hrv_windows"), found.windows);
    json.insert(QStringLiteral("hrv_method"),
                QStringLiteral("N-N within 0.3-2 s and 25 % of the median around; LF 0.04-0.15 Hz, HF "
                               "0.15-0.4 Hz, mean over 5 min windows, cubic spline at 4 Hz, Hann"));
}

void AnalysisSummary::insertIntervals(QJsonObject& json) const {
    const ecg::Intervals found = m_intervals.result();
    QJsonObject reasons;
    const auto insert = [&](const char* name, const ecg::Interval& interval) {
        json.insert(QLatin1String(name), rounded(interval.ms, 1));
        if (!interval.ms)
            reasons.insert(QLatin1String(name), QString::fromUtf8(ecg::reasonOf(interval.why).data()));
    };
    insert("pr_ms", found.pr);
    insert("qrs_ms", found.qrs);
    insert("qt_ms", found.qt);
    const auto corrected = [&found](double ecg::CorrectedQt::*formula) {
        return rounded(found.qtc ? std::optional(*found.qtc.*formula) : std::nullopt, 1);
    };
    json.insert(QStringLiteral("qtc_ms"), corrected(&ecg::CorrectedQt::fridericiaMs));
    json.insert(QStringLiteral("qtc_bazett_ms"), corrected(&ecg::CorrectedQt::bazettMs));
    json.insert(QStringLiteral("qtc_fridericia_ms"), corrected(&ecg::CorrectedQt::fridericiaMs));
    json.insert(QStringLiteral("qtc_framingham_ms"), corrected(&ecg::CorrectedQt::framinghamMs));
    json.insert(QStringLiteral("qtc_hodges_ms"), corrected(&ecg::CorrectedQt::hodgesMs));
    if (!reasons.isEmpty()) json.insert(QStringLiteral("not_measurable"), reasons);
}

void AnalysisSummary::insertSt(QJsonObject& json) const {
    const auto median = [](const std::vector<float>& values) {
        return values.size() < kFewestMeasured ? std::nullopt
                                               : std::optional(static_cast<double>(medianOf(values)));
    };
    QJsonObject leads;
    for (std::size_t lead = 0; lead < m_st.size(); ++lead) {
        leads.insert(QString::fromStdString(m_leads[lead].name),
                     QJsonObject{{QStringLiteral("j60_mv"), rounded(median(m_st[lead].j60), 3)},
                                 {QStringLiteral("j80_mv"), rounded(median(m_st[lead].j80), 3)},
                                 {QStringLiteral("slope_mv_s"), rounded(median(m_st[lead].slope), 2)}});
    }
    json.insert(QStringLiteral("st_mv"), rounded(m_st.empty() ? std::nullopt : median(m_st.front().j60), 3));
    if (!leads.isEmpty()) json.insert(QStringLiteral("st"), leads);
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
    QJsonObject json = {
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
        {QStringLiteral("quality"), rounded(mean(m_qualitySum, m_qualities), 3)},
        {QStringLiteral("elapsed_s"), rounded(elapsedSeconds, 3)},
    };
    insertVariability(json);
    insertIntervals(json);
    insertSt(json);
    return json;
}

}  // namespace cardiotwin::cli
