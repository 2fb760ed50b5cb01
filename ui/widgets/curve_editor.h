// SPDX-License-Identifier: GPL-3.0-or-later
// The waiting curve of one urgency class: cost over minutes waited, with knots to drag. A double click adds a
// knot, Delete removes the chosen one, arrow keys move it. The curve past the last knot is drawn as it will
// be continued, the longest wait as a line. Threads: gui thread only.
#pragma once

#include "models/schedule/cost_table.h"
#include "ui/theme.h"

#include <QWidget>

#include <optional>

namespace cardiotwin::ui {

class CurveEditor : public QWidget {
    Q_OBJECT

public:
    explicit CurveEditor(const Appearance& appearance, QWidget* parent = nullptr);

    /// The curve to show; `faulty` knots are marked.
    void setCurve(const schedule::UrgencyClass& urgency, int slotMinutes, int slotCount,
                  const std::vector<std::size_t>& faulty);
    [[nodiscard]] std::optional<std::size_t> chosen() const { return m_chosen; }
    [[nodiscard]] QPointF knotAt(std::size_t index) const;
    [[nodiscard]] QSize minimumSizeHint() const override { return {260, 160}; }
    [[nodiscard]] QSize sizeHint() const override { return {480, 280}; }

Q_SIGNALS:
    void edited(const std::vector<cardiotwin::schedule::WaitingKnot>& knots);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void retranslate();
    [[nodiscard]] QRectF area() const;
    [[nodiscard]] QPointF pointOf(double waited, double cost) const;
    [[nodiscard]] schedule::WaitingKnot knotOf(const QPointF& at) const;
    [[nodiscard]] std::optional<std::size_t> hit(const QPointF& at) const;
    void rescale();
    void move(std::size_t index, schedule::WaitingKnot to);
    void paintAxes(QPainter& painter) const;

    const Appearance& m_appearance;
    schedule::UrgencyClass m_urgency;
    std::vector<std::size_t> m_faulty;
    int m_slotMinutes = 10;
    int m_slotCount = 96;
    double m_top = 100.0;  // cents
    std::optional<std::size_t> m_chosen;
    bool m_dragging = false;
};

}  // namespace cardiotwin::ui
