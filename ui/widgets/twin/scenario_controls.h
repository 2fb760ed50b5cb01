// SPDX-License-Identifier: GPL-3.0-or-later
// What may be changed on the fitted heart: rate, rate change, QT, ST, ectopy, fibrillation. Each change
// leaves as a whole scenario. Threads: gui thread only.
#pragma once

#include "models/twin/tracking/what_if.h"
#include "ui/widgets/twin/number_dial.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QWidget>

#include <array>

namespace cardiotwin::ui {

class ScenarioControls : public QWidget {
    Q_OBJECT

public:
    explicit ScenarioControls(QWidget* parent = nullptr);

    [[nodiscard]] twin::WhatIfScenario scenario() const;
    /// Says nothing.
    void setScenario(const twin::WhatIfScenario& scenario);

Q_SIGNALS:
    void edited(const cardiotwin::twin::WhatIfScenario& scenario);
    void resetWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum Dial { kRate, kChange, kQt, kSt, kEctopy, kDials };
    void retranslate();

    QLabel* m_title;
    std::array<NumberDial*, kDials> m_dials{};
    QCheckBox* m_fibrillation;
    QPushButton* m_reset;
};

}  // namespace cardiotwin::ui
