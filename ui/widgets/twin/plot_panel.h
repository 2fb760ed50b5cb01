// SPDX-License-Identifier: GPL-3.0-or-later
// A quiet rounded surface with a heading and a plot that stands still below it; says why where there is
// nothing to plot. Derived panels fill the plot and dress their own graphs. Threads: gui thread only.
#pragma once

#include "ui/theme.h"

#include <QWidget>

class QCustomPlot;

namespace cardiotwin::ui {

class PlotPanel : public QWidget {
    Q_OBJECT

public:
    explicit PlotPanel(const Appearance& appearance, QWidget* parent = nullptr);

    /// What stands in the middle instead of points; empty when there are some.
    [[nodiscard]] QString emptyText() const { return m_emptyText; }

protected:
    [[nodiscard]] const Theme& theme() const { return m_appearance.theme(); }
    [[nodiscard]] QCustomPlot& plot() const { return *m_plot; }
    void setHeading(const QString& heading);
    /// Hides the plot behind `text`; an empty text shows it.
    void setEmptyText(const QString& text);
    /// To be called once by the derived constructor, when its graphs are there.
    void begin();
    virtual void dressGraphs() = 0;
    virtual void retranslate() = 0;

    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void dress();

    const Appearance& m_appearance;
    QCustomPlot* m_plot;
    QString m_heading, m_emptyText;
};

}  // namespace cardiotwin::ui
