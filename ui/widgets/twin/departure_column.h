// SPDX-License-Identifier: GPL-3.0-or-later
// Where the patient departs from the twin: the beat over the twin's beat in the chosen lead, the parameter
// that moved as a sentence, and the parameters furthest from usual. Threads: gui thread only.
#pragma once

#include "ui/theme.h"
#include "ui/viewmodels/twin/twin_view_model.h"

#include <QComboBox>
#include <QLabel>
#include <QWidget>

namespace cardiotwin::ui {

class BeatOverlay;
class FigureTable;

class DepartureColumn : public QWidget {
    Q_OBJECT

public:
    DepartureColumn(TwinViewModel& model, const Appearance& appearance, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void refresh();
    void refreshLeads();
    void dress();

    TwinViewModel& m_model;
    const Appearance& m_appearance;
    QLabel *m_title, *m_moved;
    QComboBox* m_lead;
    BeatOverlay* m_beat;
    FigureTable* m_parameters;
};

}  // namespace cardiotwin::ui
