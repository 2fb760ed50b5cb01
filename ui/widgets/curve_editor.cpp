// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/curve_editor.h"

#include "ui/viewmodels/ward_names.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace cardiotwin::ui {
namespace {

constexpr double kReach = 9.0;  // pixels around a knot that still hit it

/// 1, 2 or 5 times a power of ten, so that about four lines fit.
double niceStep(double range) {
    const double raw = range / 4.0;
    const double power = std::pow(10.0, std::floor(std::log10(std::max(raw, 1e-9))));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (raw <= factor * power) return factor * power;
    }
    return 10.0 * power;
}

}  // namespace

CurveEditor::CurveEditor(const Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_appearance(appearance) {
    setObjectName(QStringLiteral("adminCurve"));
    retranslate();
    setFocusPolicy(Qt::StrongFocus);
    connect(&appearance, &Appearance::changed, this, qOverload<>(&QWidget::update));
}

void CurveEditor::retranslate() {
    setAccessibleName(tr("Cost of waiting"));
    setToolTip(tr("Drag a knot; double click adds one, Delete removes it, arrow keys move it"));
}

void CurveEditor::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        update();
    }
    QWidget::changeEvent(event);
}

void CurveEditor::setCurve(const schedule::UrgencyClass& urgency, int slotMinutes, int slotCount,
                           const std::vector<std::size_t>& faulty) {
    if (urgency.id != m_urgency.id) m_chosen.reset();
    m_urgency = urgency;
    m_slotMinutes = slotMinutes;
    m_slotCount = std::max(1, slotCount);
    m_faulty = faulty;
    if (m_chosen && *m_chosen >= m_urgency.waiting.size()) m_chosen.reset();
    // While a knot is being dragged the scale stands still, or the knot would run away from the pointer.
    if (!m_dragging) rescale();
    update();
}

void CurveEditor::rescale() {
    double top = 100.0;
    for (const schedule::WaitingKnot& knot : m_urgency.waiting)
        top = std::max(top, static_cast<double>(knot.cost));
    m_top = top * 1.25;
}

QRectF CurveEditor::area() const {
    return QRectF(rect()).adjusted(56.0, 30.0, -14.0, -26.0);
}

QPointF CurveEditor::pointOf(double waited, double cost) const {
    const QRectF in = area();
    return {in.left() + waited / m_slotCount * in.width(), in.bottom() - cost / m_top * in.height()};
}

schedule::WaitingKnot CurveEditor::knotOf(const QPointF& at) const {
    const QRectF in = area();
    const double waited = (at.x() - in.left()) / in.width() * m_slotCount;
    const double cost = (in.bottom() - at.y()) / in.height() * m_top;
    // Whole units: nobody means 12.37 by dragging.
    return {std::clamp(static_cast<int>(std::lround(waited)), 0, m_slotCount),
            std::max<schedule::Cents>(0, std::lround(cost / 100.0) * 100)};
}

QPointF CurveEditor::knotAt(std::size_t index) const {
    const schedule::WaitingKnot& knot = m_urgency.waiting.at(index);
    return pointOf(knot.waited, static_cast<double>(knot.cost));
}

std::optional<std::size_t> CurveEditor::hit(const QPointF& at) const {
    for (std::size_t k = 0; k < m_urgency.waiting.size(); ++k) {
        const QPointF distance = knotAt(k) - at;
        if (std::hypot(distance.x(), distance.y()) <= kReach) return k;
    }
    return std::nullopt;
}

void CurveEditor::move(std::size_t index, schedule::WaitingKnot to) {
    auto knots = m_urgency.waiting;
    // A knot stays between its neighbours in time; the first one stays at no wait.
    if (index == 0) to.waited = 0;
    if (index > 0) to.waited = std::max(to.waited, knots[index - 1].waited + 1);
    if (index + 1 < knots.size()) to.waited = std::min(to.waited, knots[index + 1].waited - 1);
    if (knots[index] == to) return;
    knots[index] = to;
    m_urgency.waiting = knots;
    update();
    Q_EMIT edited(knots);
}

void CurveEditor::mousePressEvent(QMouseEvent* event) {
    m_chosen = hit(event->position());
    m_dragging = m_chosen.has_value() && event->button() == Qt::LeftButton;
    update();
}

void CurveEditor::mouseMoveEvent(QMouseEvent* event) {
    if (m_dragging && m_chosen) move(*m_chosen, knotOf(event->position()));
}

void CurveEditor::mouseReleaseEvent(QMouseEvent*) {
    m_dragging = false;
    rescale();
    update();
}

void CurveEditor::mouseDoubleClickEvent(QMouseEvent* event) {
    if (hit(event->position()) || !area().contains(event->position())) return;
    auto knots = m_urgency.waiting;
    const schedule::WaitingKnot added = knotOf(event->position());
    auto place = knots.begin();
    while (place != knots.end() && place->waited < added.waited)
        ++place;
    if (place != knots.end() && place->waited == added.waited) return;
    m_chosen = static_cast<std::size_t>(place - knots.begin());
    knots.insert(place, added);
    m_urgency.waiting = knots;
    update();
    Q_EMIT edited(knots);
}

void CurveEditor::keyPressEvent(QKeyEvent* event) {
    auto& knots = m_urgency.waiting;
    if (knots.empty()) return QWidget::keyPressEvent(event);
    if (!m_chosen) m_chosen = 0;
    schedule::WaitingKnot knot = knots[*m_chosen];
    const schedule::Cents step = event->modifiers().testFlag(Qt::ShiftModifier) ? 1000 : 100;
    switch (event->key()) {
        case Qt::Key_PageUp:
            m_chosen = *m_chosen > 0 ? *m_chosen - 1 : 0;
            break;
        case Qt::Key_PageDown:
            m_chosen = std::min(*m_chosen + 1, knots.size() - 1);
            break;
        case Qt::Key_Left:
            --knot.waited;
            return move(*m_chosen, knot);
        case Qt::Key_Right:
            ++knot.waited;
            return move(*m_chosen, knot);
        case Qt::Key_Up:
            knot.cost += step;
            return move(*m_chosen, knot);
        case Qt::Key_Down:
            knot.cost = std::max<schedule::Cents>(0, knot.cost - step);
            return move(*m_chosen, knot);
        case Qt::Key_Delete: {
            if (*m_chosen == 0 || knots.size() < 2) return;
            knots.erase(knots.begin() + static_cast<std::ptrdiff_t>(*m_chosen));
            --*m_chosen;
            Q_EMIT edited(std::vector<schedule::WaitingKnot>(knots));
            break;
        }
        default:
            return QWidget::keyPressEvent(event);
    }
    update();
}

void CurveEditor::paintAxes(QPainter& painter) const {
    const Theme& theme = m_appearance.theme();
    const QRectF in = area();
    painter.setFont(type::sans(type::kCaption));
    const double step = niceStep(m_top / 100.0);
    for (double value = 0.0; value * 100.0 <= m_top; value += step) {
        const double y = std::round(pointOf(0.0, value * 100.0).y()) + 0.5;
        painter.setPen(theme.line);
        painter.drawLine(QPointF(in.left(), y), QPointF(in.right(), y));
        painter.setPen(theme.textSecondary);
        painter.drawText(QRectF(0.0, y - 9.0, in.left() - 6.0, 18.0), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(value, 'g', 6));
    }
    const int hours = std::max(1, m_slotCount * m_slotMinutes / 60);
    const int every = hours > 8 ? 2 : 1;
    for (int hour = 0; hour <= hours; hour += every) {
        const double x = pointOf(hour * 60.0 / m_slotMinutes, 0.0).x();
        if (x > in.right() + 1.0) break;
        painter.drawText(QRectF(x - 24.0, in.bottom() + 4.0, 48.0, 16.0), Qt::AlignCenter,
                         tr("%1 h").arg(hour));
    }
    painter.drawText(QRectF(8.0, 6.0, width() - 16.0, 18.0), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("%1: cost of waiting").arg(wardName(m_urgency.name)));
    const double limit = pointOf(m_urgency.maximumWait, 0.0).x();
    if (m_urgency.maximumWait <= m_slotCount) {
        painter.setPen(QPen(theme.beatS, 1.0, Qt::DashLine));
        painter.drawLine(QPointF(limit, in.top()), QPointF(limit, in.bottom()));
        const QString text = tr("longest wait");
        const double wide = painter.fontMetrics().horizontalAdvance(text) + 6.0;
        const double left = limit + wide > in.right() ? limit - wide : limit + 4.0;
        painter.drawText(QRectF(left, in.top() - 2.0, wide, 16.0), Qt::AlignLeft | Qt::AlignVCenter, text);
    }
}

void CurveEditor::paintEvent(QPaintEvent*) {
    const Theme& theme = m_appearance.theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.panel);
    if (m_urgency.waiting.empty()) return;
    paintAxes(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    QPolygonF curve;
    for (std::size_t k = 0; k < m_urgency.waiting.size(); ++k)
        curve << knotAt(k);
    painter.setPen(QPen(theme.twinOverlay, 2.0));
    painter.drawPolyline(curve);
    const double end = static_cast<double>(schedule::waitingCost(m_urgency, m_slotCount));
    painter.save();
    painter.setClipRect(area());
    painter.setPen(QPen(theme.twinOverlay, 1.0, Qt::DashLine));
    painter.drawLine(curve.last(), pointOf(m_slotCount, end));
    painter.restore();
    for (std::size_t k = 0; k < m_urgency.waiting.size(); ++k) {
        const bool faulty = std::find(m_faulty.begin(), m_faulty.end(), k) != m_faulty.end();
        painter.setPen(QPen(faulty ? theme.alarmHigh : theme.twinOverlay, 2.0));
        painter.setBrush(m_chosen == k ? theme.twinOverlay : theme.panel);
        painter.drawEllipse(knotAt(k), 5.0, 5.0);
    }
    if (m_chosen) {
        const schedule::WaitingKnot& knot = m_urgency.waiting[*m_chosen];
        const QString text = tr("%1 min · %2")
                                 .arg(knot.waited * m_slotMinutes)
                                 .arg(static_cast<double>(knot.cost) / 100.0, 0, 'f', 2);
        painter.setPen(theme.text);
        painter.drawText(QRectF(area().left(), 6.0, area().width(), 18.0), Qt::AlignRight | Qt::AlignVCenter,
                         text);
    }
}

}  // namespace cardiotwin::ui
