// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rail_icon.h"

#include "ui/drawn_icon.h"

#include <QPainterPath>

namespace cardiotwin::ui {
namespace {

void polyline(QPainterPath& path, std::initializer_list<QPointF> points) {
    const auto* point = points.begin();
    path.moveTo(*point);
    while (++point != points.end())
        path.lineTo(*point);
}

QPainterPath pulse() {
    QPainterPath path;
    polyline(path,
             {{1.5, 11}, {5.5, 11}, {7, 8.5}, {8.5, 11}, {10, 3.5}, {12, 16.5}, {13.5, 11}, {18.5, 11}});
    return path;
}

QPainterPath review() {
    QPainterPath path;
    path.addEllipse(QRectF(2.5, 2.5, 11, 11));
    polyline(path, {{12, 12}, {17.5, 17.5}});
    polyline(path, {{4.5, 8}, {6.5, 8}, {8, 5}, {9.2, 10.5}, {10, 8}, {11.5, 8}});
    return path;
}

QPainterPath twin() {
    QPainterPath path;
    for (const double x : {3.0, 8.0}) {
        path.moveTo(x + 4.5, 16.5);
        path.cubicTo(x - 4, 10, x - 0.5, 3, x + 4.5, 7.2);
        path.cubicTo(x + 9.5, 3, x + 13, 10, x + 4.5, 16.5);
    }
    return path;
}

QPainterPath schedule() {
    QPainterPath path;
    path.addRoundedRect(QRectF(2, 3.5, 8, 3), 1, 1);
    path.addRoundedRect(QRectF(7, 8.5, 10, 3), 1, 1);
    path.addRoundedRect(QRectF(4, 13.5, 6, 3), 1, 1);
    return path;
}

QPainterPath admin() {
    QPainterPath path;
    const struct { double y, knob; } rows[] = {{5, 13}, {10, 7}, {15, 11}};
    for (const auto& row : rows) {
        polyline(path, {{2, row.y}, {row.knob - 2, row.y}});
        path.addEllipse(QPointF(row.knob, row.y), 2, 2);
        polyline(path, {{row.knob + 2, row.y}, {18, row.y}});
    }
    return path;
}

QPainterPath menu() {
    QPainterPath path;
    for (const double y : {5.0, 10.0, 15.0})
        polyline(path, {{3, y}, {17, y}});
    return path;
}

/// Half of a disc shaded by lines: one look for the day, one for the night.
QPainterPath look() {
    QPainterPath path;
    path.addEllipse(QRectF(3, 3, 14, 14));
    polyline(path, {{10, 3}, {10, 17}});
    polyline(path, {{10, 6.5}, {15.8, 6.5}});
    polyline(path, {{10, 10}, {17, 10}});
    polyline(path, {{10, 13.5}, {15.8, 13.5}});
    return path;
}

QPainterPath language() {
    QPainterPath path;
    path.addEllipse(QRectF(2.5, 2.5, 15, 15));
    path.addEllipse(QRectF(6.5, 2.5, 7, 15));
    polyline(path, {{2.5, 10}, {17.5, 10}});
    return path;
}

QPainterPath shape(RailIcon icon) {
    switch (icon) {
        case RailIcon::Live:
            return pulse();
        case RailIcon::Review:
            return review();
        case RailIcon::Twin:
            return twin();
        case RailIcon::Schedule:
            return schedule();
        case RailIcon::Admin:
            return admin();
        case RailIcon::Menu:
            return menu();
        case RailIcon::Look:
            return look();
        case RailIcon::Language:
            return language();
    }
    return {};
}

QPixmap drawn(RailIcon icon, const QColor& colour) {
    return drawnIcon([&](QPainter& painter) {
        painter.setPen(iconPen(colour));
        painter.drawPath(shape(icon));
    });
}

}  // namespace

QIcon railIcon(RailIcon icon, const QColor& colour, const QColor& selected) {
    QIcon made(drawn(icon, colour));
    made.addPixmap(drawn(icon, selected), QIcon::Normal, QIcon::On);
    made.addPixmap(drawn(icon, selected), QIcon::Active, QIcon::On);
    return made;
}

}  // namespace cardiotwin::ui
