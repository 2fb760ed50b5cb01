// SPDX-License-Identifier: GPL-3.0-or-later
// The whole recording at a glance: the first lead from end to end, what is missing hatched, ectopic beats as
// ticks, stretches of rhythm as bars, and a window that shows and moves the page's position. Threads: gui
// thread only.
#pragma once

#include "ui/theme.h"
#include "ui/viewmodels/review_view_model.h"

#include <QWidget>

namespace cardiotwin::ui {

class OverviewStrip : public QWidget {
    Q_OBJECT

public:
    OverviewStrip(const Appearance& appearance, ReviewViewModel& model, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return {600, 92}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] QRectF area() const;
    [[nodiscard]] double xOf(double seconds) const;
    void moveTo(double x);
    void retranslate();
    void paintExtents(QPainter& painter) const;
    void paintFindings(QPainter& painter) const;
    void paintTimes(QPainter& painter) const;
    void paintWindow(QPainter& painter) const;

    const Appearance& m_appearance;
    ReviewViewModel& m_model;
};

}  // namespace cardiotwin::ui
