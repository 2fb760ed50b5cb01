// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/column_pen.h"

#include <algorithm>
#include <cmath>

namespace cardiotwin::ui {

ColumnPen::ColumnPen(QImage& image, int column)
    : m_pixels(reinterpret_cast<QRgb*>(image.bits()) + column),
      m_stride(image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb))),
      m_column(column),
      m_height(image.height()) {}

void ColumnPen::restore(const QImage& paper) {
    const auto* from = reinterpret_cast<const QRgb*>(paper.constBits()) + m_column;
    const qsizetype fromStride = paper.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb));
    for (int row = 0; row < m_height; ++row)
        m_pixels[row * m_stride] = from[row * fromStride];
}

void ColumnPen::stroke(ColumnSpan span, float width, QRgb colour, float opacity) {
    if (span.isEmpty()) return;
    fill(span.low - width / 2.0F, span.high + width / 2.0F, colour, opacity);
}

void ColumnPen::fill(float top, float bottom, QRgb colour, float opacity) {
    top = std::clamp(top, 0.0F, static_cast<float>(m_height));
    bottom = std::clamp(bottom, 0.0F, static_cast<float>(m_height));
    const int last = static_cast<int>(std::ceil(bottom));
    for (int row = static_cast<int>(top); row < last; ++row) {
        const auto edge = static_cast<float>(row);
        // The part of this pixel that the span covers softens both ends.
        const float covered = std::min(bottom, edge + 1.0F) - std::max(top, edge);
        if (covered > 0.0F) blend(row, colour, covered * opacity);
    }
}

void ColumnPen::hatch(float top, float bottom, int phase, int period, QRgb colour, float opacity) {
    const int first = std::max(0, static_cast<int>(top));
    const int last = std::min(m_height, static_cast<int>(bottom));
    for (int row = first; row < last; ++row) {
        if ((row + phase) % period == 0) blend(row, colour, opacity);
    }
}

void ColumnPen::blend(int row, QRgb colour, float opacity) {
    QRgb& pixel = m_pixels[row * m_stride];
    const int share = static_cast<int>(opacity * 256.0F);
    const auto mix = [share](int under, int over) { return under + ((over - under) * share) / 256; };
    pixel = qRgb(mix(qRed(pixel), qRed(colour)), mix(qGreen(pixel), qGreen(colour)),
                 mix(qBlue(pixel), qBlue(colour)));
}

}  // namespace cardiotwin::ui
