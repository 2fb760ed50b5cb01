// SPDX-License-Identifier: GPL-3.0-or-later
// The leads of a recording on ECG paper whose millimetres are true, around the view-model's position: grid,
// lead names, calibration pulse, beats with their letters, and what is missing as a broken line under
// hatching with its length. Dragging measures time and voltage; Esc clears. Ctrl+wheel changes the paper's
// speed, + and − its gain. Threads: gui thread only.
#pragma once

#include "ui/theme.h"
#include "ui/viewmodels/review_view_model.h"
#include "ui/widgets/ecg_grid.h"
#include "ui/widgets/ecg_scale.h"
#include "ui/widgets/lane_layout.h"

#include <QImage>
#include <QWidget>

#include <optional>

namespace cardiotwin::ui {

class ReviewTrace : public QWidget {
    Q_OBJECT

public:
    ReviewTrace(const Appearance& appearance, ReviewViewModel& model, QWidget* parent = nullptr);

    [[nodiscard]] const EcgScale& scale() const { return m_scale; }
    void setScale(const EcgScale& scale);
    void stepSpeed(int steps) { setScale(m_scale.withSpeedStep(steps)); }
    void stepGain(int steps) { setScale(m_scale.withGainStep(steps)); }
    void clearMeasurement();
    /// "412 ms · 146 /min · 0.85 mV"; empty without a measurement.
    [[nodiscard]] QString measurement() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    /// Left edge of the trace; lead names and pulses stand before it.
    [[nodiscard]] double left() const;
    [[nodiscard]] double xOf(SampleIndex index) const;
    [[nodiscard]] double millimetresPerUnit() const;
    void fitWindow();
    void retranslate();
    void drawTraces(QImage& image, const std::vector<Lane>& lanes);
    void drawLead(QImage& image, const Lane& lane, std::size_t lead);
    void paintGaps(QPainter& painter) const;
    void paintLeadMarks(QPainter& painter, const std::vector<Lane>& lanes) const;
    void paintBeats(QPainter& painter) const;
    void paintTimes(QPainter& painter) const;
    void paintMeasurement(QPainter& painter) const;

    const Appearance& m_appearance;
    ReviewViewModel& m_model;
    EcgScale m_scale;
    EcgGrid m_grid;
    std::optional<QPointF> m_from, m_to;  ///< of the measurement
};

}  // namespace cardiotwin::ui
