// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo_summary.h"

#include <QStringList>

namespace cardiotwin::app {
namespace {

QString number(double value, int decimals = 1) {
    return QString::number(value, 'f', decimals);
}

QString line(const char* label, const QString& text) {
    return QString::fromLatin1(label).leftJustified(16) + text;
}

QString forecastText(const twin::TwinSnapshot& twin) {
    if (twin.heartRate.empty() || !twin.heartRate.front().bpm) return QStringLiteral("withheld");
    const twin::HeartRatePrediction& next = twin.heartRate.front();
    QString text = number(*next.bpm) + QStringLiteral(" bpm in ") + number(next.horizonSeconds, 0) +
                   QStringLiteral(" s");
    if (next.interval80) {
        text += QStringLiteral(" (80 %: ") + number(next.interval80->low) + QStringLiteral("–") +
                number(next.interval80->high) + QStringLiteral(")");
    }
    return text;
}

QString scoreText(const twin::Scorecard& score, const char* unit, int decimals) {
    const auto skill = score.skill();
    return QString::number(score.scored) + QStringLiteral(" scored, mean error ") +
           number(score.meanAbsoluteError, decimals) + QString::fromLatin1(unit) +
           QStringLiteral(", \"as now\" ") + number(score.persistenceError, decimals) +
           QString::fromLatin1(unit) + QStringLiteral(", skill ") +
           (skill ? number(*skill * 100.0, 0) + QStringLiteral(" %") : QStringLiteral("---"));
}

QString planText(const DemoSummary& summary) {
    const schedule::Plan& plan = summary.plan.plan;
    return number(static_cast<double>(plan.cost) / 100.0, 2) + QStringLiteral(", gap at most ") +
           number(plan.gap() * 100.0, 2) + QStringLiteral(" %, planned ") + QString::number(summary.plans) +
           QStringLiteral(" times, ") + QString::number(summary.plansForAcuity) +
           QStringLiteral(" for a changed acuity");
}

}  // namespace

QString summaryText(const DemoSummary& summary) {
    const StreamStatus& status = summary.status;
    const QStringList lines{
        QStringLiteral("CardioTwin demo (SIMULATED patient, not a medical device)"),
        line("source", QString::fromStdString(status.protocol) + QStringLiteral(", ") +
                           number(status.rate.value, 0) + QStringLiteral(" Hz, ") +
                           QString::number(status.leads.size()) + QStringLiteral(" leads")),
        line("samples in", QString::number(summary.counters.framesAnalysed) + QStringLiteral(" frames")),
        line("lost", QString::number(status.lost) + QStringLiteral(" on the line, ") +
                         QString::number(summary.counters.framesRefused) + QStringLiteral(" refused, ") +
                         QString::number(summary.counters.framesUnrecorded) + QStringLiteral(" unrecorded")),
        line("beats", QString::number(summary.vitals.beats)),
        line("heart rate", summary.vitals.heartRate
                               ? number(summary.vitals.heartRate->value, 0) + QStringLiteral(" bpm")
                               : QStringLiteral("---")),
        line("forecast", forecastText(summary.twin)),
        line("  its error", scoreText(summary.twin.heartRateScore, " bpm", 2)),
        line("wave forecast", scoreText(summary.twin.waveScore, " mV", 3)),
        line("acuity", number(summary.twin.acuity.score, 0) + QStringLiteral(", highest ") +
                           number(summary.highestAcuity, 0)),
        line("plan cost", planText(summary)),
        line("byte to pixel", number(summary.latencyP50Ms) + QStringLiteral(" ms median, ") +
                                  number(summary.latencyP99Ms) + QStringLiteral(" ms p99")),
    };
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

}  // namespace cardiotwin::app
