// SPDX-License-Identifier: GPL-3.0-or-later
// The heart rate of the last minutes up to NOW and, in an axis of its own right of it, what the twin expects
// with its 80 and 95 % fans. Thin ghosts on the past are forecasts that have come due, drawn against what
// came true. Drawn again at most once a second. Threads: gui thread only.
#pragma once

#include "models/twin/twin_snapshot.h"
#include "ui/theme.h"
#include "ui/viewmodels/rate_trend.h"

#include <QWidget>

class QCPAxis;
class QCPAxisRect;
class QCPGraph;
class QCustomPlot;

namespace cardiotwin::ui {

class TrendPlot : public QWidget {
    Q_OBJECT

public:
    explicit TrendPlot(const Appearance& appearance, QWidget* parent = nullptr);

    /// `nowSeconds` is the recording time of the newest sample. Without `forecastShown` nothing is drawn
    /// right of NOW.
    void display(const RateTrend& trend, const twin::TwinSnapshot& twin, bool forecastShown,
                 double nowSeconds);
    void clear();

    /// Heart rates the axis spans; moves in steps of ten, so that small changes move nothing.
    [[nodiscard]] double lowestRate() const { return m_lowest; }
    [[nodiscard]] double highestRate() const { return m_highest; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void buildAxes();
    void buildGraphs();
    void restyle();
    void showPast(const RateTrend& trend, const twin::TwinSnapshot& twin, double nowSeconds);
    void showFuture(const twin::TwinSnapshot& twin, bool shown, double nowSeconds);
    void fitRates();
    void includeRate(double bpm);

    const Appearance& m_appearance;
    QCustomPlot* m_plot;
    QCPAxisRect* m_past = nullptr;
    QCPAxisRect* m_future = nullptr;
    QCPGraph *m_measured = nullptr, *m_ghosts = nullptr, *m_expected = nullptr, *m_targets = nullptr;
    QCPGraph *m_low80 = nullptr, *m_high80 = nullptr, *m_low95 = nullptr, *m_high95 = nullptr;
    double m_lowest = 50.0, m_highest = 100.0;
    double m_seenLowest = 0.0, m_seenHighest = 0.0;
    double m_shownAt = -1.0;
    bool m_forecastShown = false;
};

}  // namespace cardiotwin::ui
