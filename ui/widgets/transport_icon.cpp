// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/transport_icon.h"

#include "ui/drawn_icon.h"

#include <QPolygonF>

namespace cardiotwin::ui {
namespace {

void triangle(QPainter& painter, double tip, double base) {
    painter.drawPolygon(QPolygonF({{tip, 10.0}, {base, 4.5}, {base, 15.5}}));
}

void draw(QPainter& painter, TransportIcon icon) {
    switch (icon) {
        case TransportIcon::Start:
            painter.drawRect(QRectF(4.0, 4.5, 2.0, 11.0));
            triangle(painter, 7.0, 16.0);
            break;
        case TransportIcon::Back:
            triangle(painter, 2.0, 10.0);
            triangle(painter, 10.0, 18.0);
            break;
        case TransportIcon::Play:
            triangle(painter, 16.5, 5.5);
            break;
        case TransportIcon::Pause:
            painter.drawRect(QRectF(5.0, 4.5, 3.5, 11.0));
            painter.drawRect(QRectF(11.5, 4.5, 3.5, 11.0));
            break;
        case TransportIcon::On:
            triangle(painter, 10.0, 2.0);
            triangle(painter, 18.0, 10.0);
            break;
        case TransportIcon::End:
            painter.drawRect(QRectF(14.0, 4.5, 2.0, 11.0));
            triangle(painter, 13.0, 4.0);
            break;
        case TransportIcon::Open:
            painter.drawPolygon(
                QPolygonF({{2.5, 5.0}, {8.0, 5.0}, {9.5, 7.0}, {17.5, 7.0}, {17.5, 15.5}, {2.5, 15.5}}));
            break;
        case TransportIcon::Table:
            painter.drawRect(QRectF(3.0, 4.0, 14.0, 12.0));
            painter.drawLine(QPointF(3.0, 8.0), QPointF(17.0, 8.0));
            painter.drawLine(QPointF(7.7, 8.0), QPointF(7.7, 16.0));
            painter.drawLine(QPointF(12.3, 8.0), QPointF(12.3, 16.0));
            break;
    }
}

QPixmap drawn(TransportIcon icon, const QColor& colour) {
    return drawnIcon([&](QPainter& painter) {
        if (icon == TransportIcon::Open || icon == TransportIcon::Table) {
            painter.setPen(iconPen(colour));
        } else {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour);
        }
        draw(painter, icon);
    });
}

}  // namespace

QIcon transportIcon(TransportIcon icon, const QColor& colour, const QColor& disabled) {
    QIcon made;
    made.addPixmap(drawn(icon, colour), QIcon::Normal);
    made.addPixmap(drawn(icon, disabled), QIcon::Disabled);
    return made;
}

}  // namespace cardiotwin::ui
