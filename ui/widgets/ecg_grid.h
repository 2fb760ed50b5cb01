// SPDX-License-Identifier: GPL-3.0-or-later
// ECG paper: minor lines each millimetre, major lines each 5 mm, drawn once per size, scale and look and
// kept. The origin is the top left corner, so a trace that snaps its baseline to a whole millimetre lies on a
// line. Threads: gui thread only.
#pragma once

#include "ui/theme.h"
#include "ui/widgets/ecg_scale.h"

#include <QImage>
#include <QRectF>
#include <QSize>

class QPainter;

namespace cardiotwin::ui {

class EcgGrid {
public:
    /// The paper for an area of `size` (in the pixels that `scale` counts in: device pixels for an image of a
    /// magnified scale). Drawn again only when one of the arguments differs from the last call.
    const QImage& image(QSize size, const EcgScale& scale, const Theme& theme);

    /// Where the nearest minor line at or below `y` runs, in the image's pixels.
    [[nodiscard]] static double snapped(double y, const EcgScale& scale);

private:
    QImage m_image;
    EcgScale m_scale;
    QRgb m_ground = 0, m_minor = 0, m_major = 0;
};

/// Draws the same paper straight into `painter` (print, review): minor lines are left out below 2.5 px.
void paintEcgGrid(QPainter& painter, const QRectF& area, const EcgScale& scale, const QColor& minor,
                  const QColor& major);

}  // namespace cardiotwin::ui
