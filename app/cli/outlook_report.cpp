// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/outlook_report.h"

#include "app/cli/progress_line.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>
#include <tuple>

namespace cardiotwin::cli {
namespace {

constexpr double kEverySeconds = 30.0;

QString shown(std::optional<double> value) {
    return value && std::isfinite(*value) ? QString::number(*value, 'f', 4) : QStringLiteral("-");
}

QJsonValue fraction(std::optional<double> value) {
    if (!value || !std::isfinite(*value)) return {};
    return std::round(*value * 1e5) / 1e5;
}

QString wordOf(twin::OutlookEvent event) {
    const std::string_view word = twin::outlookWord(event);
    return QString::fromLatin1(word.data(), static_cast<int>(word.size()));
}

QString reliabilityText(const twin::BrierScore& score) {
    QString text;
    for (const twin::BrierScore::Bin& bin : score.reliability()) {
        if (bin.forecasts == 0) continue;
        text += QStringLiteral("  %1>%2 (%3)")
                    .arg(bin.probability, 0, 'f', 2)
                    .arg(bin.happened, 0, 'f', 2)
                    .arg(bin.forecasts);
    }
    return text;
}

QString joined(const std::vector<NamedCourse>& courses) {
    QString text, set;
    for (const NamedCourse& course : courses) {
        if (QString::fromStdString(course.set) != set) {
            set = QString::fromStdString(course.set);
            text += (text.isEmpty() ? QString() : QStringLiteral("; ")) + set + QLatin1Char(':');
        }
        text += QLatin1Char(' ') + QString::fromStdString(course.record);
    }
    return text;
}

}  // namespace

std::vector<twin::OutlookRow> outlookRowsOf(const std::vector<NamedCourse>& courses) {
    std::vector<twin::OutlookRow> all;
    for (std::size_t patient = 0; patient < courses.size(); ++patient) {
        auto rows = twin::outlookRows(courses[patient].course, patient, kEverySeconds);
        std::move(rows.begin(), rows.end(), std::back_inserter(all));
    }
    return all;
}

Result<std::vector<OutlookFigures>> outlookFigures(const std::vector<NamedCourse>& courses,
                                                   const twin::OutlookModel* shipped) {
    const std::vector<twin::OutlookRow> rows = outlookRowsOf(courses);
    std::map<std::tuple<std::size_t, twin::OutlookEvent, std::size_t>, twin::BrierScore> scores;
    ProgressLine progress("scoring");
    auto row = rows.begin();
    for (std::size_t patient = 0; patient < courses.size(); ++patient) {
        std::optional<twin::OutlookModel> model;
        if (shipped != nullptr) {
            model = *shipped;
        } else {
            auto trained = twin::trainOutlookModel(rows, patient);
            if (!trained) return trained.error();
            model = *std::move(trained);
        }
        for (; row != rows.end() && row->patient == patient; ++row) {
            const double probability = model->machine(row->event, row->horizon).probability(row->signs);
            scores[{patient, row->event, row->horizon}].add(probability, row->happened, row->asNow);
        }
        progress.show(static_cast<double>(patient + 1) / static_cast<double>(courses.size()));
    }
    std::vector<OutlookFigures> figures, sets;
    for (const auto& [key, score] : scores) {
        const auto& [patient, event, horizon] = key;
        const NamedCourse& course = courses[patient];
        const OutlookFigures line{course.set, course.record, event, twin::kOutlookMinutes[horizon], score};
        auto set = std::ranges::find_if(sets, [&line](const OutlookFigures& other) {
            return other.set == line.set && other.event == line.event && other.minutes == line.minutes;
        });
        if (set == sets.end()) set = sets.insert(sets.end(), {line.set, {}, line.event, line.minutes, {}});
        figures.push_back(line);
        set->score += score;
    }
    std::move(sets.begin(), sets.end(), std::back_inserter(figures));
    return figures;
}

QString outlookTable(const std::vector<OutlookFigures>& figures) {
    QString text = QStringLiteral(
        "set     record    event         min  forecasts  happened   brier   as now   skill  "
        "skill/freq\n");
    for (const OutlookFigures& line : figures) {
        const QString record =
            line.record.empty() ? QStringLiteral("(all)") : QString::fromStdString(line.record);
        text += QString::fromStdString(line.set).leftJustified(8) + record.leftJustified(10) +
                wordOf(line.event).leftJustified(13) + QString::number(line.minutes).rightJustified(4) +
                QString::number(line.score.forecasts()).rightJustified(11) +
                shown(line.score.happened()).rightJustified(10) +
                shown(line.score.brier()).rightJustified(8) + shown(line.score.rival()).rightJustified(9) +
                shown(line.score.skill()).rightJustified(8) +
                shown(line.score.skillAgainstFrequency()).rightJustified(9) + QLatin1Char('\n');
    }
    text += QStringLiteral("\nreliability: mean probability > how often it happened (forecasts)\n");
    for (const OutlookFigures& line : figures) {
        if (!line.record.empty()) continue;
        text += QString::fromStdString(line.set).leftJustified(8) + wordOf(line.event).leftJustified(13) +
                QString::number(line.minutes).rightJustified(4) + reliabilityText(line.score) +
                QLatin1Char('\n');
    }
    return text;
}

QJsonObject outlookJson(const std::vector<OutlookFigures>& figures) {
    QJsonArray lines;
    for (const OutlookFigures& line : figures) {
        QJsonArray bins;
        for (const twin::BrierScore::Bin& bin : line.score.reliability()) {
            bins.append(QJsonObject{{QStringLiteral("forecasts"), static_cast<qint64>(bin.forecasts)},
                                    {QStringLiteral("probability"), fraction(bin.probability)},
                                    {QStringLiteral("happened"), fraction(bin.happened)}});
        }
        QJsonObject json{
            {QStringLiteral("set"), QString::fromStdString(line.set)},
            {QStringLiteral("event"), wordOf(line.event)},
            {QStringLiteral("minutes"), line.minutes},
            {QStringLiteral("forecasts"), static_cast<qint64>(line.score.forecasts())},
            {QStringLiteral("happened"), fraction(line.score.happened())},
            {QStringLiteral("brier"), fraction(line.score.brier())},
            {QStringLiteral("as_now"), fraction(line.score.rival())},
            {QStringLiteral("brier_skill"), fraction(line.score.skill())},
            {QStringLiteral("skill_against_frequency"), fraction(line.score.skillAgainstFrequency())},
            {QStringLiteral("reliability"), bins}};
        if (!line.record.empty()) json.insert(QStringLiteral("record"), QString::fromStdString(line.record));
        lines.append(json);
    }
    return {{QStringLiteral("outlook"), lines}};
}

TextCard outlookCard(const std::vector<NamedCourse>& courses, const std::vector<twin::OutlookRow>& rows) {
    std::string counts;
    for (const twin::OutlookEvent event : twin::kOutlookEvents) {
        const auto asked = [event](const twin::OutlookRow& row) {
            return row.event == event && row.horizon == 0;
        };
        const auto all = std::ranges::count_if(rows, asked);
        const auto happened = std::ranges::count_if(
            rows, [&asked](const twin::OutlookRow& row) { return asked(row) && row.happened; });
        counts += (counts.empty() ? "" : "; ") + std::string(twin::outlookWord(event)) + " " +
                  std::to_string(happened) + " of " + std::to_string(all);
    }
    return {
        {"purpose",
         "probability of atrial fibrillation, a run of three ventricular beats, a pause beyond 2 s within "
         "5 and 15 minutes; research and education only"},
        {"method", "logistic regression with a ridge on counts and times of the last hour of beats"},
        {"records", joined(courses).toStdString()},
        {"patients", std::to_string(courses.size())},
        {"rows", "one every 30 s; within 5 minutes happened " + counts},
        {"command", "cardiotwin-cli train outlook --data FOLDER [--data FOLDER ...] --out FILE"},
        {"source",
         "MIT-BIH Arrhythmia Database (Moody & Mark 2001), MIT-BIH Atrial Fibrillation Database (Moody & "
         "Mark 1983), MIT-BIH Long-Term and Normal Sinus Rhythm RR databases, PhysioNet (Goldberger et "
         "al. 2000)"},
        {"licence",
         "contains information from these databases, made available under the ODC Attribution License "
         "1.0"}};
}

}  // namespace cardiotwin::cli
