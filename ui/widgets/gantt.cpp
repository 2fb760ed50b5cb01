// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/gantt.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace cardiotwin::ui {
namespace {

constexpr double kCompactHours = 4.0;

}  // namespace

Gantt::Gantt(ScheduleViewModel& model, const Appearance& appearance, Form form, QWidget* parent)
    : QWidget(parent), m_model(model), m_appearance(appearance), m_form(form) {
    setObjectName(form == Form::Full ? QStringLiteral("scheduleGantt")
                                     : QStringLiteral("scheduleGanttCompact"));
    if (form == Form::Full) {
        setFocusPolicy(Qt::StrongFocus);
        setMouseTracking(true);
    }
    retranslate();
    connect(&model, &ScheduleViewModel::changed, this, qOverload<>(&QWidget::update));
    connect(&model, &ScheduleViewModel::nowChanged, this, qOverload<>(&QWidget::update));
    connect(&appearance, &Appearance::changed, this, qOverload<>(&QWidget::update));
}

void Gantt::retranslate() {
    setAccessibleName(tr("Schedule by resource"));
    setToolTip(m_form == Form::Full
                   ? tr("Drag a bar to pin it elsewhere. Keys: arrows choose and shift, P pin, D defer")
                   : tr("The next hours of the plan; open Schedule to change it"));
}

void Gantt::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        update();
    }
    QWidget::changeEvent(event);
}

QSize Gantt::minimumSizeHint() const {
    return m_form == Form::Full ? QSize(480, 220) : QSize(280, 88);
}

double Gantt::firstSlot() const {
    return m_form == Form::Full ? 0.0 : std::floor(m_model.now());
}

double Gantt::lastSlot() const {
    if (m_form == Form::Full) return std::max(1, m_model.slotCount());
    return firstSlot() + kCompactHours * 60.0 / std::max(1, m_model.slotMinutes());
}

double Gantt::gutter() const {
    // Room for the longest name of a lane, up to a fifth of the width: names change with the language only.
    const QFontMetricsF metrics(type::sans(type::kCaption));
    double longest = 72.0;
    for (const PlanLane& lane : m_model.lanes())
        longest = std::max(longest, std::ceil(metrics.horizontalAdvance(lane.name)));
    return std::min(longest + 20.0, std::max(96.0, width() / 5.0));
}

double Gantt::xOf(double slot) const {
    const double left = gutter();
    const double width = std::max(1.0, this->width() - left - 8.0);
    return left + (slot - firstSlot()) / (lastSlot() - firstSlot()) * width;
}

int Gantt::slotAt(double x) const {
    const double perSlot = xOf(firstSlot() + 1.0) - xOf(firstSlot());
    return static_cast<int>(std::floor(firstSlot() + (x - xOf(firstSlot())) / perSlot));
}

QRectF Gantt::laneRect(int lane) const {
    const auto& lanes = m_model.lanes();
    const bool compact = m_form == Form::Compact;
    int units = 0;
    int before = 0;
    for (int k = 0; k < lanes.size(); ++k) {
        // In the compact form every resource has the same height, however many units it has.
        const int rows = compact ? 1 : lanes[k].rows;
        if (k < lane) before += rows;
        units += rows;
    }
    const double gap = compact ? 3.0 : 8.0;
    const double open = height() - kAxisHeight - gap * static_cast<double>(lanes.size());
    const double unit = std::clamp(open / std::max(1, units), 8.0, compact ? 26.0 : 76.0);
    const int rows = compact ? 1 : lanes[lane].rows;
    return {xOf(firstSlot()), kAxisHeight + before * unit + lane * gap, xOf(lastSlot()) - xOf(firstSlot()),
            rows * unit};
}

QRectF Gantt::barRect(const PlanBar& bar) const {
    const QRectF lane = laneRect(bar.lane);
    const double heat = m_form == Form::Full ? 5.0 : 0.0;
    const double unit = (lane.height() - heat) / m_model.lanes()[bar.lane].rows;
    const double left = std::max(xOf(bar.start), lane.left());
    const double right = std::min(xOf(bar.start + bar.slotCount), lane.right());
    return QRectF(left, lane.top() + bar.row * unit, right - left, unit).adjusted(1.0, 1.0, -1.0, -1.0);
}

QRectF Gantt::barOf(const QString& id) const {
    for (const PlanBar& bar : m_model.bars()) {
        if (bar.id == id) return barRect(bar);
    }
    return {};
}

const PlanBar* Gantt::barAt(const QPointF& at) const {
    for (const PlanBar& bar : m_model.bars()) {
        if (barRect(bar).contains(at)) return &bar;
    }
    return nullptr;
}

void Gantt::select(const QString& id) {
    if (id == m_selected) return;
    m_selected = id;
    update();
    Q_EMIT selectedChanged(id);
}

void Gantt::mousePressEvent(QMouseEvent* event) {
    if (m_form == Form::Compact || event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
    const PlanBar* bar = barAt(event->position());
    select(bar != nullptr ? bar->id : QString());
    if (bar == nullptr || bar->started) return;
    m_drag = Drag{bar->id, slotAt(event->position().x()) - bar->start, bar->start, false, event->position()};
}

void Gantt::mouseMoveEvent(QMouseEvent* event) {
    if (!m_drag) return;
    m_drag->slot = slotAt(event->position().x()) - m_drag->grip;
    // A click that trembles is no drag.
    if ((event->position() - m_drag->at).manhattanLength() > 6.0) m_drag->moving = true;
    if (m_drag->moving) m_drag->at = event->position();
    update();
}

void Gantt::mouseReleaseEvent(QMouseEvent*) {
    if (!m_drag) return;
    const Drag drag = *m_drag;
    m_drag.reset();
    update();
    if (drag.moving && m_model.costChange(drag.id, drag.slot)) m_model.askPin(drag.id, drag.slot);
}

void Gantt::contextMenuEvent(QContextMenuEvent* event) {
    if (m_form == Form::Compact) return;
    if (event->reason() == QContextMenuEvent::Mouse) {
        const PlanBar* bar = barAt(event->pos());
        select(bar != nullptr ? bar->id : QString());
    }
    const RequestLine* line = m_model.line(m_selected);
    if (line == nullptr || !line->waiting) return;
    QMenu menu(this);
    menu.addAction(line->pinned ? tr("Unpin\tP") : tr("Pin here\tP"), this, &Gantt::togglePin);
    menu.addAction(line->deferred ? tr("Plan for today\tD") : tr("Not today\tD"), this, &Gantt::toggleDefer);
    menu.exec(event->globalPos());
}

void Gantt::togglePin() {
    const RequestLine* line = m_model.line(m_selected);
    if (line == nullptr || !line->waiting) return;
    if (line->pinned) return m_model.askUnpin(line->id);
    if (line->startSlot) m_model.askPin(line->id, *line->startSlot);
}

void Gantt::toggleDefer() {
    const RequestLine* line = m_model.line(m_selected);
    if (line == nullptr || !line->waiting) return;
    if (line->deferred) return m_model.askAdmit(line->id);
    m_model.askDefer(line->id);
}

void Gantt::step(int by) {
    const auto& lines = m_model.lines();
    if (lines.isEmpty()) return;
    int index = by > 0 ? -1 : static_cast<int>(lines.size());
    for (int k = 0; k < lines.size(); ++k) {
        if (lines[k].id == m_selected) index = k;
    }
    select(lines[std::clamp(index + by, 0, static_cast<int>(lines.size()) - 1)].id);
}

void Gantt::keyPressEvent(QKeyEvent* event) {
    const RequestLine* line = m_model.line(m_selected);
    switch (event->key()) {
        case Qt::Key_Up:
            return step(-1);
        case Qt::Key_Down:
            return step(+1);
        case Qt::Key_Left:
        case Qt::Key_Right: {
            if (line == nullptr || !line->waiting || !line->startSlot) return;
            const int slot = *line->startSlot + (event->key() == Qt::Key_Left ? -1 : 1);
            if (m_model.costChange(line->id, slot)) m_model.askPin(line->id, slot);
            return;
        }
        case Qt::Key_P:
            return togglePin();
        case Qt::Key_D:
            return toggleDefer();
        case Qt::Key_Escape:
            m_drag.reset();
            return select({});
        default:
            QWidget::keyPressEvent(event);
    }
}

bool Gantt::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip || m_form == Form::Compact) return QWidget::event(event);
    auto* help = static_cast<QHelpEvent*>(event);
    const PlanBar* bar = barAt(help->pos());
    const RequestLine* line = bar != nullptr ? m_model.line(bar->id) : nullptr;
    if (line == nullptr) return QWidget::event(event);
    QString text =
        QStringLiteral("%1 · %2\n%3 · %4").arg(line->what, line->patient, line->start, line->urgency);
    if (!line->reason.isEmpty()) text += QStringLiteral("\n") + line->reason;
    if (!line->why.isEmpty()) text += QStringLiteral("\n") + line->why;
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

}  // namespace cardiotwin::ui
