// SPDX-License-Identifier: GPL-3.0-or-later
// The strip at the right of a live page in which now stands still: left of the NOW line the newest part of
// the measured trace, right of it what the twin expects, dashed, in its own colour, with its 80 % band. A
// predicted sample whose time has come is not drawn any more, and a clear space keeps both from ever looking
// joined. Threads: gui thread only.
#pragma once

#include "models/twin/prediction.h"
#include "ui/widgets/trace_strip.h"

namespace cardiotwin::ui {

class ForecastLane {
public:
    /// Clear pixels of the widget right of the NOW line.
    static constexpr int kClearPx = 3;

    struct Setup {
        QImage paper;  ///< Format_RGB32, as large as the lane
        int nowX = 0;  ///< column of the NOW line; measured columns lie left of it
        EcgScale scale;
        float penWidth = 1.2F;
        double ratio = 1.0;  ///< image pixels per pixel of the widget
        QColor trace, forecast, now;
    };
    void begin(Setup setup);

    /// Draws the lane as of the newest sample of `strip`; `forecasts` may be empty.
    void paint(const TraceStrip& strip, Hertz rate, const std::vector<twin::WaveForecast>& forecasts);

    [[nodiscard]] const QImage& image() const { return m_image; }
    [[nodiscard]] int nowX() const { return m_setup.nowX; }

private:
    void paintMeasured(const TraceStrip& strip);
    void paintForecast(const TraceStrip& strip, Hertz rate, const twin::WaveForecast& forecast);

    Setup m_setup;
    QImage m_image;
};

}  // namespace cardiotwin::ui
