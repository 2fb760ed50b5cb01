// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/status_strip.h"

#include "ui/widgets/source_marks.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace cardiotwin::ui {
namespace {

constexpr int kHeightPx = 40, kChipPx = 148, kPatientPx = 210, kRatePx = 76, kLostPx = 96, kAgePx = 104,
              kClockPx = 76;

}  // namespace

StatusStrip::StatusStrip(const Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_appearance(appearance) {
    setObjectName(QStringLiteral("statusStrip"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFixedHeight(kHeightPx);
    setCursor(Qt::PointingHandCursor);
    connect(&appearance, &Appearance::changed, this, [this] { update(); });
    retranslate();
}

void StatusStrip::retranslate() {
    setAccessibleName(tr("State of the source"));
    setToolTip(
        tr("LIVE up to 0.5 s of age, STALE up to 2 s, then NO SIGNAL. Lost: frames that never came. "
           "Click for the connection in detail (Ctrl+I)."));
}

void StatusStrip::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        update();
    }
    QWidget::changeEvent(event);
}

void StatusStrip::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && rect().contains(event->pos())) Q_EMIT clicked();
}

void StatusStrip::display(const SourceReadings& readings) {
    m_readings = readings;
    setAccessibleDescription(readings.word + QLatin1Char(' ') + readings.source + QLatin1Char(' ') +
                             readings.age);
    update();
}

void StatusStrip::setPatientLabel(const QString& label) {
    m_patientLabel = label;
    update();
}

void StatusStrip::setClock(const QString& text) {
    if (m_clock == text) return;
    m_clock = text;
    update();
}

void StatusStrip::paintChip(QPainter& painter, const QRect& chip) const {
    const Theme& theme = m_appearance.theme();
    const QColor colour =
        m_readings.kind == SourceKind::None ? theme.textSecondary : stateColour(m_readings.state, theme);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1));
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), spacing::kRadius, spacing::kRadius);
    paintStateShape(painter, QRectF(chip.left() + 10, chip.center().y() - 5.5, 12, 12), m_readings.state,
                    colour);
    painter.setFont(type::sans(type::kBody, QFont::Bold));
    painter.setPen(colour);
    painter.drawText(chip.adjusted(30, 0, -6, 0), Qt::AlignLeft | Qt::AlignVCenter, m_readings.word);
}

void StatusStrip::paintEvent(QPaintEvent*) {
    const Theme& theme = m_appearance.theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.ground);
    int x = 0;
    paintChip(painter, QRect(x, 4, kChipPx, kHeightPx - 8));
    x += kChipPx + spacing::kMedium;
    const auto field = [&](int width, const QString& text, const QColor& colour, int weight = QFont::Normal) {
        painter.setFont(type::sans(type::kBody, weight));
        painter.setPen(colour);
        painter.drawText(QRect(x, 0, width, kHeightPx), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, width));
        x += width + spacing::kMedium;
    };
    field(kPatientPx, m_patientLabel, theme.text, QFont::DemiBold);
    const int fixed = kRatePx + kLostPx + kAgePx + kClockPx + 4 * spacing::kMedium;
    const int sourceWidth = std::clamp(width() - x - fixed - spacing::kMedium, 60, 420);
    QString source = m_readings.kind == SourceKind::None ? tr("no source") : m_readings.source;
    // What is wrong matters more than the protocol's name.
    const bool troubled = !m_readings.problem.isEmpty() && m_readings.phase != LinkPhase::Locked;
    const QString& about = troubled ? m_readings.problem : m_readings.protocol;
    if (!source.isEmpty() && !about.isEmpty()) source += QStringLiteral(" · ");
    source += about;
    field(sourceWidth, source, troubled ? theme.caution : theme.text);
    field(kRatePx, m_readings.rate, theme.text);
    const bool anyLost = m_readings.lost != QLatin1String("0");
    field(kLostPx, tr("lost %1").arg(m_readings.lost), anyLost ? theme.caution : theme.textSecondary);
    field(kAgePx, tr("age %1").arg(m_readings.age),
          m_readings.ageAlarm ? theme.alarmHigh : theme.textSecondary,
          m_readings.ageAlarm ? QFont::Bold : QFont::Normal);
    painter.setFont(type::sans(type::kBody));
    painter.setPen(theme.textSecondary);
    painter.drawText(QRect(width() - kClockPx, 0, kClockPx, kHeightPx), Qt::AlignRight | Qt::AlignVCenter,
                     m_clock);
}

}  // namespace cardiotwin::ui
