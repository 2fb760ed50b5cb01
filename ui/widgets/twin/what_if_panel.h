// SPDX-License-Identifier: GPL-3.0-or-later
// The heart one can question: controls at the left, the patient's strip and the simulated one beside it, the
// named scenarios at the right. Every simulated strip is marked. Threads: gui thread only.
#pragma once

#include "ui/theme.h"
#include "ui/viewmodels/twin/twin_view_model.h"

#include <QWidget>

namespace cardiotwin::ui {

class EcgStrip;
class ScenarioControls;
class ScenarioList;

class WhatIfPanel : public QWidget {
    Q_OBJECT

public:
    WhatIfPanel(TwinViewModel& model, const Appearance& appearance, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void dress();
    void refresh();
    void showSimulated(EcgStrip& view, const twin::SimulatedStrip* strip, const QString& title) const;

    TwinViewModel& m_model;
    const Appearance& m_appearance;
    ScenarioControls* m_controls;
    EcgStrip *m_left, *m_right;
    ScenarioList* m_scenarios;
};

}  // namespace cardiotwin::ui
