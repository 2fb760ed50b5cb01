// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/overview_strip.h"

#include "ui/viewmodels/live_text.h"
#include "ui/viewmodels/review_text.h"
#include "ui/widgets/beat_colour.h"
#include "ui/widgets/gap_pattern.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace cardiotwin::ui {
namespace {

constexpr double kTimePx = 18.0;
constexpr double kLabelPx = 84.0;
constexpr double kRhythmPx = 8.0;
constexpr double kTickPx = 7.0;
constexpr double kNarrowestWindow = 6.0;

QColor rhythmColour(ecg::Rhythm rhythm, const Theme& theme) {
    switch (rhythm) {
        case ecg::Rhythm::Normal:
            return theme.line;
        case ecg::Rhythm::Noise:
            return theme.beatQ;
        case ecg::Rhythm::VentricularTachycardia:
        case ecg::Rhythm::Asystole:
        case ecg::Rhythm::Pause:
        case ecg::Rhythm::Bigeminy:
        case ecg::Rhythm::Trigeminy:
            return theme.beatV;
        case ecg::Rhythm::AtrialFibrillation:
        case ecg::Rhythm::AtrialFlutter:
        case ecg::Rhythm::SupraventricularTachycardia:
            return theme.beatS;
        case ecg::Rhythm::Bradycardia:
        case ecg::Rhythm::SinusTachycardia:
            return theme.twinOverlay;
    }
    return theme.line;
}

}  // namespace

OverviewStrip::OverviewStrip(const Appearance& appearance, ReviewViewModel& model, QWidget* parent)
    : QWidget(parent), m_appearance(appearance), m_model(model) {
    setObjectName(QStringLiteral("reviewOverview"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFixedHeight(sizeHint().height());
    setCursor(Qt::PointingHandCursor);
    const auto repaint = [this] { update(); };
    connect(&appearance, &Appearance::changed, this, repaint);
    connect(&model, &ReviewViewModel::overviewChanged, this, repaint);
    connect(&model, &ReviewViewModel::positionChanged, this, repaint);
    connect(&model, &ReviewViewModel::findingsChanged, this, repaint);
    retranslate();
}

void OverviewStrip::retranslate() {
    setAccessibleName(tr("Overview of the whole recording"));
    setToolTip(tr("Click or drag to move through the recording"));
}

void OverviewStrip::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        update();
    }
    QWidget::changeEvent(event);
}

QRectF OverviewStrip::area() const {
    return QRectF(rect()).adjusted(1.0, 1.0, -1.0, -kTimePx);
}

double OverviewStrip::xOf(double seconds) const {
    const double length = m_model.length();
    return area().left() + (length > 0.0 ? seconds / length : 0.0) * area().width();
}

void OverviewStrip::paintEvent(QPaintEvent*) {
    const Theme& theme = m_appearance.theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.ground);
    painter.setPen(theme.line);
    painter.setBrush(theme.panel);
    painter.drawRect(area());
    if (m_model.phase() != ReviewPhase::Open) return;
    paintExtents(painter);
    paintFindings(painter);
    paintTimes(painter);
    paintWindow(painter);
}

void OverviewStrip::paintExtents(QPainter& painter) const {
    const Theme& theme = m_appearance.theme();
    const ReviewOverview& overview = m_model.overview();
    if (overview.columns.empty() || overview.end.value == 0) return;
    std::vector<float> edges;
    for (const signal::Extent& column : overview.columns) {
        if (column.isEmpty()) continue;
        edges.push_back(column.low);
        edges.push_back(column.high);
    }
    std::ranges::sort(edges);
    const QRectF lane = area().adjusted(0.0, kTickPx + 2.0, 0.0, -kRhythmPx - 2.0);
    // One spike of an electrode must not press everything else flat.
    const float low = edges.empty() ? 0.0F : edges[edges.size() / 200];
    const float high = edges.empty() ? 1.0F : edges[edges.size() - 1 - edges.size() / 200];
    const double perUnit = lane.height() / std::max(1e-6, static_cast<double>(high - low));
    const auto yOf = [&](float value) {
        return lane.bottom() - std::clamp(static_cast<double>(value - low) * perUnit, 0.0, lane.height());
    };
    const double right = xOf(secondsAt(overview.end, m_model.recording().rate));
    const double perPixel =
        static_cast<double>(overview.columns.size()) / std::max(1.0, right - area().left());
    QColor ink = theme.trace;
    ink.setAlpha(170);  // a crowd of lines, quieter than the trace itself
    painter.setPen(QPen(ink, 1.0));
    double gapFrom = -1.0;
    for (int pixel = 0; area().left() + pixel < right; ++pixel) {
        const double x = area().left() + pixel;
        const auto from = static_cast<std::size_t>((x - area().left()) * perPixel);
        const auto to =
            std::min(overview.columns.size(),
                     std::max(from + 1, static_cast<std::size_t>((x + 1.0 - area().left()) * perPixel)));
        signal::Extent joined;
        for (std::size_t i = from; i < to; ++i)
            joined.join(overview.columns[i]);
        if (!joined.isEmpty())
            painter.drawLine(QPointF(x + 0.5, yOf(joined.low)), QPointF(x + 0.5, yOf(joined.high)));
        if (joined.isEmpty() && gapFrom < 0.0) gapFrom = x;
        if ((!joined.isEmpty() || x + 1.0 >= right) && gapFrom >= 0.0) {
            paintGapBand(
                painter,
                QRectF(gapFrom, area().top(), x - gapFrom + (joined.isEmpty() ? 1.0 : 0.0), area().height()),
                {}, theme);
            painter.setPen(QPen(ink, 1.0));
            gapFrom = -1.0;
        }
    }
    if (!overview.isComplete) {
        const QRectF rest(right, area().top(), area().right() - right, area().height());
        painter.setFont(type::sans(type::kCaption));
        painter.setPen(theme.textSecondary);
        const QString text = tr("reading… %1 %").arg(static_cast<int>(overview.fraction * 100.0));
        if (painter.fontMetrics().horizontalAdvance(text) < rest.width())
            painter.drawText(rest, Qt::AlignCenter, text);
    }
}

void OverviewStrip::paintFindings(QPainter& painter) const {
    const Theme& theme = m_appearance.theme();
    const Hertz rate = m_model.recording().rate;
    for (const ecg::RhythmSpan& span : m_model.rhythms()) {
        const double from = xOf(secondsAt(span.start, rate));
        const double to = xOf(secondsAt(span.end, rate));
        painter.fillRect(QRectF(from, area().bottom() - kRhythmPx, std::max(1.0, to - from), kRhythmPx),
                         rhythmColour(span.rhythm, theme));
    }
    double last = -10.0;
    for (const ecg::Beat& beat : m_model.beatsBetween({0}, {std::numeric_limits<std::int64_t>::max()})) {
        if (beat.beatClass == ecg::BeatClass::N || beat.beatClass == ecg::BeatClass::Q) continue;
        const double x = std::floor(xOf(secondsAt(beat.rPeak, rate)));
        if (x - last < 1.0) continue;
        last = x;
        painter.fillRect(QRectF(x, area().top() + 1.0, 1.0, kTickPx), beatColour(beat.beatClass, theme));
    }
}

void OverviewStrip::paintTimes(QPainter& painter) const {
    const Theme& theme = m_appearance.theme();
    const double length = m_model.length();
    if (!(length > 0.0)) return;
    painter.setFont(type::sans(type::kCaption));
    painter.setPen(theme.textSecondary);
    // Whole steps of a clock, as many as there is room for.
    double every = length;
    for (const double step :
         {1.0, 5.0, 10.0, 30.0, 60.0, 300.0, 600.0, 1800.0, 3600.0, 7200.0, 14400.0, 43200.0}) {
        if (step / length * area().width() < kLabelPx) continue;
        every = step;
        break;
    }
    for (int i = 0; every * i <= length; ++i) {
        const double x = xOf(every * i);
        const QRectF box(std::max(0.0, x - kLabelPx / 2.0), height() - kTimePx, kLabelPx, kTimePx);
        if (box.right() > width() + kLabelPx / 4.0) break;
        QString text = durationText(every * i);
        text.chop(2);  // tenths say nothing here
        painter.drawText(
            box, static_cast<int>(Qt::AlignVCenter | (i == 0 ? Qt::AlignLeft : Qt::AlignHCenter)), text);
    }
}

void OverviewStrip::paintWindow(QPainter& painter) const {
    const Theme& theme = m_appearance.theme();
    const double from = xOf(m_model.position());
    const double shown = xOf(m_model.position() + m_model.visibleSeconds()) - from;
    QRectF window(from, area().top(), std::min(std::max(kNarrowestWindow, shown), area().width()),
                  area().height());
    if (shown < kNarrowestWindow) window.moveLeft(from + shown / 2.0 - kNarrowestWindow / 2.0);
    window.moveLeft(std::clamp(window.left(), area().left(), area().right() - window.width()));
    QColor wash = theme.accent;
    wash.setAlpha(60);
    painter.fillRect(window, wash);
    painter.setPen(QPen(theme.dark ? theme.text : theme.accent, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(window);
}

void OverviewStrip::moveTo(double x) {
    m_model.centre((x - area().left()) / std::max(1.0, area().width()) * m_model.length());
}

void OverviewStrip::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) moveTo(event->position().x());
}

void OverviewStrip::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton) moveTo(event->position().x());
}

}  // namespace cardiotwin::ui
