// SPDX-License-Identifier: GPL-3.0-or-later
// The measured beat over the beat the twin expected, the difference between them shaded, on a scale of its
// own in milliseconds around the R peak and in millivolts. The scale widens when it must and narrows only
// when half of it stands empty. Threads: gui thread only.
#pragma once

#include "ui/widgets/panel.h"

#include <vector>

namespace cardiotwin::ui {

struct BeatPicture {
    std::vector<float> measured, twin;  ///< mV, same length; empty: nothing to show
    double firstMs = 0.0;               ///< of the first value, after the R peak
    double stepMs = 1.0;
};

class BeatOverlay : public Panel {
    Q_OBJECT

public:
    explicit BeatOverlay(const Appearance& appearance, QWidget* parent = nullptr);

    /// `figures` stands at the right of the heading; `emptyBecause` where there is no beat.
    void display(BeatPicture beat, const QString& figures, const QString& emptyBecause);
    [[nodiscard]] bool hasBeat() const { return !m_beat.measured.empty(); }

protected:
    void paintContent(QPainter& painter, const QRect& content) override;
    void retranslate() override;

private:
    void fitScale();
    void paintHead(QPainter& painter, const QRect& head) const;
    void paintGrid(QPainter& painter, const QRectF& area) const;
    void paintBeat(QPainter& painter, const QRectF& area) const;
    [[nodiscard]] QPointF at(const QRectF& area, std::size_t index, double millivolts) const;

    BeatPicture m_beat;
    QString m_figures, m_emptyBecause;
    double m_lowest = -0.5, m_highest = 1.5;  // mV
};

}  // namespace cardiotwin::ui
