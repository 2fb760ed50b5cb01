// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/review_findings_panel.h"

#include "ui/viewmodels/live_text.h"
#include "ui/viewmodels/review_text.h"
#include "ui/widgets/beat_colour.h"

#include <QPainter>

namespace cardiotwin::ui {
namespace {

constexpr int kRowPx = 24;
constexpr int kNumberPx = 52;
constexpr std::array kClasses{ecg::BeatClass::N, ecg::BeatClass::S, ecg::BeatClass::V, ecg::BeatClass::F,
                              ecg::BeatClass::Q};
constexpr int kRows = 8;  // five classes, rhythm, missing, analysed

}  // namespace

ReviewFindingsPanel::ReviewFindingsPanel(const Appearance& appearance, ReviewViewModel& model,
                                         QWidget* parent)
    : Panel(appearance, parent), m_model(model) {
    setObjectName(QStringLiteral("reviewFindings"));
    setFixedHeight(2 * spacing::kMedium + 20 + kNumberPx + kRows * kRowPx + 2 * spacing::kSmall);
    const auto show = [this] { describe(); };
    connect(&model, &ReviewViewModel::positionChanged, this, show);
    connect(&model, &ReviewViewModel::findingsChanged, this, show);
    connect(&model, &ReviewViewModel::phaseChanged, this, show);
    describe();
}

void ReviewFindingsPanel::retranslate() {
    describe();
}

void ReviewFindingsPanel::describe() {
    setAccessibleName(tr("Measurements of the recording"));
    setAccessibleDescription(tr("Heart rate %1 bpm").arg(numberText(m_model.readings().heartRate, 0)));
    setToolTip(
        tr("Heart rate: mean of the last 12 RR intervals without the shortest and the longest, at the newest "
           "beat on screen"));
    update();
}

void ReviewFindingsPanel::paintContent(QPainter& painter, const QRect& content) {
    const ReviewReadings readings = m_model.readings();
    int y = content.top();
    painter.setFont(type::sans(type::kCaption, QFont::DemiBold));
    painter.setPen(theme().textSecondary);
    painter.drawText(QRect(content.left(), y, content.width(), 20), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("HEART RATE ON SCREEN"));
    y += 20;
    const QRect number(content.left(), y, content.width(), kNumberPx);
    painter.setFont(type::sans(44, QFont::DemiBold));
    painter.setPen(readings.heartRate ? theme().trace : theme().textSecondary);
    const QString rate = numberText(readings.heartRate, 0);
    painter.drawText(number, Qt::AlignLeft | Qt::AlignVCenter, rate);
    const int rateWidth = painter.fontMetrics().horizontalAdvance(rate);
    painter.setFont(type::sans(type::kBody));
    painter.setPen(theme().textSecondary);
    painter.drawText(number.adjusted(rateWidth + spacing::kSmall, 0, 0, -8), Qt::AlignLeft | Qt::AlignBottom,
                     tr("bpm · 12-RR"));
    y += kNumberPx + spacing::kTiny;
    const auto row = [&](const QString& label, const QString& value, const QColor& colour) {
        paintRow(painter, QRect(content.left(), y, content.width(), kRowPx), label, value, colour);
        y += kRowPx;
    };
    row(tr("Rhythm on screen"), readings.rhythm ? rhythmText(*readings.rhythm) : unknownNumber(),
        theme().text);
    paintRule(painter, content, y + 1);
    y += spacing::kTiny;
    for (std::size_t i = 0; i < kClasses.size(); ++i) {
        const bool any = readings.beats[i] > 0;
        row(beatText(kClasses[i]), QString::number(readings.beats[i]),
            any ? beatColour(kClasses[i], theme()) : theme().textSecondary);
    }
    paintRule(painter, content, y + 1);
    y += spacing::kTiny;
    row(tr("Missing values"), QString::number(readings.missing), theme().text);
    const bool done = m_model.overview().isComplete && m_model.overview().fraction >= 1.0;
    row(tr("Analysed"),
        done ? tr("all") : tr("%1 %").arg(static_cast<int>(m_model.overview().fraction * 100.0)),
        theme().text);
}

}  // namespace cardiotwin::ui
