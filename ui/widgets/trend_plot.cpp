// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/trend_plot.h"

#include "ui/faded.h"
#include "ui/widgets/plot_library.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace cardiotwin::ui {
namespace {

constexpr int kHeaderPx = 26;
constexpr double kSmallestSpan = 40.0;  // bpm
/// Lengths the past may have, each with the distance of its ticks.
struct PastSpan {
    double seconds, tickSeconds;
};
constexpr std::array<PastSpan, 3> kPastSpans{{{120.0, 30.0}, {300.0, 60.0}, {600.0, 120.0}}};
constexpr double kStepSeconds = 1.0;

/// A minus sign, not a hyphen, before a number of minutes.
QString minutesText(double seconds) {
    return QChar(0x2212) + QString::number(seconds / 60.0, 'g', 3) + QStringLiteral(" min");
}

constexpr int kTickRoomPx = 46;

/// Where a moment this far ahead stands: ten seconds and fifteen minutes both have room, because each further
/// step takes less of it.
double placed(double secondsAhead) {
    return std::log1p(secondsAhead / 10.0);
}

QString aheadText(double seconds) {
    const bool isMinutes = seconds >= 60.0;
    return QLatin1Char('+') + QString::number(isMinutes ? seconds / 60.0 : seconds, 'g', 3) +
           (isMinutes ? QStringLiteral(" min") : QStringLiteral(" s"));
}

}  // namespace

TrendPlot::TrendPlot(const Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_appearance(appearance), m_plot(new QCustomPlot(this)) {
    setObjectName(QStringLiteral("trendPlot"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumHeight(100);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::kSmall, kHeaderPx, spacing::kSmall, spacing::kTiny);
    layout->addWidget(m_plot);
    m_plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_plot->setFocusPolicy(Qt::NoFocus);
    buildAxes();
    buildGraphs();
    restyle();
    retranslate();
    clear();
    connect(&appearance, &Appearance::changed, this, [this] {
        restyle();
        m_plot->replot(QCustomPlot::rpQueuedReplot);
        update();
    });
}

void TrendPlot::buildAxes() {
    m_plot->plotLayout()->clear();
    m_past = new QCPAxisRect(m_plot);
    m_future = new QCPAxisRect(m_plot);
    m_plot->plotLayout()->addElement(0, 0, m_past);
    m_plot->plotLayout()->addElement(0, 1, m_future);
    m_plot->plotLayout()->setColumnStretchFactor(0, 4.0);
    m_plot->plotLayout()->setColumnSpacing(2);
    // Both axes share their top and bottom edges, so a height means the same rate left and right of NOW.
    auto* edges = new QCPMarginGroup(m_plot);
    for (QCPAxisRect* axes : {m_past, m_future}) {
        axes->setMarginGroup(QCP::msTop | QCP::msBottom, edges);
        axes->setMinimumMargins(QMargins(0, 2, 0, 0));
        axes->axis(QCPAxis::atLeft)->setTickLabels(axes == m_past);
        axes->axis(QCPAxis::atLeft)->ticker()->setTickCount(3);
    }
    m_past->setMinimumMargins(QMargins(36, 2, 0, 0));
    m_future->setMinimumMargins(QMargins(0, 2, 8, 0));
}

void TrendPlot::buildGraphs() {
    const auto graph = [this](QCPAxisRect* axes) {
        return m_plot->addGraph(axes->axis(QCPAxis::atBottom), axes->axis(QCPAxis::atLeft));
    };
    m_ghosts = graph(m_past);
    m_measured = graph(m_past);
    m_low95 = graph(m_future);
    m_high95 = graph(m_future);
    m_low80 = graph(m_future);
    m_high80 = graph(m_future);
    m_expected = graph(m_future);
    m_targets = graph(m_future);
    m_high95->setChannelFillGraph(m_low95);
    m_high80->setChannelFillGraph(m_low80);
}

void TrendPlot::restyle() {
    const Theme& theme = m_appearance.theme();
    m_plot->setBackground(theme.panel);
    const QFont font = type::sans(type::kCaption);
    for (QCPAxisRect* axes : {m_past, m_future}) {
        for (QCPAxis* axis : axes->axes()) {
            axis->setBasePen(QPen(theme.line));
            axis->setTickPen(QPen(theme.line));
            axis->setSubTickPen(Qt::NoPen);
            axis->setTickLabelColor(theme.textSecondary);
            axis->setTickLabelFont(font);
            axis->grid()->setPen(QPen(theme.line, 1, Qt::SolidLine));
            axis->grid()->setZeroLinePen(Qt::NoPen);
        }
        axes->axis(QCPAxis::atBottom)->grid()->setVisible(false);
    }
    // The left edge of the future is NOW: drawn like the NOW line beside the traces.
    m_future->axis(QCPAxis::atLeft)->setBasePen(QPen(theme.text));
    m_future->axis(QCPAxis::atLeft)->setTickPen(Qt::NoPen);
    m_measured->setPen(QPen(theme.trace, 1));
    m_ghosts->setPen(QPen(faded(theme.forecast, 0.6), 1));
    m_expected->setPen(QPen(theme.forecast, 1, Qt::DashLine));
    m_targets->setLineStyle(QCPGraph::lsNone);
    m_targets->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, theme.forecast, 5));
    for (QCPGraph* edge : {m_low80, m_high80, m_low95, m_high95})
        edge->setPen(Qt::NoPen);
    m_high80->setBrush(faded(theme.forecast, 0.22));
    m_high95->setBrush(faded(theme.forecast, 0.12));
}

void TrendPlot::retranslate() {
    setAccessibleName(tr("Heart rate trend and forecast"));
    setToolTip(tr(
        "Left of NOW: measured, with past forecasts as thin lines. Right: forecast with 80 and 95 % range."));
}

void TrendPlot::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        update();
    }
    QWidget::changeEvent(event);
}

void TrendPlot::clear() {
    for (int i = 0; i < m_plot->graphCount(); ++i)
        m_plot->graph(i)->data()->clear();
    display({}, {}, false, 0.0);
    m_shownAt = -1.0;
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void TrendPlot::display(const RateTrend& trend, const twin::TwinSnapshot& twin, bool forecastShown,
                        double nowSeconds) {
    if (std::abs(nowSeconds - m_shownAt) < kStepSeconds && forecastShown == m_forecastShown) return;
    m_shownAt = nowSeconds;
    m_forecastShown = forecastShown;
    m_seenLowest = std::numeric_limits<double>::infinity();
    m_seenHighest = -m_seenLowest;
    showPast(trend, twin, nowSeconds);
    showFuture(twin, forecastShown, nowSeconds);
    fitRates();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void TrendPlot::showPast(const RateTrend& trend, const twin::TwinSnapshot& twin, double nowSeconds) {
    const auto& points = trend.points();
    const double length = points.empty() ? 0.0 : nowSeconds - points.front().seconds;
    const auto* span = std::find_if(kPastSpans.begin(), kPastSpans.end() - 1,
                                    [&](const PastSpan& s) { return s.seconds >= length; });
    const double past = span->seconds;
    QVector<QCPGraphData> measured, ghosts;
    for (const auto& point : points) {
        measured.append({point.seconds - nowSeconds, point.bpm});
        includeRate(point.bpm);
    }
    for (const auto& forecast : twin.recent) {
        const double at = forecast.targetSeconds - nowSeconds;
        if (at < -past || at > 0.0) continue;
        ghosts.append({at, forecast.forecastBpm});
        includeRate(forecast.forecastBpm);
    }
    m_measured->data()->set(measured, true);
    m_ghosts->data()->set(ghosts, false);
    QCPAxis* axis = m_past->axis(QCPAxis::atBottom);
    axis->setRange(-past, 0.0);
    const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    for (int i = 1; i * span->tickSeconds < past; ++i)
        ticker->addTick(-i * span->tickSeconds, minutesText(i * span->tickSeconds));
    axis->setTicker(ticker);
}

void TrendPlot::showFuture(const twin::TwinSnapshot& twin, bool shown, double nowSeconds) {
    QVector<QCPGraphData> expected, targets, low80, high80, low95, high95;
    const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    double longest = placed(12.0);
    for (const auto& forecast : twin.heartRate)
        longest = std::max(longest, placed(forecast.horizonSeconds) * 1.08);
    const double unitPx = std::max(1, m_future->width()) / longest;
    double lastTick = -longest;
    for (const auto& forecast : twin.heartRate) {
        const double tick = placed(forecast.horizonSeconds);
        // Two words in each other's place could not be read; the one nearer to NOW stays.
        if ((tick - lastTick) * unitPx >= kTickRoomPx) {
            ticker->addTick(tick, aheadText(forecast.horizonSeconds));
            lastTick = tick;
        }
        const double ahead = forecast.madeAtSeconds + forecast.horizonSeconds - nowSeconds;
        if (!shown || !forecast.bpm || !std::isfinite(*forecast.bpm) || ahead <= 0.0) continue;
        const double at = placed(ahead);
        if (expected.isEmpty() && forecast.persistenceBpm) {
            // Every forecast opens from what was known when it was made, a little right of NOW.
            for (auto* curve : {&expected, &low80, &high80, &low95, &high95})
                curve->append({longest * 0.02, *forecast.persistenceBpm});
        }
        expected.append({at, *forecast.bpm});
        targets.append({at, *forecast.bpm});
        includeRate(*forecast.bpm);
        if (forecast.interval80) {
            low80.append({at, forecast.interval80->low});
            high80.append({at, forecast.interval80->high});
        }
        if (forecast.interval95) {
            low95.append({at, forecast.interval95->low});
            high95.append({at, forecast.interval95->high});
            includeRate(forecast.interval95->low);
            includeRate(forecast.interval95->high);
        }
    }
    m_expected->data()->set(expected, false);
    m_targets->data()->set(targets, false);
    m_low80->data()->set(low80, false);
    m_high80->data()->set(high80, false);
    m_low95->data()->set(low95, false);
    m_high95->data()->set(high95, false);
    QCPAxis* axis = m_future->axis(QCPAxis::atBottom);
    axis->setRange(0.0, longest);
    axis->setTicker(ticker);
}

void TrendPlot::includeRate(double bpm) {
    if (!std::isfinite(bpm)) return;
    m_seenLowest = std::min(m_seenLowest, bpm);
    m_seenHighest = std::max(m_seenHighest, bpm);
}

void TrendPlot::fitRates() {
    if (m_seenLowest <= m_seenHighest) {
        const double low = std::floor((m_seenLowest - 5.0) / 10.0) * 10.0;
        const double high = std::ceil((m_seenHighest + 5.0) / 10.0) * 10.0;
        const double slack = std::max(0.0, kSmallestSpan - (high - low)) / 2.0;
        const double wantedLow = std::max(0.0, std::floor((low - slack) / 10.0) * 10.0);
        const double wantedHigh = std::ceil((high + slack) / 10.0) * 10.0;
        // The axis widens when it must and narrows only when a good part of it stands empty.
        const bool tooNarrow = wantedLow < m_lowest || wantedHigh > m_highest;
        const bool tooWide = (wantedHigh - wantedLow) < 0.6 * (m_highest - m_lowest);
        if (tooNarrow || tooWide) {
            m_lowest = tooWide ? wantedLow : std::min(m_lowest, wantedLow);
            m_highest = tooWide ? wantedHigh : std::max(m_highest, wantedHigh);
        }
    }
    m_past->axis(QCPAxis::atLeft)->setRange(m_lowest, m_highest);
    m_future->axis(QCPAxis::atLeft)->setRange(m_lowest, m_highest);
}

void TrendPlot::paintEvent(QPaintEvent*) {
    const Theme& theme = m_appearance.theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.ground);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.line);
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), spacing::kRadius,
                            spacing::kRadius);
    int x = spacing::kLarge;
    const auto write = [&](const QString& text, const QColor& colour, int weight) {
        painter.setFont(type::sans(type::kCaption, weight));
        painter.setPen(colour);
        const int width = painter.fontMetrics().horizontalAdvance(text);
        if (x + width > rect().right() - spacing::kSmall) return;  // half a word says less than none
        painter.drawText(QRect(x, 2, width + 2, kHeaderPx - 2), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += width + spacing::kLarge;
    };
    write(tr("Heart rate, bpm"), theme.text, QFont::DemiBold);
    write(tr("measured"), theme.trace, QFont::Normal);
    write(tr("predicted, 80 / 95 %"), theme.forecast, QFont::Normal);
    write(tr("thin: what was predicted for then"), theme.textSecondary, QFont::Normal);
}

}  // namespace cardiotwin::ui
