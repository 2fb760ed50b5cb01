// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/forecast_lane.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

namespace cardiotwin::ui {
namespace {

// In pixels of the widget.
constexpr double kDashPx = 6.0;
constexpr double kDashPeriodPx = 10.0;
constexpr double kSteepPx = 5.0;  // a dash's gap would swallow an R wave whole
constexpr float kBandOpacity = 0.18F;

/// Linear interpolation of a forecast at a fractional sample; NaN outside.
struct Curve {
    const std::vector<float>& values;

    [[nodiscard]] float at(double sample) const {
        if (sample < 0.0 || sample > static_cast<double>(values.size()) - 1.0) return std::nanf("");
        const auto i = static_cast<std::size_t>(sample);
        if (i + 1 >= values.size()) return values.back();
        return std::lerp(values[i], values[i + 1], static_cast<float>(sample - static_cast<double>(i)));
    }
};

}  // namespace

void ForecastLane::begin(Setup setup) {
    m_setup = std::move(setup);
    m_image = m_setup.paper.copy();
}

void ForecastLane::paint(const TraceStrip& strip, Hertz rate,
                         const std::vector<twin::WaveForecast>& forecasts) {
    if (m_image.isNull()) return;
    std::memcpy(m_image.bits(), m_setup.paper.constBits(), static_cast<std::size_t>(m_image.sizeInBytes()));
    if (strip.image().isNull()) return;
    paintMeasured(strip);
    for (const auto& forecast : forecasts) {
        if (forecast.lead < strip.lanes().size()) paintForecast(strip, rate, forecast);
    }
    ColumnPen(m_image, m_setup.nowX)
        .fill(0.0F, static_cast<float>(m_image.height()), m_setup.now.rgb(), 1.0F);
}

void ForecastLane::paintMeasured(const TraceStrip& strip) {
    for (int x = 0; x < m_setup.nowX; ++x) {
        const auto spans = strip.recent(strip.column() - (m_setup.nowX - 1 - x));
        ColumnPen pen(m_image, x);
        for (std::size_t lead = 0; lead < spans.size(); ++lead) {
            if (spans[lead].isEmpty()) continue;
            const auto top = static_cast<float>(strip.lanes()[lead].clipTop);
            const auto bottom = static_cast<float>(strip.lanes()[lead].clipBottom);
            pen.stroke({std::clamp(spans[lead].low, top, bottom), std::clamp(spans[lead].high, top, bottom)},
                       m_setup.penWidth, m_setup.trace.rgb());
        }
    }
}

void ForecastLane::paintForecast(const TraceStrip& strip, Hertz rate, const twin::WaveForecast& forecast) {
    if (forecast.millivolts.empty() || forecast.rate.value <= 0.0 || rate.value <= 0.0) return;
    const Lane& lane = strip.lanes()[forecast.lead];
    const auto top = static_cast<float>(lane.clipTop);
    const auto bottom = static_cast<float>(lane.clipBottom);
    const auto pxPerMillivolt = static_cast<float>(m_setup.scale.pxPerMillivolt());
    const double samplesPerPx = forecast.rate.value / m_setup.scale.pxPerSecond();
    // The newest measured sample is now; a predicted one stands where its own time is.
    const double newest = strip.columnOf(strip.end() - 1);
    const double origin = strip.columnOf(forecast.origin);
    const Curve middle{forecast.millivolts};
    const Curve halfWidth{forecast.halfWidth80};
    const int from = m_setup.nowX + 1 + static_cast<int>(std::ceil(kClearPx * m_setup.ratio));
    for (int x = from; x < m_image.width(); ++x) {
        const double column = newest + (x - m_setup.nowX);
        const double sample = (column - origin) * samplesPerPx;
        ColumnSpan span;
        for (const double part : {0.0, 0.5, 1.0}) {
            const float mv = middle.at(sample + part * samplesPerPx);
            if (std::isfinite(mv))
                span.include(
                    std::clamp(static_cast<float>(lane.baseline) + 0.5F - mv * pxPerMillivolt, top, bottom));
        }
        if (span.isEmpty()) continue;
        ColumnPen pen(m_image, x);
        if (const float half = halfWidth.at(sample) * pxPerMillivolt; std::isfinite(half)) {
            pen.fill(std::max(top, span.low - half), std::min(bottom, span.high + half),
                     m_setup.forecast.rgb(), kBandOpacity);
        }
        // Dashes belong to the predicted time, so they travel with the curve instead of crawling along it.
        const double phase = std::fmod(std::floor(column), std::round(kDashPeriodPx * m_setup.ratio));
        if (phase < kDashPx * m_setup.ratio || span.high - span.low > kSteepPx * m_setup.ratio)
            pen.stroke(span, m_setup.penWidth, m_setup.forecast.rgb());
    }
}

}  // namespace cardiotwin::ui
