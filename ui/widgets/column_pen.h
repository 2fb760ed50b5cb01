// SPDX-License-Identifier: GPL-3.0-or-later
// Draws one pixel column of a 32-bit image at a time: vertical spans with soft ends, which is what a trace is
// when it is reduced to its lowest and highest value per column. Costs a few nanoseconds a pixel, where a
// general stroker costs microseconds. Threads: one at a time per image.
#pragma once

#include <QImage>

namespace cardiotwin::ui {

/// The lowest and highest y of a trace within one column, in pixels from the top; empty when low > high.
struct ColumnSpan {
    float low = 1.0F;
    float high = 0.0F;

    [[nodiscard]] bool isEmpty() const { return low > high; }
    void include(float y) {
        if (isEmpty()) {
            low = high = y;
        } else if (y < low) {
            low = y;
        } else if (y > high) {
            high = y;
        }
    }
};

class ColumnPen {
public:
    /// `image` is Format_RGB32 and outlives the pen; `column` lies inside it.
    ColumnPen(QImage& image, int column);

    /// Puts back what `paper`, an image of the same size and format, shows in this column.
    void restore(const QImage& paper);
    /// A trace `width` pixels thick over `span`.
    void stroke(ColumnSpan span, float width, QRgb colour, float opacity = 1.0F);
    /// Rows from `top` to `bottom` with `opacity` (0–1).
    void fill(float top, float bottom, QRgb colour, float opacity);
    /// Every `period`-th row, shifted with the column, so that neighbouring columns form diagonals.
    void hatch(float top, float bottom, int phase, int period, QRgb colour, float opacity);

private:
    void blend(int row, QRgb colour, float opacity);

    QRgb* m_pixels;
    qsizetype m_stride;
    int m_column;
    int m_height;
};

}  // namespace cardiotwin::ui
