// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/numerics_panel.h"

#include "ui/viewmodels/live_text.h"

#include <QPainter>
#include <QPainterPath>

#include <chrono>

namespace cardiotwin::ui {
namespace {

constexpr int kRoomyDigitsPx = 128, kRoomyRowPx = 26;
constexpr int kCompactDigitsPx = 84, kCompactRowPx = 21;
constexpr int kTitlePx = 20, kBasisPx = 24, kRows = 5;
// Long enough to be seen, short enough to be dark again before the next beat at 170 bpm.
constexpr Duration kLitFor = std::chrono::milliseconds(180);

}  // namespace

NumericsPanel::NumericsPanel(const Appearance& appearance, QWidget* parent) : Panel(appearance, parent) {
    setObjectName(QStringLiteral("numericsPanel"));
    setDensity(Density::Roomy);
    retranslate();
}

void NumericsPanel::setDensity(Density density) {
    m_digitsPx = density == Density::Roomy ? kRoomyDigitsPx : kCompactDigitsPx;
    m_rowPx = density == Density::Roomy ? kRoomyRowPx : kCompactRowPx;
    setFixedHeight(2 * spacing::kMedium + kTitlePx + m_digitsPx + kBasisPx + spacing::kMedium +
                   kRows * m_rowPx);
    update();
}

void NumericsPanel::retranslate() {
    setAccessibleName(tr("Heart rate and vital numbers"));
    setToolTip(tr("Heart rate: trimmed mean of the last 12 RR intervals. ST and QTc of the first lead."));
}

void NumericsPanel::display(const VitalReadings& readings, Instant now) {
    m_readings = readings;
    if (readings.lastBeat && readings.lastBeat != m_beat) {
        m_beat = readings.lastBeat;
        m_beatAt = now;
    }
    m_lit = readings.grade == Grade::Shown && m_beat && now - m_beatAt < kLitFor;
    setAccessibleDescription(tr("HR") + QLatin1Char(' ') + readings.heartRate + QStringLiteral(" bpm, ") +
                             readings.basis);
    update();
}

void NumericsPanel::paintContent(QPainter& painter, const QRect& content) {
    const QColor colour = numberColour(m_readings.grade, theme().trace);
    const QRect line(content.left(), content.top(), content.width(), kTitlePx);
    painter.setFont(type::sans(type::kTitle, QFont::DemiBold));
    painter.setPen(colour);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, tr("HR"));
    painter.setFont(type::sans(type::kBody));
    painter.setPen(theme().textSecondary);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, tr("bpm"));
    if (m_lit) paintHeart(painter, QRectF(content.left() + 44, line.top() + 3, 15, 14));

    const QRect digits(content.left(), line.bottom() + 1, content.width(), m_digitsPx);
    // Dashes as heavy as the digits would look like a value from afar.
    const bool known = m_readings.grade != Grade::Unknown && m_readings.heartRate != unknownNumber();
    painter.setFont(type::sans(known ? m_digitsPx : m_digitsPx / 2, known ? QFont::DemiBold : QFont::Normal));
    painter.setPen(colour);
    painter.drawText(digits, Qt::AlignRight | Qt::AlignVCenter, m_readings.heartRate);

    QRect row(content.left(), digits.bottom() + 1, content.width(), kBasisPx);
    painter.setFont(type::sans(type::kBody));
    painter.setPen(theme().textSecondary);
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, m_readings.basis);
    paintRule(painter, content, row.bottom() + spacing::kMedium / 2);

    const QColor value = numberColour(m_readings.grade, theme().text);
    row = QRect(content.left(), row.bottom() + spacing::kMedium, content.width(), m_rowPx);
    const std::pair<QString, QString> rows[] = {{tr("Rhythm"), m_readings.rhythm},
                                                {tr("PVC"), m_readings.ectopy},
                                                {tr("ST (J+60)"), m_readings.st},
                                                {tr("QTc (Fridericia)"), m_readings.qtc},
                                                {tr("RMSSD"), m_readings.rmssd}};
    for (const auto& [label, text] : rows) {
        paintRow(painter, row, label, text, value);
        row.translate(0, m_rowPx);
    }
}

void NumericsPanel::paintHeart(QPainter& painter, const QRectF& box) const {
    const auto at = [&box](double x, double y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    QPainterPath heart(at(0.5, 1.0));
    heart.cubicTo(at(-0.35, 0.45), at(0.1, -0.3), at(0.5, 0.25));
    heart.cubicTo(at(0.9, -0.3), at(1.35, 0.45), at(0.5, 1.0));
    painter.fillPath(heart, theme().trace);
}

}  // namespace cardiotwin::ui
