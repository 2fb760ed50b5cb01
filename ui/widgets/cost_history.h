// SPDX-License-Identifier: GPL-3.0-or-later
// Cost of the plan and its lower bound, plan by plan: the space between the lines is what could still be won.
// Threads: gui thread only.
#pragma once

#include "ui/theme.h"
#include "ui/viewmodels/schedule_view_model.h"

#include <QWidget>

namespace cardiotwin::ui {

class CostHistory : public QWidget {
    Q_OBJECT

public:
    CostHistory(const ScheduleViewModel& model, const Appearance& appearance, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override { return {360, 88}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 64}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    const ScheduleViewModel& m_model;
    const Appearance& m_appearance;
};

}  // namespace cardiotwin::ui
