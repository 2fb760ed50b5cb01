// SPDX-License-Identifier: GPL-3.0-or-later
// The skill of the forecasts hour by hour over the recording's last day: bars above zero are hours in which
// the twin was better than the simple rule. Hours without enough forecasts are left out. Threads: gui thread
// only.
#pragma once

#include "ui/widgets/twin/plot_panel.h"

#include <array>
#include <optional>

class QCPBars;

namespace cardiotwin::ui {

class HourSkillPlot : public PlotPanel {
    Q_OBJECT

public:
    explicit HourSkillPlot(const Appearance& appearance, QWidget* parent = nullptr);

    /// Oldest hour first; fractions.
    void display(const std::array<std::optional<double>, 24>& skill);

protected:
    void dressGraphs() override;
    void retranslate() override;

private:
    QCPBars *m_better, *m_worse;
    bool m_hasHours = false;
};

}  // namespace cardiotwin::ui
