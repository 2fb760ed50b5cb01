// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/twin/reliability_plot.h"

#include "ui/widgets/plot_library.h"

#include <cmath>

namespace cardiotwin::ui {

ReliabilityPlot::ReliabilityPlot(const Appearance& appearance, QWidget* parent)
    : PlotPanel(appearance, parent), m_diagonal(plot().addGraph()), m_observed(plot().addGraph()) {
    setObjectName(QStringLiteral("twinReliability"));
    m_diagonal->setData({0.0, 100.0}, {0.0, 100.0}, true);
    for (QCPAxis* axis : {plot().xAxis, plot().yAxis}) {
        axis->setRange(0.0, 104.0);
        axis->setTicker(QSharedPointer<QCPAxisTickerFixed>(new QCPAxisTickerFixed));
        static_cast<QCPAxisTickerFixed*>(axis->ticker().data())->setTickStep(50.0);
        axis->setNumberFormat(QStringLiteral("f"));
        axis->setNumberPrecision(0);
    }
    begin();
    display({});
}

void ReliabilityPlot::retranslate() {
    setAccessibleName(tr("Reliability diagram"));
    setToolTip(
        tr("Across: how often an interval promises to hold, %. Up: how often it held. "
           "On the diagonal the promise is kept; below it intervals are too narrow."));
    setHeading(tr("Reliability"));
    setEmptyText(m_hasPoints ? QString() : tr("No forecast has come due yet"));
}

void ReliabilityPlot::display(const std::vector<twin::ReliabilityPoint>& points) {
    QVector<double> nominal, observed;
    QStringList words;
    for (const auto& point : points) {
        if (point.count == 0 || !std::isfinite(point.observed)) continue;
        nominal << point.nominal * 100.0;
        observed << point.observed * 100.0;
        words << QStringLiteral("%1→%2 %").arg(qRound(nominal.last())).arg(qRound(observed.last()));
    }
    m_observed->setData(nominal, observed, false);
    m_hasPoints = !nominal.isEmpty();
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    retranslate();
    plot().replot(QCustomPlot::rpQueuedReplot);
}

void ReliabilityPlot::dressGraphs() {
    m_diagonal->setPen(QPen(theme().textSecondary, 1, Qt::DashLine));
    m_observed->setPen(QPen(theme().forecast, 1.5));
    m_observed->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, theme().forecast, 6));
}

}  // namespace cardiotwin::ui
