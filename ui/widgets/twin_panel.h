// SPDX-License-Identifier: GPL-3.0-or-later
// What the twin expects and how far it may be believed: each forecast with its interval, its error beside the
// error of "as now", how often the interval held, and the acuity with what it is made of. Says why when there
// is no forecast. Threads: gui thread only.
#pragma once

#include "ui/widgets/panel.h"

namespace cardiotwin::ui {

class TwinPanel : public Panel {
    Q_OBJECT

public:
    explicit TwinPanel(const Appearance& appearance, QWidget* parent = nullptr);

    void setDensity(Density density);
    void display(const TwinReadings& readings);

protected:
    void paintContent(QPainter& painter, const QRect& content) override;
    void retranslate() override;

private:
    [[nodiscard]] std::vector<const ForecastReading*> shownForecasts() const;
    int paintForecasts(QPainter& painter, const QRect& content, int y) const;
    int paintScore(QPainter& painter, const QRect& content, int y) const;
    void paintAcuity(QPainter& painter, const QRect& content, int y, int bottom) const;
    void paintMoved(QPainter& painter, const QRect& row) const;
    int paintNotice(QPainter& painter, const QRect& content) const;

    TwinReadings m_readings;
    std::size_t m_rows = 1;
    int m_forecastPx = 0, m_numberPx = 0, m_rowPx = 0;
};

}  // namespace cardiotwin::ui
