// SPDX-License-Identifier: GPL-3.0-or-later
// The reliability diagram: how often intervals held against how often they promised to. Points on the
// diagonal keep the promise; below it they are too narrow. Threads: gui thread only.
#pragma once

#include "models/twin/rate/horizon_account.h"
#include "ui/widgets/twin/plot_panel.h"

#include <vector>

class QCPGraph;

namespace cardiotwin::ui {

class ReliabilityPlot : public PlotPanel {
    Q_OBJECT

public:
    explicit ReliabilityPlot(const Appearance& appearance, QWidget* parent = nullptr);

    void display(const std::vector<twin::ReliabilityPoint>& points);

protected:
    void dressGraphs() override;
    void retranslate() override;

private:
    QCPGraph *m_diagonal, *m_observed;
    bool m_hasPoints = false;
};

}  // namespace cardiotwin::ui
