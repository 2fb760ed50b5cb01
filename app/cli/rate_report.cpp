// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rate_report.h"

#include "app/cli/progress_line.h"
#include "app/pipeline/shipped_models.h"
#include "models/base/median.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <utility>

namespace cardiotwin::cli {
namespace {

using Figure = std::function<double(const RateFigures&)>;

QString percent(double share) {
    return std::isfinite(share) ? QString::number(100.0 * share, 'f', 1).rightJustified(6)
                                : QStringLiteral("     -");
}

QJsonValue rounded(double value) {
    if (!std::isfinite(value)) return {};
    return std::round(value * 1e5) / 1e5;
}

QString nameOf(twin::ExpertId expert) {
    switch (expert) {
        case twin::ExpertId::Persistence:
            return QStringLiteral("persistence");
        case twin::ExpertId::Mean20s:
            return QStringLiteral("mean of 20 s");
        case twin::ExpertId::Mean30s:
            return QStringLiteral("mean of 30 s");
        case twin::ExpertId::Mean60s:
            return QStringLiteral("mean of 60 s");
        case twin::ExpertId::Mean2min:
            return QStringLiteral("mean of 2 min");
        case twin::ExpertId::Mean5min:
            return QStringLiteral("mean of 5 min");
        case twin::ExpertId::Median60s:
            return QStringLiteral("median of 60 s");
        case twin::ExpertId::DampedTrend:
            return QStringLiteral("damped trend");
        case twin::ExpertId::Blend:
            return QStringLiteral("blend");
        case twin::ExpertId::OnlineRidge:
            return QStringLiteral("patient's ridge");
        case twin::ExpertId::PatientSvr:
            return QStringLiteral("patient's SVR");
        case twin::ExpertId::PopulationRidge:
            return QStringLiteral("others' ridge");
        case twin::ExpertId::PopulationSvr:
            return QStringLiteral("others' SVR");
        case twin::ExpertId::AdaptedRidge:
            return QStringLiteral("others' ridge, adapting");
    }
    return {};
}

std::vector<double> valuesOf(const std::vector<RateFigures>& records, const Figure& figure) {
    std::vector<double> values;
    for (const RateFigures& record : records) {
        const double value = figure(record);
        if (std::isfinite(value)) values.push_back(value);
    }
    return values;
}

/// Median, mean and worst.
QString summaryOf(const std::vector<RateFigures>& records, const Figure& figure) {
    const auto values = valuesOf(records, figure);
    if (values.empty()) return QStringLiteral("-");
    double mean = 0.0;
    for (const double value : values)
        mean += value / static_cast<double>(values.size());
    return QStringLiteral("median %1  mean %2  worst %3 %")
        .arg(percent(medianOf(values)), percent(mean), percent(*std::ranges::min_element(values)));
}

/// Each expert's skill against persistence, per record.
std::map<twin::ExpertId, std::vector<double>> expertSkills(const std::vector<RateFigures>& records) {
    std::map<twin::ExpertId, std::vector<double>> skills;
    for (const RateFigures& record : records) {
        const auto persistence =
            std::ranges::find(record.experts, twin::ExpertId::Persistence, &twin::ExpertWeight::expert);
        if (persistence == record.experts.end() || persistence->rootMeanSquare <= 0.0) continue;
        for (const auto& expert : record.experts)
            skills[expert.expert].push_back(1.0 - expert.rootMeanSquare / persistence->rootMeanSquare);
    }
    return skills;
}

QJsonObject jsonOf(const RateFigures& figures) {
    return {{QStringLiteral("horizon_s"), figures.horizonSeconds},
            {QStringLiteral("rows"), static_cast<qint64>(figures.rows)},
            {QStringLiteral("withheld"), static_cast<qint64>(figures.withheld)},
            {QStringLiteral("rmse"), rounded(figures.forecast)},
            {QStringLiteral("rmse_persistence"), rounded(figures.persistence)},
            {QStringLiteral("rmse_mean60s"), rounded(figures.minute)},
            {QStringLiteral("rmse_mean5min"), rounded(figures.fiveMinutes)},
            {QStringLiteral("skill"), rounded(figures.skill())},
            {QStringLiteral("skill_better"), rounded(figures.skillOverBetter())},
            {QStringLiteral("skill_mean5min"), rounded(figures.skillOverFiveMinutes())},
            {QStringLiteral("coverage80"), rounded(figures.coverage80)},
            {QStringLiteral("coverage95"), rounded(figures.coverage95)},
            {QStringLiteral("width80"), rounded(figures.width80)},
            {QStringLiteral("width95"), rounded(figures.width95)}};
}

}  // namespace

void RateReport::add(const std::string& record, std::span<const RateFigures> figures) {
    m_figures.resize(std::max(m_figures.size(), figures.size()));
    QJsonArray horizons;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const RateFigures& each = figures[i];
        m_figures[i].push_back(each);
        horizons.append(jsonOf(each));
        m_out << QString::fromStdString(record).leftJustified(8)
              << QString::number(each.horizonSeconds).rightJustified(4) << " s  skill "
              << percent(each.skill()) << "  over better naive " << percent(each.skillOverBetter())
              << "  over 5 min " << percent(each.skillOverFiveMinutes()) << "  holds "
              << percent(each.coverage80) << percent(each.coverage95) << "  width "
              << QString::number(each.width80, 'f', 1) << " " << QString::number(each.width95, 'f', 1)
              << " bpm  withheld "
              << percent(static_cast<double>(each.withheld) / static_cast<double>(each.rows)) << " %\n";
    }
    m_out.flush();
    m_records.append(QJsonObject{{QStringLiteral("record"), QString::fromStdString(record)},
                                 {QStringLiteral("horizons"), horizons}});
}

void RateReport::printHorizon(std::size_t horizon) {
    const auto& records = m_figures[horizon];
    m_out << "\n" << records.front().horizonSeconds << " s ahead, " << records.size() << " records\n";
    const auto line = [&](const char* what, const Figure& figure) {
        m_out << "  " << QString::fromLatin1(what).leftJustified(26) << summaryOf(records, figure) << "\n";
    };
    line("skill", [](const RateFigures& f) { return f.skill(); });
    line("over the better naive", [](const RateFigures& f) { return f.skillOverBetter(); });
    line("over the mean of 5 min", [](const RateFigures& f) { return f.skillOverFiveMinutes(); });
    line("80 % interval holds", [](const RateFigures& f) { return f.coverage80; });
    line("95 % interval holds", [](const RateFigures& f) { return f.coverage95; });
    for (const auto& [expert, skills] : expertSkills(records)) {
        m_out << "  alone: " << nameOf(expert).leftJustified(24) << " median " << percent(medianOf(skills))
              << " %\n";
    }
}

void RateReport::printPooled() {
    for (std::size_t horizon = 0; horizon < m_figures.size(); ++horizon)
        printHorizon(horizon);
    m_out.flush();
}

QJsonObject RateReport::json() const {
    QJsonArray pooled;
    for (const auto& records : m_figures) {
        const auto median = [&records](const Figure& figure) {
            return rounded(medianOf(valuesOf(records, figure)));
        };
        const auto worst = [&records](const Figure& figure) {
            const auto values = valuesOf(records, figure);
            return values.empty() ? QJsonValue() : rounded(*std::ranges::min_element(values));
        };
        const Figure skill = [](const RateFigures& f) { return f.skill(); };
        const Figure better = [](const RateFigures& f) { return f.skillOverBetter(); };
        const Figure five = [](const RateFigures& f) { return f.skillOverFiveMinutes(); };
        QJsonObject experts;
        for (const auto& [expert, skills] : expertSkills(records))
            experts.insert(nameOf(expert), rounded(medianOf(skills)));
        pooled.append(QJsonObject{
            {QStringLiteral("horizon_s"), records.front().horizonSeconds},
            {QStringLiteral("median_skill"), median(skill)},
            {QStringLiteral("worst_skill"), worst(skill)},
            {QStringLiteral("median_skill_better"), median(better)},
            {QStringLiteral("worst_skill_better"), worst(better)},
            {QStringLiteral("median_skill_mean5min"), median(five)},
            {QStringLiteral("median_coverage80"), median([](const RateFigures& f) { return f.coverage80; })},
            {QStringLiteral("median_coverage95"), median([](const RateFigures& f) { return f.coverage95; })},
            {QStringLiteral("experts_median_skill"), experts}});
    }
    return {{QStringLiteral("records"), m_records}, {QStringLiteral("pooled"), pooled}};
}

Result<QJsonObject> reportRates(const std::vector<std::string>& folders,
                                const std::vector<std::string>& others, bool leaveOneOut) {
    std::vector<std::string> files;
    for (const std::string& folder : folders) {
        const auto found = beatFiles(folder);
        if (!found) return found.error();
        files.insert(files.end(), found->begin(), found->end());
    }
    std::vector<twin::RateLessons> lessons;
    if (leaveOneOut) {
        auto taught = allRateLessons(folders, others);
        if (!taught) return taught.error();
        lessons = std::move(*taught);
    }
    RateReport figures;
    ProgressLine progress("scoring");
    for (std::size_t i = 0; i < files.size(); ++i) {
        std::shared_ptr<const twin::RateModel> model = pipeline::shippedRateModel();
        if (leaveOneOut) {
            auto trained = twin::trainRateModel(lessons, kRateHorizons, i);
            if (!trained) return trained.error();
            model = std::make_shared<const twin::RateModel>(std::move(*trained));
        }
        const auto beats = readAnnotatedBeats(files[i]);
        if (!beats) return beats.error();
        figures.add(std::filesystem::path(files[i]).stem().string(),
                    evaluateRate(*beats, model, kRateHorizons));
        progress.show(static_cast<double>(i + 1) / static_cast<double>(files.size()));
    }
    figures.printPooled();
    return figures.json();
}

}  // namespace cardiotwin::cli
