// SPDX-License-Identifier: GPL-3.0-or-later
// How the Gantt looks. What it does is in gantt.cpp.
#include "ui/faded.h"
#include "ui/widgets/gantt.h"

#include <QPainter>
#include <QPainterPath>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace cardiotwin::ui {
namespace {

/// The first text that has room; the last one cut when enough of it remains to be read, else nothing.
QString fitting(const QFontMetricsF& metrics, const QStringList& texts, double width) {
    constexpr int kReadable = 5;  // letters, with the dots
    for (const QString& text : texts) {
        if (metrics.horizontalAdvance(text) <= width) return text;
    }
    const QString cut = metrics.elidedText(texts.last(), Qt::ElideRight, width);
    return cut.size() >= kReadable ? cut : QString();
}

/// "! Bed 4 · D.", then the bed, then its number alone: each says more than dots.
QStringList namesOf(const QString& marks, const QString& patient) {
    const QString bed = patient.section(QStringLiteral(" · "), 0, 0);
    static const QRegularExpression number(QStringLiteral("\\d+"));
    const QString digits = number.match(bed).captured();
    QStringList names{marks + patient, marks + bed};
    if (!digits.isEmpty()) names << marks + digits << digits;
    return names;
}

}  // namespace

QColor patientColour(const Theme& theme, int index) {
    // Hues a good distance apart and away from the alarm red; the same patient keeps the same hue all day.
    constexpr int kHues[] = {205, 150, 265, 40, 180, 310, 90, 235};
    const int hue = kHues[static_cast<std::size_t>(index) % std::size(kHues)];
    return theme.dark ? QColor::fromHsl(hue, 110, 120) : QColor::fromHsl(hue, 120, 140);
}

void Gantt::paintEvent(QPaintEvent*) {
    const Theme& theme = m_appearance.theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.panel);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(type::sans(type::kCaption));
    if (!m_model.hasPlan()) {
        painter.setPen(theme.textSecondary);
        painter.drawText(rect(), Qt::AlignCenter, tr("No plan yet"));
        return;
    }
    paintTimes(painter);
    for (int lane = 0; lane < m_model.lanes().size(); ++lane)
        paintLane(painter, lane);
    if (m_drag && m_drag->moving) paintDrag(painter);
    for (const PlanBar& bar : m_model.bars()) {
        if (bar.start + bar.slotCount > firstSlot() && bar.start < lastSlot()) paintBar(painter, bar);
    }
    paintNow(painter);
}

void Gantt::paintTimes(QPainter& painter) const {
    const Theme& theme = m_appearance.theme();
    const int minutes = std::max(1, m_model.slotMinutes());
    const double perHour = 60.0 / minutes;
    const double pixels = xOf(firstSlot() + perHour) - xOf(firstSlot());
    const int every = pixels >= 52.0 ? 1 : pixels >= 26.0 ? 2 : 4;
    const double bottom = m_model.lanes().isEmpty()
                              ? height()
                              : laneRect(static_cast<int>(m_model.lanes().size()) - 1).bottom();
    for (double hour = std::ceil(firstSlot() / perHour); hour * perHour <= lastSlot(); hour += every) {
        const double x = std::round(xOf(hour * perHour)) + 0.5;
        painter.setPen(QPen(theme.line, 1.0));
        painter.drawLine(QPointF(x, kAxisHeight), QPointF(x, bottom));
        if (x + 36.0 > width()) continue;
        painter.setPen(theme.textSecondary);
        painter.drawText(QRectF(x + 3.0, 2.0, 60.0, kAxisHeight - 4.0), Qt::AlignLeft | Qt::AlignVCenter,
                         m_model.timeOf(hour * perHour));
    }
}

void Gantt::paintLane(QPainter& painter, int lane) const {
    const Theme& theme = m_appearance.theme();
    const PlanLane& shown = m_model.lanes()[lane];
    const QRectF area = laneRect(lane);
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(theme.line, 0.35));
    painter.drawRect(area);
    // Slots in which the resource does not work at all.
    for (int slot = 0; slot < shown.free.size(); ++slot) {
        if (shown.free[slot] > 0 || slot + 1 <= firstSlot() || slot >= lastSlot()) continue;
        painter.fillRect(QRectF(xOf(slot), area.top(), xOf(slot + 1) - xOf(slot), area.height()),
                         QBrush(theme.line, Qt::BDiagPattern));
    }
    if (m_form == Form::Full) {
        for (int slot = 0; slot < shown.heat.size(); ++slot) {
            if (shown.heat[slot] <= 0.0) continue;
            painter.fillRect(QRectF(xOf(slot), area.bottom() - 4.0, xOf(slot + 1) - xOf(slot) + 0.5, 4.0),
                             faded(theme.beatS, 0.15 + 0.85 * std::sqrt(shown.heat[slot])));
        }
    }
    painter.setPen(theme.text);
    const QRectF label(8.0, area.top(), area.left() - 16.0, area.height());
    painter.drawText(
        label, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(shown.name, Qt::ElideRight, static_cast<int>(label.width())));
}

void Gantt::paintBar(QPainter& painter, const PlanBar& bar) const {
    const Theme& theme = m_appearance.theme();
    const QRectF body = barRect(bar);
    if (body.width() <= 0.0) return;
    const QColor hue = patientColour(theme, bar.colour);
    const bool dragged = m_drag && m_drag->moving && m_drag->id == bar.id;
    const double strength = bar.started ? 0.85 : theme.dark ? 0.42 : 0.34;
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(hue, dragged ? 0.15 : strength));
    painter.drawRoundedRect(body, 3.0, 3.0);
    painter.setBrush(hue);
    painter.drawRect(QRectF(body.left(), body.top(), std::min(3.0, body.width()), body.height()));
    const auto outline = [&](const QColor& colour, double width, double inset) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, width));
        painter.drawRoundedRect(body.adjusted(inset, inset, -inset, -inset), 3.0, 3.0);
    };
    const double pen = body.height() < 14.0 ? 1.0 : 2.0;
    if (bar.acute) outline(theme.beatS, pen, pen / 2.0);
    if (bar.ofThisPatient) outline(theme.twinOverlay, pen, bar.acute ? 1.5 * pen : pen / 2.0);
    if (bar.id == m_selected) outline(theme.text, 1.5, 0.0);
    if (m_form == Form::Compact && body.height() < 11.0) return;

    const QRectF text = body.adjusted(5.0, 0.0, -1.0, 0.0);
    QFont font = type::sans(body.height() < 15.0 ? 10 : type::kCaption);
    painter.setFont(font);
    painter.setPen(theme.text);
    const QFontMetricsF metrics(font);
    const bool two = m_form == Form::Full && body.height() >= 34.0;
    const QRectF first =
        two ? QRectF(text.left(), text.top() + 2.0, text.width(), text.height() / 2.0 - 2.0) : text;
    QString marks;
    if (bar.acute) marks += QStringLiteral("! ");
    if (bar.pinned) marks += QStringLiteral("◆ ");
    painter.drawText(first, Qt::AlignLeft | Qt::AlignVCenter,
                     fitting(metrics, namesOf(marks, bar.patient), first.width()));
    if (two) {
        painter.setPen(theme.textSecondary);
        const QRectF second(text.left(), text.center().y(), text.width(), text.height() / 2.0 - 2.0);
        const QString what = bar.moved ? movedText(bar) : bar.what;
        if (bar.moved) painter.setPen(theme.text);
        painter.drawText(second, Qt::AlignLeft | Qt::AlignVCenter, fitting(metrics, {what}, second.width()));
    }
    if (bar.moved) paintBadge(painter, bar, body);
    painter.setFont(type::sans(type::kCaption));
}

QString Gantt::movedText(const PlanBar& bar) const {
    if (!bar.startedBefore) return tr("new");
    return m_model.timeOf(*bar.startedBefore) + QStringLiteral(" → ") + m_model.timeOf(bar.start);
}

void Gantt::paintBadge(QPainter& painter, const PlanBar& bar, const QRectF& body) const {
    const Theme& theme = m_appearance.theme();
    // A corner says "moved" without covering the name; the list and the tooltip say from where.
    QPainterPath corner;
    corner.moveTo(body.topRight());
    corner.lineTo(body.right() - 9.0, body.top());
    corner.lineTo(body.right(), body.top() + 9.0);
    corner.closeSubpath();
    painter.fillPath(corner, theme.forecast);
    if (m_form == Form::Compact || !bar.startedBefore) return;
    const double x = xOf(*bar.startedBefore) + 1.0;
    if (std::abs(x - body.left()) < 2.0) return;
    painter.setPen(QPen(theme.forecast, 1.0, Qt::DotLine));
    painter.drawLine(QPointF(x, body.bottom() - 2.0), QPointF(body.left(), body.bottom() - 2.0));
    painter.drawEllipse(QPointF(x, body.bottom() - 2.0), 1.5, 1.5);
}

void Gantt::paintNow(QPainter& painter) const {
    if (m_model.now() < firstSlot() || m_model.now() > lastSlot() || m_model.lanes().isEmpty()) return;
    const Theme& theme = m_appearance.theme();
    const double x = std::round(xOf(m_model.now())) + 0.5;
    const double bottom = laneRect(static_cast<int>(m_model.lanes().size()) - 1).bottom();
    painter.setPen(QPen(theme.text, 1.0));
    painter.drawLine(QPointF(x, kAxisHeight - 4.0), QPointF(x, bottom));
    QPainterPath head;
    head.moveTo(x - 4.0, kAxisHeight - 8.0);
    head.lineTo(x + 4.0, kAxisHeight - 8.0);
    head.lineTo(x, kAxisHeight - 2.0);
    head.closeSubpath();
    painter.fillPath(head, theme.text);
}

void Gantt::paintDrag(QPainter& painter) const {
    const Theme& theme = m_appearance.theme();
    const QVector<bool> permitted = m_model.permittedStarts(m_drag->id);
    const double bottom = laneRect(static_cast<int>(m_model.lanes().size()) - 1).bottom();
    for (int slot = 0; slot < permitted.size(); ++slot) {
        if (!permitted[slot]) continue;
        painter.fillRect(QRectF(xOf(slot), kAxisHeight, xOf(slot + 1) - xOf(slot), bottom - kAxisHeight),
                         faded(theme.twinOverlay, 0.08));
    }
    for (PlanBar bar : m_model.bars()) {
        if (bar.id != m_drag->id) continue;
        bar.start = m_drag->slot;
        painter.setPen(QPen(theme.twinOverlay, 1.5, Qt::DashLine));
        painter.setBrush(faded(theme.twinOverlay, 0.2));
        painter.drawRoundedRect(barRect(bar), 3.0, 3.0);
    }
    const auto change = m_model.costChange(m_drag->id, m_drag->slot);
    const QString text =
        !change ? tr("may not start here")
                : tr("%1 · %2%3")
                      .arg(m_model.timeOf(m_drag->slot), *change >= 0.0 ? QStringLiteral("+") : QString(),
                           QString::number(*change, 'f', 2));
    const QFontMetrics metrics = painter.fontMetrics();
    QRectF box(m_drag->at.x() + 12.0, m_drag->at.y() - 28.0, metrics.horizontalAdvance(text) + 12.0, 20.0);
    if (box.right() > width()) box.moveRight(width() - 2.0);
    painter.setPen(theme.line);
    painter.setBrush(theme.ground);
    painter.drawRoundedRect(box, 3.0, 3.0);
    painter.setPen(theme.text);
    painter.drawText(box, Qt::AlignCenter, text);
}

}  // namespace cardiotwin::ui
