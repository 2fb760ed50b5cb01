// SPDX-License-Identifier: GPL-3.0-or-later
// The named scenarios beside one another with the rate each led to; one can be taken up again, removed, or
// shown beside the one in hand in the patient's place. Threads: gui thread only.
#pragma once

#include "ui/theme.h"
#include "ui/viewmodels/twin/what_if_model.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QWidget>

namespace cardiotwin::ui {

class FigureTable;

class ScenarioList : public QWidget {
    Q_OBJECT

public:
    ScenarioList(WhatIfModel& model, const Appearance& appearance, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void refresh();
    void refreshBeside();

    WhatIfModel& m_model;
    FigureTable* m_table;
    QLineEdit* m_name;
    QPushButton *m_save, *m_remove;
    QComboBox* m_beside;
};

}  // namespace cardiotwin::ui
