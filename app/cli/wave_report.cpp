// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/wave_report.h"

#include <QJsonValue>
#include <QString>

#include <array>
#include <cmath>
#include <utility>

namespace cardiotwin::cli {
namespace {

constexpr std::array<const char*, ecg::kWavePoints.size()> kNames = {"p_on",    "p_peak", "p_off",  "qrs_on",
                                                                     "qrs_off", "t_on",   "t_peak", "t_off"};

QJsonValue rounded(double value, int decimals) {
    if (!std::isfinite(value)) return {};
    const double scale = std::pow(10.0, decimals);
    return std::round(value * scale) / scale;
}

QString number(double value) {
    return std::isfinite(value) ? QString::number(value, 'f', 1) : QStringLiteral("-");
}

QJsonObject scoreJson(const ecg::WaveScore& score) {
    QJsonObject json;
    for (std::size_t i = 0; i < score.size(); ++i) {
        json.insert(QLatin1String(kNames[i]),
                    QJsonObject{{QStringLiteral("mean_ms"), rounded(score[i].meanMs(), 2)},
                                {QStringLiteral("sd_ms"), rounded(score[i].sdMs(), 2)},
                                {QStringLiteral("beats"), static_cast<qint64>(score[i].compared)},
                                {QStringLiteral("missed"), static_cast<qint64>(score[i].missed)},
                                {QStringLiteral("invented"), static_cast<qint64>(score[i].invented)}});
    }
    return json;
}

QJsonObject averageJson(const std::vector<ecg::WaveScore>& records) {
    QJsonObject json;
    const auto averages = ecg::averageOver(records);
    for (std::size_t i = 0; i < averages.size(); ++i) {
        json.insert(QLatin1String(kNames[i]),
                    QJsonObject{{QStringLiteral("mean_ms"), rounded(averages[i].meanMs, 2)},
                                {QStringLiteral("sd_ms"), rounded(averages[i].sdMs, 2)},
                                {QStringLiteral("records"), averages[i].records}});
    }
    return json;
}

ecg::WaveScore pooled(const std::vector<ecg::WaveScore>& records) {
    ecg::WaveScore sum{};
    for (const ecg::WaveScore& record : records) {
        for (std::size_t i = 0; i < sum.size(); ++i)
            sum[i] += record[i];
    }
    return sum;
}

}  // namespace

void WaveReport::add(const WaveEvaluation& record) {
    const QString name = QString::fromStdString(record.record);
    QJsonObject json{{QStringLiteral("record"), name}, {QStringLiteral("global"), scoreJson(record.global)}};
    m_global.push_back(record.global);
    print(name, record.global);
    if (record.bestLead) {
        m_bestLead.push_back(*record.bestLead);
        json.insert(QStringLiteral("best_lead"), scoreJson(*record.bestLead));
    }
    if (record.leadByLead) {
        m_leadByLead.push_back(*record.leadByLead);
        json.insert(QStringLiteral("lead_by_lead"), scoreJson(*record.leadByLead));
    }
    m_records.append(json);
}

void WaveReport::print(const QString& name, const ecg::WaveScore& score) {
    m_out << name.leftJustified(24);
    for (std::size_t i = 0; i < score.size(); ++i) {
        m_out << "  " << kNames[i] << " " << number(score[i].meanMs()) << " ± " << number(score[i].sdMs())
              << " miss " << number(100.0 * score[i].missRate()) << " %";
    }
    m_out << "\n";
    m_out.flush();
}

void WaveReport::printPooled() {
    const std::array<std::pair<const char*, const std::vector<ecg::WaveScore>*>, 3> kinds = {
        {{"all leads, one mark", &m_global}, {"best lead", &m_bestLead}, {"lead by lead", &m_leadByLead}}};
    for (const auto& [name, records] : kinds) {
        if (records->empty()) continue;
        print(QLatin1String(name) + QStringLiteral(" *"), pooled(*records));
        m_out << (QLatin1String(name) + QStringLiteral(" **")).leftJustified(24);
        const auto averages = ecg::averageOver(*records);
        for (std::size_t i = 0; i < averages.size(); ++i)
            m_out << "  " << kNames[i] << " " << number(averages[i].meanMs) << " ± "
                  << number(averages[i].sdMs);
        m_out << "\n";
    }
    m_out << "ms, found - reference. * all beats together  ** mean and deviation of each record, averaged.\n";
    if (!m_bestLead.empty())
        m_out << "best lead: each point of each beat from the lead nearest to the reference (Martinez et al. "
                 "2004).\n";
    m_out.flush();
}

QJsonObject WaveReport::json() const {
    QJsonObject json{{QStringLiteral("records"), m_records}};
    const std::array<std::pair<const char*, const std::vector<ecg::WaveScore>*>, 3> kinds = {
        {{"global", &m_global}, {"best_lead", &m_bestLead}, {"lead_by_lead", &m_leadByLead}}};
    for (const auto& [name, records] : kinds) {
        if (records->empty()) continue;
        json.insert(QLatin1String(name),
                    QJsonObject{{QStringLiteral("pooled"), scoreJson(pooled(*records))},
                                {QStringLiteral("averaged_over_records"), averageJson(*records)}});
    }
    return json;
}

}  // namespace cardiotwin::cli
