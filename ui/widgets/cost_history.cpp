// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cost_history.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace cardiotwin::ui {

CostHistory::CostHistory(const ScheduleViewModel& model, const Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_model(model), m_appearance(appearance) {
    setObjectName(QStringLiteral("scheduleHistory"));
    retranslate();
    connect(&model, &ScheduleViewModel::changed, this, qOverload<>(&QWidget::update));
    connect(&appearance, &Appearance::changed, this, qOverload<>(&QWidget::update));
}

void CostHistory::retranslate() {
    setAccessibleName(tr("History of cost and lower bound"));
    setToolTip(tr("Cost (solid) and lower bound (dashed) of the plans so far"));
}

void CostHistory::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void CostHistory::paintEvent(QPaintEvent*) {
    const Theme& theme = m_appearance.theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.panel);
    painter.setFont(type::sans(type::kCaption));
    painter.setPen(theme.textSecondary);
    const QRectF caption(spacing::kSmall, 4.0, width() - 2.0 * spacing::kSmall, 16.0);
    painter.drawText(caption, Qt::AlignLeft | Qt::AlignVCenter, tr("Cost and lower bound, plan by plan"));
    const auto& history = m_model.history();
    if (history.isEmpty()) return;
    double low = history.first().bound;
    double high = history.first().cost;
    for (const GapPoint& point : history) {
        low = std::min(low, point.bound);
        high = std::max(high, point.cost);
    }
    const double room = std::max((high - low) * 0.15, 0.005 * std::max(1.0, high));
    low -= room;
    high += room;
    const QRectF area(spacing::kSmall, 24.0, width() - 2.0 * spacing::kSmall, height() - 32.0);
    const auto at = [&](qsizetype k, double value) {
        const double steps = std::max<double>(1.0, static_cast<double>(history.size()) - 1.0);
        return QPointF(area.left() + static_cast<double>(k) / steps * area.width(),
                       area.bottom() - (value - low) / (high - low) * area.height());
    };
    painter.setPen(theme.line);
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    QPolygonF costs;
    QPolygonF bounds;
    for (qsizetype k = 0; k < history.size(); ++k) {
        costs << at(k, history[k].cost);
        bounds << at(k, history[k].bound);
    }
    if (history.size() == 1) {  // one plan is a level line, not a point
        costs << QPointF(area.right(), costs.first().y());
        bounds << QPointF(area.right(), bounds.first().y());
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.textSecondary, 1.0, Qt::DashLine));
    painter.drawPolyline(bounds);
    painter.setPen(QPen(theme.twinOverlay, 1.0));
    painter.drawPolyline(costs);
    painter.setBrush(theme.twinOverlay);
    painter.drawEllipse(costs.last(), 2.5, 2.5);
}

}  // namespace cardiotwin::ui
