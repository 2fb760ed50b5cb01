// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/panel.h"

#include <QEvent>
#include <QPainter>

namespace cardiotwin::ui {

Panel::Panel(const Appearance& appearance, QWidget* parent) : QWidget(parent), m_appearance(appearance) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&appearance, &Appearance::changed, this, [this] { update(); });
}

void Panel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().ground);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme().line);
    painter.setBrush(theme().panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), spacing::kRadius,
                            spacing::kRadius);
    painter.setBrush(Qt::NoBrush);
    paintContent(painter,
                 rect().adjusted(spacing::kLarge, spacing::kMedium, -spacing::kLarge, -spacing::kMedium));
}

void Panel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        update();
    }
    QWidget::changeEvent(event);
}

void Panel::paintRow(QPainter& painter, const QRect& row, const QString& label, const QString& value,
                     const QColor& valueColour) const {
    painter.setFont(type::sans(type::kBody, QFont::DemiBold));
    painter.setPen(valueColour);
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, value);
    const int room = row.width() - painter.fontMetrics().horizontalAdvance(value) - spacing::kSmall;
    painter.setFont(type::sans(type::kBody));
    painter.setPen(theme().textSecondary);
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(label, Qt::ElideRight, room));
}

void Panel::paintRule(QPainter& painter, const QRect& content, int y) const {
    painter.fillRect(content.left(), y, content.width(), 1, theme().line);
}

QColor Panel::numberColour(Grade grade, const QColor& shown) const {
    return grade == Grade::Shown ? shown : theme().textSecondary;
}

}  // namespace cardiotwin::ui
