// SPDX-License-Identifier: GPL-3.0-or-later
// The marks that say where a trace comes from, drawn alike wherever a trace is drawn: the diagonal watermark
// of a simulation, the blue frame of a replay, the red band of a lost signal. There is no switch for them.
// Threads: gui thread only.
#pragma once

#include "models/base/stream_status.h"
#include "ui/theme.h"

#include <QImage>
#include <QPainter>

namespace cardiotwin::ui {

/// Writes `word` diagonally all over `area`, densely enough that every lane of `laneHeight` carries a part.
void paintWatermark(QPainter& painter, const QRectF& area, const QString& word, double laneHeight,
                    const Theme& theme);
/// A frame along the inner edge of `area`.
void paintReplayFrame(QPainter& painter, const QRectF& area, const Theme& theme);
/// A red band with a cross and `text`: what was there is gone.
void paintLostBand(QPainter& painter, const QRectF& band, const QString& text, const Theme& theme);
/// A quiet band with a ring and `text`: nothing has come yet.
void paintWaitingBand(QPainter& painter, const QRectF& band, const QString& text, const Theme& theme);
/// The shape of a state (disc, ring, crossed disc, bars, triangle, diamond) inside `box`.
void paintStateShape(QPainter& painter, const QRectF& box, SourceState state, const QColor& colour);
/// The colour a state is shown in, always beside its word and shape.
[[nodiscard]] QColor stateColour(SourceState state, const Theme& theme);

}  // namespace cardiotwin::ui
