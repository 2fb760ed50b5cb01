// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/twin/beat_overlay.h"

#include "ui/faded.h"
#include "ui/viewmodels/live_text.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <utility>

namespace cardiotwin::ui {
namespace {

constexpr int kHeadPx = 20, kFootPx = 16, kScalePx = 34;
constexpr double kStepMillivolts = 0.5, kStepMs = 200.0;

}  // namespace

BeatOverlay::BeatOverlay(const Appearance& appearance, QWidget* parent) : Panel(appearance, parent) {
    setObjectName(QStringLiteral("twinBeat"));
    setMinimumHeight(150);
    retranslate();
}

void BeatOverlay::retranslate() {
    setAccessibleName(tr("Measured beat over the twin's beat"));
    setToolTip(tr("The newest beat and what the twin expected before it saw it; the difference is shaded"));
}

void BeatOverlay::display(BeatPicture beat, const QString& figures, const QString& emptyBecause) {
    m_beat = std::move(beat);
    if (m_beat.measured.size() != m_beat.twin.size()) m_beat = {};
    m_figures = figures;
    m_emptyBecause = emptyBecause;
    setAccessibleDescription(hasBeat() ? m_figures : m_emptyBecause);
    fitScale();
    update();
}

void BeatOverlay::fitScale() {
    double low = 0.0;
    double high = 0.5;
    for (const auto* wave : {&m_beat.measured, &m_beat.twin}) {
        for (const float value : *wave) {
            if (!std::isfinite(value)) continue;
            low = std::min(low, static_cast<double>(value));
            high = std::max(high, static_cast<double>(value));
        }
    }
    low = std::floor((low - 0.1) / kStepMillivolts) * kStepMillivolts;
    high = std::ceil((high + 0.1) / kStepMillivolts) * kStepMillivolts;
    const bool tooNarrow = low < m_lowest || high > m_highest;
    const bool tooWide = high - low < 0.5 * (m_highest - m_lowest);
    if (!hasBeat() || (!tooNarrow && !tooWide)) return;
    m_lowest = tooWide ? low : std::min(low, m_lowest);
    m_highest = tooWide ? high : std::max(high, m_highest);
}

QPointF BeatOverlay::at(const QRectF& area, std::size_t index, double millivolts) const {
    const double steps = std::max(1.0, static_cast<double>(m_beat.measured.size()) - 1.0);
    return {area.left() + static_cast<double>(index) / steps * area.width(),
            area.bottom() - (millivolts - m_lowest) / (m_highest - m_lowest) * area.height()};
}

void BeatOverlay::paintHead(QPainter& painter, const QRect& head) const {
    int x = head.left();
    const auto write = [&](const QString& text, const QColor& colour, int weight) {
        painter.setFont(type::sans(type::kCaption, weight));
        painter.setPen(colour);
        const int width = painter.fontMetrics().horizontalAdvance(text);
        painter.drawText(QRect(x, head.top(), width + 2, head.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         text);
        x += width + spacing::kMedium;
    };
    write(tr("measured"), theme().trace, QFont::DemiBold);
    write(tr("twin"), theme().twinOverlay, QFont::DemiBold);
    painter.setFont(type::sans(type::kCaption));
    painter.setPen(theme().textSecondary);
    const QRect rest(x, head.top(), head.right() - x, head.height());
    painter.drawText(rest, Qt::AlignRight | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_figures, Qt::ElideRight, rest.width()));
}

void BeatOverlay::paintGrid(QPainter& painter, const QRectF& area) const {
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(type::sans(11));
    const auto levels = std::lround((m_highest - m_lowest) / kStepMillivolts);
    for (long level = 0; level <= levels; ++level) {
        const double mv = m_lowest + static_cast<double>(level) * kStepMillivolts;
        const double y = at(area, 0, mv).y();
        painter.setPen(theme().gridMajor);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(theme().textSecondary);
        painter.drawText(QRectF(area.left() - kScalePx, y - 8, kScalePx - 5, 16),
                         Qt::AlignRight | Qt::AlignVCenter, numberText(mv, 1));
    }
    const double lengthMs = static_cast<double>(m_beat.measured.size() - 1) * m_beat.stepMs;
    const auto first = std::lround(std::ceil(m_beat.firstMs / kStepMs));
    const auto last = std::lround(std::floor((m_beat.firstMs + lengthMs) / kStepMs));
    for (long tick = first; tick <= last; ++tick) {
        const double ms = static_cast<double>(tick) * kStepMs;
        const double x = area.left() + (ms - m_beat.firstMs) / lengthMs * area.width();
        painter.setPen(theme().gridMajor);
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        painter.setPen(theme().textSecondary);
        // The words keep inside the area: one that hung over its edge would be cut.
        const double left = std::clamp(x - 30.0, area.left(), area.right() - 60.0);
        painter.drawText(QRectF(left, area.bottom() + 1, 60, kFootPx),
                         (left == x - 30.0  ? Qt::AlignHCenter
                          : left > x - 30.0 ? Qt::AlignLeft
                                            : Qt::AlignRight) |
                             Qt::AlignVCenter,
                         tick == 0 ? QStringLiteral("R") : numberText(ms, 0, true) + QStringLiteral(" ms"));
    }
    painter.setRenderHint(QPainter::Antialiasing);
}

void BeatOverlay::paintBeat(QPainter& painter, const QRectF& area) const {
    const auto path = [&](const std::vector<float>& wave) {
        QPainterPath drawn;
        bool down = false;  // a missing value lifts the pen
        for (std::size_t i = 0; i < wave.size(); ++i) {
            if (!std::isfinite(wave[i])) {
                down = false;
                continue;
            }
            const QPointF point = at(area, i, wave[i]);
            down ? drawn.lineTo(point) : drawn.moveTo(point);
            down = true;
        }
        return drawn;
    };
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(theme().twinOverlay, theme().dark ? 0.25 : 0.20));
    for (std::size_t i = 0; i + 1 < m_beat.measured.size(); ++i) {
        const float corners[] = {m_beat.measured[i], m_beat.measured[i + 1], m_beat.twin[i + 1],
                                 m_beat.twin[i]};
        if (!std::all_of(std::begin(corners), std::end(corners), [](float v) { return std::isfinite(v); }))
            continue;
        const QPointF quad[] = {at(area, i, corners[0]), at(area, i + 1, corners[1]),
                                at(area, i + 1, corners[2]), at(area, i, corners[3])};
        painter.drawPolygon(quad, 4);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().twinOverlay, 1.5, Qt::DashLine));
    painter.drawPath(path(m_beat.twin));
    painter.setPen(QPen(theme().trace, 1.5));
    painter.drawPath(path(m_beat.measured));
}

void BeatOverlay::paintContent(QPainter& painter, const QRect& content) {
    paintHead(painter, QRect(content.left(), content.top(), content.width(), kHeadPx));
    const QRectF area(content.left() + kScalePx, content.top() + kHeadPx + 4.0, content.width() - kScalePx,
                      content.height() - kHeadPx - kFootPx - 4.0);
    if (!hasBeat() || m_beat.measured.size() < 2) {
        painter.setFont(type::sans(type::kBody));
        painter.setPen(theme().textSecondary);
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, m_emptyBecause);
        return;
    }
    paintGrid(painter, area);
    painter.save();
    painter.setClipRect(area);
    paintBeat(painter, area);
    painter.restore();
}

}  // namespace cardiotwin::ui
