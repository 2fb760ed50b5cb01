// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/gap_pattern.h"

#include <QPainter>

namespace cardiotwin::ui {

void paintGapBand(QPainter& painter, const QRectF& band, const QString& text, const Theme& theme) {
    painter.save();
    QColor wash = theme.ground;
    wash.setAlpha(170);
    painter.fillRect(band, wash);
    painter.fillRect(band, QBrush(theme.textSecondary, Qt::BDiagPattern));
    painter.setFont(type::sans(type::kCaption, QFont::DemiBold));
    const double width = painter.fontMetrics().horizontalAdvance(text) + 2.0 * spacing::kSmall;
    if (!text.isEmpty() && width <= band.width()) {
        QRectF label(0.0, 0.0, width, 20.0);
        label.moveCenter(band.center());
        painter.fillRect(label, theme.panel);
        painter.setPen(theme.text);
        painter.drawText(label, Qt::AlignCenter, text);
    }
    painter.restore();
}

}  // namespace cardiotwin::ui
