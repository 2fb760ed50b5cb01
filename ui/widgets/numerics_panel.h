// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of the moment: a heart rate that is read from three metres, what it was measured from, and
// rhythm, PVCs, ST and QTc below. A heart blinks with each beat found. Grey when stale, "---" when unknown.
// Threads: gui thread only.
#pragma once

#include "models/base/instant.h"
#include "ui/widgets/panel.h"

namespace cardiotwin::ui {

class NumericsPanel : public Panel {
    Q_OBJECT

public:
    explicit NumericsPanel(const Appearance& appearance, QWidget* parent = nullptr);

    void setDensity(Density density);
    void display(const VitalReadings& readings, Instant now);

protected:
    void paintContent(QPainter& painter, const QRect& content) override;
    void retranslate() override;

private:
    void paintHeart(QPainter& painter, const QRectF& box) const;

    VitalReadings m_readings;
    std::optional<SampleIndex> m_beat;
    Instant m_beatAt;
    bool m_lit = false;
    int m_digitsPx = 0, m_rowPx = 0;
};

}  // namespace cardiotwin::ui
