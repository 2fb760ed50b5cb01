// SPDX-License-Identifier: GPL-3.0-or-later
// How a stretch without samples looks wherever samples are drawn: diagonal hatching, and its length in words
// where there is room. Threads: gui thread only.
#pragma once

#include "ui/theme.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace cardiotwin::ui {

void paintGapBand(QPainter& painter, const QRectF& band, const QString& text, const Theme& theme);

}  // namespace cardiotwin::ui
