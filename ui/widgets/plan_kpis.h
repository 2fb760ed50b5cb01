// SPDX-License-Identifier: GPL-3.0-or-later
// What the plan means for the unit: how long each class of urgency waits, how much of each resource is used
// and how much of that is overtime. Every figure has its place and keeps it. Threads: gui thread only.
#pragma once

#include "ui/viewmodels/schedule_view_model.h"
#include "ui/widgets/panel.h"

namespace cardiotwin::ui {

class PlanKpis : public Panel {
    Q_OBJECT

public:
    PlanKpis(const ScheduleViewModel& model, const Appearance& appearance, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override { return {900, 168}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {480, 168}; }

protected:
    void paintContent(QPainter& painter, const QRect& content) override;
    void retranslate() override;

private:
    void paintWaits(QPainter& painter, const QRect& area, const schedule::PlanFigures& figures) const;
    void paintUse(QPainter& painter, const QRect& area, const schedule::PlanFigures& figures) const;

    const ScheduleViewModel& m_model;
};

}  // namespace cardiotwin::ui
