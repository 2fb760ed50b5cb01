// SPDX-License-Identifier: GPL-3.0-or-later
// What it means: the indicators now and ahead, the reasons of the chosen one, and what is advised. Threads:
// gui thread only.
#pragma once

#include "ui/theme.h"
#include "ui/viewmodels/twin/twin_view_model.h"

#include <QWidget>

namespace cardiotwin::ui {

class AdviceCards;
class FigureTable;
class ReasonsPanel;

class OutlookColumn : public QWidget {
    Q_OBJECT

public:
    OutlookColumn(TwinViewModel& model, const Appearance& appearance, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void refresh();
    void refreshReasons();

    TwinViewModel& m_model;
    FigureTable* m_indicators;
    ReasonsPanel* m_reasons;
    AdviceCards* m_advice;
};

}  // namespace cardiotwin::ui
