// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ecg_grid.h"

#include <QPainter>

#include <cmath>

namespace cardiotwin::ui {
namespace {

constexpr int kMmPerMajor = 5;
constexpr double kSmallestMinorPx = 2.5;

void rule(QPainter& painter, const QRectF& area, double pxPerMm, bool major) {
    const auto drawn = [major](int mm) { return (mm % kMmPerMajor == 0) == major; };
    for (int mm = 0; mm * pxPerMm <= area.width(); ++mm) {
        if (!drawn(mm)) continue;
        const double x = area.left() + std::floor(mm * pxPerMm);
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    }
    for (int mm = 0; mm * pxPerMm <= area.height(); ++mm) {
        if (!drawn(mm)) continue;
        const double y = area.top() + std::floor(mm * pxPerMm);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    }
}

}  // namespace

void paintEcgGrid(QPainter& painter, const QRectF& area, const EcgScale& scale, const QColor& minor,
                  const QColor& major) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setClipRect(area, Qt::IntersectClip);
    if (scale.pxPerMm >= kSmallestMinorPx) {
        painter.setPen(QPen(minor, 1));
        rule(painter, area, scale.pxPerMm, false);
    }
    painter.setPen(QPen(major, 1));
    rule(painter, area, scale.pxPerMm, true);
    painter.restore();
}

const QImage& EcgGrid::image(QSize size, const EcgScale& scale, const Theme& theme) {
    const bool sameLook = m_ground == theme.ground.rgb() && m_minor == theme.gridMinor.rgb() &&
                          m_major == theme.gridMajor.rgb();
    if (m_image.size() == size && m_scale == scale && sameLook) return m_image;
    m_scale = scale;
    m_ground = theme.ground.rgb();
    m_minor = theme.gridMinor.rgb();
    m_major = theme.gridMajor.rgb();
    m_image = QImage(size, QImage::Format_RGB32);
    m_image.fill(m_ground);
    if (!m_image.isNull()) {
        QPainter painter(&m_image);
        paintEcgGrid(painter, m_image.rect(), scale, theme.gridMinor, theme.gridMajor);
    }
    return m_image;
}

double EcgGrid::snapped(double y, const EcgScale& scale) {
    return std::floor(std::round(y / scale.pxPerMm) * scale.pxPerMm);
}

}  // namespace cardiotwin::ui
