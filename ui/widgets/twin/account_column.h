// SPDX-License-Identifier: GPL-3.0-or-later
// What comes next and how sure that is: the fan over time, every horizon with its bands or the reason it is
// withheld, how the forecasts did, and of the chosen horizon the experts, the reliability and the skill by
// hour. Threads: gui thread only.
#pragma once

#include "ui/theme.h"
#include "ui/viewmodels/twin/twin_view_model.h"

#include <QWidget>

namespace cardiotwin::ui {

class ExpertBars;
class FigureTable;
class HourSkillPlot;
class ReliabilityPlot;
class TrendPlot;

class AccountColumn : public QWidget {
    Q_OBJECT

public:
    AccountColumn(TwinViewModel& model, const Appearance& appearance, QWidget* parent = nullptr);

    /// The fan beside what was measured; drawn at most once a second.
    void showTrend(const LiveViewModel& live);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void refresh();
    void refreshAccount();

    TwinViewModel& m_model;
    TrendPlot* m_trend;
    FigureTable *m_horizons, *m_scores;
    ExpertBars* m_experts;
    ReliabilityPlot* m_reliability;
    HourSkillPlot* m_hours;
    const void* m_source = nullptr;  // whose trend is drawn; another one begins anew
};

}  // namespace cardiotwin::ui
