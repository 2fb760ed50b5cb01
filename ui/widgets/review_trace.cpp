// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/review_trace.h"

#include "ui/viewmodels/live_text.h"
#include "ui/viewmodels/review_text.h"
#include "ui/widgets/beat_colour.h"
#include "ui/widgets/column_pen.h"
#include "ui/widgets/gap_pattern.h"
#include "ui/widgets/source_marks.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace cardiotwin::ui {
namespace {

constexpr double kNamesMm = 22.0;    // room for lead name and pulse
constexpr double kPulseMm = 5.0;     // 0.2 s at 25 mm/s
constexpr double kBeatRowPx = 22.0;  // letters of the beats
constexpr double kTimeRowPx = 20.0;
constexpr float kTraceWidth = 1.3F;
constexpr double kGapTold = 0.04;   // seconds; shorter ones are only a break in the line
constexpr double kCountsMm = 20.0;  // height of an uncalibrated lead's span

}  // namespace

ReviewTrace::ReviewTrace(const Appearance& appearance, ReviewViewModel& model, QWidget* parent)
    : QWidget(parent), m_appearance(appearance), m_model(model) {
    setObjectName(QStringLiteral("reviewTrace"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::CrossCursor);
    setMinimumHeight(160);
    const auto repaint = [this] { update(); };
    connect(&appearance, &Appearance::changed, this, repaint);
    connect(&model, &ReviewViewModel::samplesChanged, this, repaint);
    connect(&model, &ReviewViewModel::findingsChanged, this, repaint);
    connect(&model, &ReviewViewModel::positionChanged, this, repaint);
    connect(&model, &ReviewViewModel::phaseChanged, this, [this] {
        clearMeasurement();
        fitWindow();
    });
    retranslate();
}

void ReviewTrace::retranslate() {
    setAccessibleName(tr("Leads of the recording"));
    setToolTip(tr("Drag to measure, Esc clears. Ctrl+wheel: paper speed, + and −: gain"));
}

void ReviewTrace::setScale(const EcgScale& scale) {
    m_scale = scale;
    fitWindow();
    update();
}

double ReviewTrace::left() const {
    return kNamesMm * m_scale.pxPerMm;
}

double ReviewTrace::xOf(SampleIndex index) const {
    return left() + (secondsAt(index, m_model.recording().rate) - m_model.position()) * m_scale.pxPerSecond();
}

/// Millimetres of one unit of a sample: true for millivolts, fitted for counts.
double ReviewTrace::millimetresPerUnit() const {
    if (m_model.recording().calibrated) return m_scale.mmPerMillivolt;
    float low = 0.0F;
    float high = 0.0F;
    for (const signal::Extent& column : m_model.overview().columns) {
        if (column.isEmpty()) continue;
        const bool first = low == high;
        low = first ? column.low : std::min(low, column.low);
        high = first ? column.high : std::max(high, column.high);
    }
    return high > low ? kCountsMm * m_scale.mmPerMillivolt / 10.0 / static_cast<double>(high - low) : 1.0;
}

void ReviewTrace::fitWindow() {
    const double seconds = m_scale.secondsIn(width() - left());
    if (seconds > 0.0) m_model.setVisibleSeconds(seconds);
}

void ReviewTrace::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitWindow();
}

void ReviewTrace::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        update();
    }
    QWidget::changeEvent(event);
}

void ReviewTrace::paintEvent(QPaintEvent*) {
    const Theme& theme = m_appearance.theme();
    const double ratio = devicePixelRatioF();
    const QSize pixels = (QSizeF(size()) * ratio).toSize();
    QImage image = m_grid.image(pixels, m_scale.magnified(ratio), theme);
    image.setDevicePixelRatio(1.0);
    const double traceHeight = height() - kBeatRowPx - kTimeRowPx;
    auto lanes = laneLayout(m_model.recording().leads.size(), traceHeight, m_scale);
    for (Lane& lane : lanes) {
        lane.baseline = EcgGrid::snapped(lane.baseline + kBeatRowPx, m_scale);
        lane.clipTop += kBeatRowPx;
        lane.clipBottom += kBeatRowPx;
        lane.top += kBeatRowPx;
        lane.bottom += kBeatRowPx;
    }
    if (m_model.phase() == ReviewPhase::Open) drawTraces(image, lanes);
    image.setDevicePixelRatio(ratio);
    QPainter painter(this);
    painter.drawImage(QPointF(0.0, 0.0), image);
    if (m_model.phase() != ReviewPhase::Open) return;
    if (m_model.recording().simulated) {
        const double laneHeight = lanes.empty() ? height() : lanes.front().bottom - lanes.front().top;
        paintWatermark(painter, rect(), stateWord(SourceState::Simulated), laneHeight, theme);
    }
    paintGaps(painter);
    paintLeadMarks(painter, lanes);
    paintBeats(painter);
    paintTimes(painter);
    paintMeasurement(painter);
}

void ReviewTrace::drawTraces(QImage& image, const std::vector<Lane>& lanes) {
    if (image.format() != QImage::Format_RGB32) image = image.convertToFormat(QImage::Format_RGB32);
    const auto rows = std::min(lanes.size(), m_model.samples().leads.size());
    for (std::size_t lead = 0; lead < rows; ++lead)
        drawLead(image, lanes[lead], lead);
}

/// The lowest and highest point of the line in every pixel column; neighbouring samples are joined, so that a
/// steep stroke has no holes, and a missing one breaks the line.
void ReviewTrace::drawLead(QImage& image, const Lane& lane, std::size_t lead) {
    const ReviewSamples& samples = m_model.samples();
    const std::vector<float>& values = samples.leads[lead];
    const double ratio = devicePixelRatioF();
    const double pxPerUnit = millimetresPerUnit() * m_scale.pxPerMm * ratio;
    const double baseline = lane.baseline * ratio;
    const float middle = m_model.baselines()[lead];
    const auto yOf = [&](float value) {
        return static_cast<float>(std::clamp(baseline - (value - middle) * pxPerUnit, lane.clipTop * ratio,
                                             lane.clipBottom * ratio));
    };
    const double step = m_scale.pxPerSecond() * ratio / m_model.recording().rate.value;
    double x = xOf(samples.first) * ratio;
    const int firstColumn = static_cast<int>(std::ceil(left() * ratio));
    std::vector<ColumnSpan> spans(static_cast<std::size_t>(std::max(0, image.width())));
    const auto include = [&](int column, float y) {
        if (column >= firstColumn && column < image.width())
            spans[static_cast<std::size_t>(column)].include(y);
    };
    const std::size_t skipped = x < 0.0 ? static_cast<std::size_t>(-x / step) : 0;
    float before = std::nanf("");
    for (std::size_t i = skipped; i < values.size(); ++i) {
        const double at = x + static_cast<double>(i) * step;
        if (at > image.width() + step) break;
        const float value = values[i];
        if (std::isnan(value)) {
            before = value;
            continue;
        }
        const float y = yOf(value);
        const int column = static_cast<int>(std::floor(at));
        if (!std::isnan(before)) {
            // Every column that the stroke from the sample before crosses gets its share of it.
            const double from = at - step;
            for (int c = static_cast<int>(std::floor(from)); c <= column; ++c) {
                const auto edge = [&](double place) {
                    const double share = std::clamp((place - from) / step, 0.0, 1.0);
                    return before + static_cast<float>(share) * (y - before);
                };
                include(c, edge(c));
                include(c, edge(c + 1.0));
            }
        } else {
            include(column, y);
        }
        before = y;
    }
    const QRgb colour = m_appearance.theme().trace.rgb();
    const auto thick = static_cast<float>(kTraceWidth * ratio);
    for (int column = firstColumn; column < image.width(); ++column) {
        const ColumnSpan& span = spans[static_cast<std::size_t>(column)];
        if (!span.isEmpty()) ColumnPen(image, column).stroke(span, thick, colour);
    }
}

/// Hatches where no lead has a value, and says for how long.
void ReviewTrace::paintGaps(QPainter& painter) const {
    const ReviewSamples& samples = m_model.samples();
    if (samples.leads.empty()) return;
    const Theme& theme = m_appearance.theme();
    const Hertz rate = m_model.recording().rate;
    const auto isMissing = [&](std::size_t i) {
        return std::ranges::all_of(samples.leads, [i](const auto& lead) { return std::isnan(lead[i]); });
    };
    // What lies behind the end of the recording is no gap in it.
    const SampleIndex end = m_model.overview().isComplete ? m_model.overview().end : samples.end();
    const auto count = static_cast<std::size_t>(
        std::clamp<SampleCount>(end - samples.first, 0, std::ssize(samples.leads.front())));
    for (std::size_t i = 0; i < count; ++i) {
        if (!isMissing(i)) continue;
        std::size_t last = i;
        while (last < count && isMissing(last))
            ++last;
        const SampleIndex begin = samples.first + static_cast<SampleCount>(i);
        const double seconds = static_cast<double>(last - i) / rate.value;
        const double from = std::max(left(), xOf(begin));
        const double to = std::min<double>(width(), xOf(samples.first + static_cast<SampleCount>(last)));
        if (seconds > kGapTold && to > from) {
            paintGapBand(painter, QRectF(from, kBeatRowPx, to - from, height() - kBeatRowPx - kTimeRowPx),
                         tr("gap %1").arg(lengthText(seconds)), theme);
        }
        i = last;
    }
}

void ReviewTrace::paintLeadMarks(QPainter& painter, const std::vector<Lane>& lanes) const {
    const Theme& theme = m_appearance.theme();
    const auto& leads = m_model.recording().leads;
    const double mm = m_scale.pxPerMm;
    const bool crowded = lanes.size() > 1 && lanes[0].bottom - lanes[0].top < 36.0;
    painter.setFont(type::sans(crowded ? type::kCaption : type::kBody, QFont::DemiBold));
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        const double pulse = m_model.recording().calibrated ? m_scale.pxPerMillivolt() : 0.0;
        const double x = left() - (kPulseMm + 2.0) * mm;
        const double y = lanes[i].baseline;
        if (pulse > 0.0) {
            painter.setPen(QPen(theme.textSecondary, 1.0));
            const QPointF points[] = {{x, y},
                                      {x + mm, y},
                                      {x + mm, y - pulse},
                                      {x + kPulseMm * mm - mm, y - pulse},
                                      {x + kPulseMm * mm - mm, y},
                                      {x + kPulseMm * mm, y}};
            painter.drawPolyline(points, 6);
        }
        painter.setPen(theme.text);
        const QRectF box(spacing::kSmall, y - 24.0, x - 2.0 * spacing::kSmall, 20.0);
        const QString name = QString::fromStdString(leads[i].name);
        painter.drawText(
            box, Qt::AlignLeft | Qt::AlignBottom,
            painter.fontMetrics().elidedText(name, Qt::ElideRight, static_cast<int>(box.width())));
    }
}

void ReviewTrace::paintBeats(QPainter& painter) const {
    const Theme& theme = m_appearance.theme();
    painter.setFont(type::sans(type::kCaption, QFont::DemiBold));
    double lastX = -100.0;
    const auto beats = m_model.beatsBetween(m_model.indexAt(m_model.position()),
                                            m_model.indexAt(m_model.position() + m_model.visibleSeconds()));
    for (const ecg::Beat& beat : beats) {
        const double x = xOf(beat.rPeak);
        if (x < left()) continue;
        painter.setPen(beatColour(beat.beatClass, theme));
        painter.drawLine(QPointF(x, kBeatRowPx - 5.0), QPointF(x, kBeatRowPx));
        // At slow paper speeds the letters of normal beats give way; the others always stand.
        if (x - lastX < 11.0 && beat.beatClass == ecg::BeatClass::N) continue;
        painter.drawText(QRectF(x - 10.0, 2.0, 20.0, kBeatRowPx - 7.0), Qt::AlignCenter,
                         QString(QLatin1Char(static_cast<char>(beat.beatClass))));
        lastX = x;
    }
}

void ReviewTrace::paintTimes(QPainter& painter) const {
    const Theme& theme = m_appearance.theme();
    painter.setFont(type::sans(type::kCaption));
    painter.setPen(theme.textSecondary);
    const double row = height() - kTimeRowPx;
    const QString scale =
        m_model.recording().calibrated
            ? m_scale.text() + QStringLiteral(" · ") + tr("unfiltered, on its middle value")
            : QStringLiteral("%1 mm/s · ").arg(m_scale.mmPerSecond) + tr("counts, fitted height");
    const double scaleWidth = painter.fontMetrics().horizontalAdvance(scale) + spacing::kLarge;
    QColor ground = theme.ground;
    ground.setAlpha(215);
    painter.fillRect(QRectF(0.0, row, width(), kTimeRowPx), ground);
    painter.drawText(QRectF(spacing::kSmall, row, scaleWidth, kTimeRowPx), Qt::AlignLeft | Qt::AlignVCenter,
                     scale);
    double every = 1.0;
    for (const double candidate : {1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 120.0}) {
        every = candidate;
        if (candidate * m_scale.pxPerSecond() >= 90.0) break;
    }
    const double end = m_model.position() + m_model.visibleSeconds();
    const auto last = static_cast<std::int64_t>(std::floor(end / every));
    for (auto mark = static_cast<std::int64_t>(std::ceil(m_model.position() / every)); mark <= last; ++mark) {
        const double at = static_cast<double>(mark) * every;
        const double x = left() + (at - m_model.position()) * m_scale.pxPerSecond();
        if (x < scaleWidth + 34.0 || x > width() - 34.0) continue;
        painter.drawText(QRectF(x - 40.0, row, 80.0, kTimeRowPx), Qt::AlignCenter, durationText(at));
    }
}

QString ReviewTrace::measurement() const {
    if (!m_from || !m_to) return {};
    const double seconds = std::abs(m_to->x() - m_from->x()) / m_scale.pxPerSecond();
    QString text = tr("%1 ms").arg(QString::number(seconds * 1000.0, 'f', 0));
    if (seconds > 0.1)
        text += QStringLiteral(" · ") + tr("%1 /min").arg(QString::number(60.0 / seconds, 'f', 0));
    if (m_model.recording().calibrated) {
        const double millivolts = std::abs(m_to->y() - m_from->y()) / m_scale.pxPerMillivolt();
        text += QStringLiteral(" · ") + tr("%1 mV").arg(QString::number(millivolts, 'f', 2));
    }
    return text;
}

void ReviewTrace::paintMeasurement(QPainter& painter) const {
    if (!m_from || !m_to) return;
    const Theme& theme = m_appearance.theme();
    const QRectF box = QRectF(*m_from, *m_to).normalized();
    QColor wash = theme.accent;
    wash.setAlpha(50);
    painter.fillRect(box, wash);
    painter.setPen(QPen(theme.accent, 1.0));
    painter.drawRect(box);
    painter.setFont(type::sans(type::kBody, QFont::DemiBold));
    const QString text = measurement();
    const double textWidth = painter.fontMetrics().horizontalAdvance(text) + 2.0 * spacing::kSmall;
    QRectF label(box.left(), box.top() - 28.0, textWidth, 24.0);
    label.moveLeft(std::clamp(label.left(), left(), std::max(left(), width() - textWidth)));
    label.moveTop(std::max(kBeatRowPx, label.top()));
    painter.fillRect(label, theme.panel);
    painter.setPen(theme.text);
    painter.drawText(label, Qt::AlignCenter, text);
}

void ReviewTrace::clearMeasurement() {
    m_from.reset();
    m_to.reset();
    update();
}

void ReviewTrace::mousePressEvent(QMouseEvent* event) {
    setFocus(Qt::MouseFocusReason);
    if (event->button() != Qt::LeftButton || event->position().x() < left()) return;
    m_from = event->position();
    m_to.reset();
    update();
}

void ReviewTrace::mouseMoveEvent(QMouseEvent* event) {
    if (!m_from || !(event->buttons() & Qt::LeftButton)) return;
    m_to = QPointF(std::clamp(event->position().x(), left(), static_cast<double>(width())),
                   event->position().y());
    update();
}

void ReviewTrace::wheelEvent(QWheelEvent* event) {
    const int steps = event->angleDelta().y() > 0 ? 1 : event->angleDelta().y() < 0 ? -1 : 0;
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        stepSpeed(steps);
    } else {
        m_model.step(-steps);
    }
    event->accept();
}

}  // namespace cardiotwin::ui
