// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/source_marks.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace cardiotwin::ui {
namespace {

constexpr double kAngleDegrees = -16.0;
constexpr int kFramePx = 3;
constexpr double kSparsestRowPx = 130.0;

void paintCross(QPainter& painter, const QRectF& box, const QColor& colour) {
    painter.setPen(QPen(colour, 2.0, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(box.topLeft(), box.bottomRight());
    painter.drawLine(box.topRight(), box.bottomLeft());
}

/// The shape of `state` and `text`, together in the middle of the band.
void paintBandText(QPainter& painter, const QRectF& band, const QString& text, SourceState state,
                   const QColor& colour) {
    constexpr double kMarkPx = 16.0;
    const QFont font = type::sans(type::kTitle, QFont::Bold);
    const double textWidth = QFontMetricsF(font).horizontalAdvance(text) + 8.0;
    const double left = band.center().x() - (kMarkPx + spacing::kMedium + textWidth) / 2;
    paintStateShape(painter, QRectF(left, band.center().y() - kMarkPx / 2, kMarkPx, kMarkPx), state, colour);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(QRectF(left + kMarkPx + spacing::kMedium, band.top(), textWidth, band.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, text);
}

}  // namespace

void paintWatermark(QPainter& painter, const QRectF& area, const QString& word, double laneHeight,
                    const Theme& theme) {
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    const int pixels = static_cast<int>(std::clamp(laneHeight * 0.4, 16.0, 30.0));
    QFont font = type::sans(pixels, QFont::Bold);
    font.setLetterSpacing(QFont::AbsoluteSpacing, pixels / 6.0);
    painter.setFont(font);
    painter.setPen(theme.simulatedMark);
    const double width = painter.fontMetrics().horizontalAdvance(word);
    // One copy climbs by width · sin(angle): rows that far apart leave no lane without a part of the word.
    const double climb = width * std::sin(-kAngleDegrees * 3.14159265358979 / 180.0);
    const double rowStep = std::min(std::max(climb, laneHeight), kSparsestRowPx);
    const double columnStep = width * 1.7;
    int row = 0;
    for (double y = area.top() + climb * 0.8; y < area.bottom() + climb + rowStep; y += rowStep, ++row) {
        for (double x = area.left() + 12.0 - (row % 2) * columnStep / 2; x < area.right(); x += columnStep) {
            painter.save();
            painter.translate(x, y);
            painter.rotate(kAngleDegrees);
            painter.drawText(QPointF(0.0, 0.0), word);
            painter.restore();
        }
    }
    painter.restore();
}

void paintReplayFrame(QPainter& painter, const QRectF& area, const Theme& theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QColor& colour = theme.replayFrame;
    painter.fillRect(QRectF(area.left(), area.top(), area.width(), kFramePx), colour);
    painter.fillRect(QRectF(area.left(), area.bottom() - kFramePx, area.width(), kFramePx), colour);
    painter.fillRect(QRectF(area.left(), area.top(), kFramePx, area.height()), colour);
    painter.fillRect(QRectF(area.right() - kFramePx, area.top(), kFramePx, area.height()), colour);
    painter.restore();
}

void paintLostBand(QPainter& painter, const QRectF& band, const QString& text, const Theme& theme) {
    painter.fillRect(band, theme.lostBand);
    paintBandText(painter, band, text, SourceState::Lost, theme.lostText);
}

void paintWaitingBand(QPainter& painter, const QRectF& band, const QString& text, const Theme& theme) {
    painter.fillRect(band, theme.panel);
    painter.fillRect(QRectF(band.left(), band.bottom() - 1, band.width(), 1), theme.caution);
    paintBandText(painter, band, text, SourceState::Stale, theme.caution);
}

void paintStateShape(QPainter& painter, const QRectF& box, SourceState state, const QColor& colour) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const QRectF ring = box.adjusted(1.5, 1.5, -1.5, -1.5);
    switch (state) {
        case SourceState::Live:
            painter.drawEllipse(box);
            break;
        case SourceState::Stale:
            painter.setPen(QPen(colour, 2.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(ring);
            break;
        case SourceState::Lost:
        case SourceState::LeadOff:
            paintCross(painter, ring, colour);
            break;
        case SourceState::Paused:
            painter.drawRect(QRectF(box.left() + 1, box.top(), box.width() * 0.3, box.height()));
            painter.drawRect(
                QRectF(box.right() - 1 - box.width() * 0.3, box.top(), box.width() * 0.3, box.height()));
            break;
        case SourceState::Replay: {
            const QPointF points[] = {box.topLeft(), {box.right(), box.center().y()}, box.bottomLeft()};
            painter.drawPolygon(points, 3);
            break;
        }
        case SourceState::Simulated: {
            const QPointF points[] = {{box.center().x(), box.top()},
                                      {box.right(), box.center().y()},
                                      {box.center().x(), box.bottom()},
                                      {box.left(), box.center().y()}};
            painter.setPen(QPen(colour, 2.0));
            painter.setBrush(Qt::NoBrush);
            painter.drawPolygon(points, 4);
            break;
        }
    }
    painter.restore();
}

QColor stateColour(SourceState state, const Theme& theme) {
    switch (state) {
        case SourceState::Live:
            return theme.live;
        case SourceState::Stale:
            return theme.caution;
        case SourceState::Lost:
        case SourceState::LeadOff:
            return theme.alarmHigh;
        case SourceState::Paused:
            return theme.textSecondary;
        case SourceState::Replay:
            return theme.replayFrame;
        case SourceState::Simulated:
            return theme.text;
    }
    return theme.alarmHigh;
}

}  // namespace cardiotwin::ui
