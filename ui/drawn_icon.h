// SPDX-License-Identifier: GPL-3.0-or-later
// The canvas on which the program's icons are drawn: 20 px, transparent, sharp on dense screens. Threads: gui
// thread only.
#pragma once

#include <QPainter>
#include <QPen>
#include <QPixmap>

namespace cardiotwin::ui {

inline constexpr int kIconPx = 20;
inline constexpr double kIconStrokePx = 1.5;

/// The pen of all line icons.
[[nodiscard]] inline QPen iconPen(const QColor& colour) {
    return {colour, kIconStrokePx, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

/// What `draw(painter)` draws in a square of kIconPx.
template <class Draw>
[[nodiscard]] QPixmap drawnIcon(Draw draw) {
    constexpr int kRatio = 3;  // screens of up to three device pixels per pixel
    QPixmap pixmap(kIconPx * kRatio, kIconPx * kRatio);
    pixmap.setDevicePixelRatio(kRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    draw(painter);
    return pixmap;
}

}  // namespace cardiotwin::ui
