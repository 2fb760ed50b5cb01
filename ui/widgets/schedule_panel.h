// SPDX-License-Identifier: GPL-3.0-or-later
// The plan in small, for the foot of the Live page: the next hours, one row per resource, the patient beside
// the device outlined, how far the plan can be from the best, and what changed it. Threads: gui thread only.
#pragma once

#include "ui/theme.h"
#include "ui/viewmodels/schedule_view_model.h"

#include <QLabel>
#include <QWidget>

namespace cardiotwin::ui {

class SchedulePanel : public QWidget {
    Q_OBJECT

public:
    SchedulePanel(ScheduleViewModel& model, const Appearance& appearance, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void refresh();
    void dress();

    ScheduleViewModel& m_model;
    const Appearance& m_appearance;
    QLabel* m_title;
    QLabel* m_because;
    QLabel* m_gap;
};

}  // namespace cardiotwin::ui
