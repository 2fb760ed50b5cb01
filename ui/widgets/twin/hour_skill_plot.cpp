// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/twin/hour_skill_plot.h"

#include "ui/widgets/plot_library.h"

#include <algorithm>
#include <cmath>

namespace cardiotwin::ui {
namespace {

constexpr double kSmallestSpan = 20.0;  // per cent
constexpr double kLowestShown = -60.0;  // one bad hour must not flatten all others

}  // namespace

HourSkillPlot::HourSkillPlot(const Appearance& appearance, QWidget* parent)
    : PlotPanel(appearance, parent),
      m_better(new QCPBars(plot().xAxis, plot().yAxis)),
      m_worse(new QCPBars(plot().xAxis, plot().yAxis)) {
    setObjectName(QStringLiteral("twinHours"));
    for (QCPBars* bars : {m_better, m_worse})
        bars->setWidth(0.7);
    plot().xAxis->setRange(-24.3, 0.3);
    plot().xAxis->grid()->setVisible(false);
    const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    for (const int hour : {24, 12})
        ticker->addTick(-hour, QChar(0x2212) + QString::number(hour));
    plot().xAxis->setTicker(ticker);
    plot().yAxis->ticker()->setTickCount(3);
    begin();
    display({});
}

void HourSkillPlot::retranslate() {
    setAccessibleName(tr("Skill by hour"));
    setToolTip(tr("Skill of each of the last 24 hours, %; above zero the twin was better than “as now”"));
    setHeading(tr("Skill by hour"));
    setEmptyText(m_hasHours ? QString() : tr("No hour has enough forecasts yet"));
}

void HourSkillPlot::display(const std::array<std::optional<double>, 24>& skill) {
    QVector<double> betterAt, better, worseAt, worse;
    double low = 0.0;
    double high = 0.0;
    for (std::size_t k = 0; k < skill.size(); ++k) {
        if (!skill[k] || !std::isfinite(*skill[k])) continue;
        const double percent = *skill[k] * 100.0;
        // A bar stands in the middle of its hour; the newest hour ends now.
        const double at = static_cast<double>(k) - static_cast<double>(skill.size()) + 0.5;
        (percent >= 0.0 ? betterAt : worseAt) << at;
        (percent >= 0.0 ? better : worse) << std::max(percent, kLowestShown);
        low = std::min(low, std::max(percent, kLowestShown));
        high = std::max(high, percent);
    }
    m_better->setData(betterAt, better, true);
    m_worse->setData(worseAt, worse, true);
    m_hasHours = !betterAt.isEmpty() || !worseAt.isEmpty();
    const double slack = std::max(0.0, kSmallestSpan - (high - low)) / 2.0 + 2.0;
    plot().yAxis->setRange(std::floor((low - slack) / 10.0) * 10.0, std::ceil((high + slack) / 10.0) * 10.0);
    retranslate();
    plot().replot(QCustomPlot::rpQueuedReplot);
}

void HourSkillPlot::dressGraphs() {
    for (QCPBars* bars : {m_better, m_worse})
        bars->setPen(Qt::NoPen);
    m_better->setBrush(theme().forecast);
    m_worse->setBrush(theme().caution);
}

}  // namespace cardiotwin::ui
