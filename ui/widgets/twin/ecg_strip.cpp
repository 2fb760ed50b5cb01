// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/twin/ecg_strip.h"

#include "ui/viewmodels/live_text.h"
#include "ui/widgets/source_marks.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <utility>

namespace cardiotwin::ui {
namespace {

constexpr int kHeadPx = 20;

/// The level most of the strip lies at: the baseline, without the mean's pull by tall waves.
double median(std::vector<float> values) {
    values.erase(std::remove_if(values.begin(), values.end(), [](float v) { return !std::isfinite(v); }),
                 values.end());
    if (values.empty()) return 0.0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

}  // namespace

EcgStrip::EcgStrip(const Appearance& appearance, QWidget* parent) : Panel(appearance, parent) {
    setMinimumSize(200, 120);
}

void EcgStrip::retranslate() {
    setAccessibleDescription(heading());
}

QString EcgStrip::heading() const {
    const QString mark =
        isMarkedSimulated() ? stateWord(SourceState::Simulated) + QStringLiteral(" · ") : QString();
    return mark + m_strip.title;
}

void EcgStrip::display(StripPicture strip, StripOrigin origin, const QString& emptyBecause) {
    m_strip = std::move(strip);
    m_origin = origin;
    m_emptyBecause = emptyBecause;
    setAccessibleDescription(heading());
    update();
}

void EcgStrip::paintTrace(QPainter& painter, const QRectF& area, const EcgScale& scale) const {
    const auto& wave = m_strip.millivolts;
    const double level = median(wave);
    const double baseline = area.top() + EcgGrid::snapped(area.height() * 0.62, scale);
    const double step = scale.pxPerSecond() / m_strip.hertz;
    const auto fits = static_cast<std::size_t>(std::max(0.0, area.width() / step));
    const std::size_t first = wave.size() > fits ? wave.size() - fits : 0;
    QPainterPath path;
    bool down = false;
    for (std::size_t i = first; i < wave.size(); ++i) {
        if (!std::isfinite(wave[i])) {
            down = false;
            continue;
        }
        const QPointF point(area.left() + static_cast<double>(i - first) * step,
                            baseline - (static_cast<double>(wave[i]) - level) * scale.pxPerMillivolt());
        down ? path.lineTo(point) : path.moveTo(point);
        down = true;
    }
    painter.setPen(QPen(isMarkedSimulated() ? theme().twinOverlay : theme().trace, 1.3));
    painter.drawPath(path);
}

void EcgStrip::paintContent(QPainter& painter, const QRect& content) {
    const QRect head(content.left(), content.top(), content.width(), kHeadPx);
    painter.setFont(type::sans(type::kCaption));
    painter.setPen(theme().textSecondary);
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, m_strip.figures);
    const int room =
        head.width() - painter.fontMetrics().horizontalAdvance(m_strip.figures) - spacing::kSmall;
    painter.setFont(type::sans(type::kCaption, QFont::DemiBold));
    painter.setPen(isMarkedSimulated() ? theme().twinOverlay : theme().text);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(heading(), Qt::ElideRight, room));
    const QRectF area = QRectF(content).adjusted(0, kHeadPx, 0, 0);
    EcgScale scale;
    scale.pxPerMm = pixelsPerMillimetre(screen());
    painter.save();
    painter.setClipRect(area);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(area, theme().ground);
    paintEcgGrid(painter, area, scale, theme().gridMinor, theme().gridMajor);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isEmpty = m_strip.millivolts.empty() || !(m_strip.hertz > 0.0);
    if (!isEmpty) paintTrace(painter, area, scale);
    // Without a switch: whatever the paper carries, a simulation is marked.
    if (isMarkedSimulated()) {
        paintWatermark(painter, area, stateWord(SourceState::Simulated), area.height() / 2.0, theme());
    }
    if (isEmpty) {
        painter.setFont(type::sans(type::kBody));
        painter.setPen(theme().textSecondary);
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, m_emptyBecause);
    } else {
        painter.setFont(type::sans(11));
        painter.setPen(theme().textSecondary);
        painter.drawText(area.adjusted(4, 0, -4, -1), Qt::AlignLeft | Qt::AlignBottom, scale.text());
    }
    painter.restore();
}

}  // namespace cardiotwin::ui
