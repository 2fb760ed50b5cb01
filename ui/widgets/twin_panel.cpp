// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/twin_panel.h"

#include <QPainter>

#include <algorithm>

namespace cardiotwin::ui {
namespace {

constexpr int kTitlePx = 26, kAcuityPx = 32, kBarPx = 6;
constexpr std::size_t kMostForecastRows = 2;
constexpr double kLaterSeconds = 60.0;  // the second row: far enough to plan, near enough to be sure

}  // namespace

TwinPanel::TwinPanel(const Appearance& appearance, QWidget* parent) : Panel(appearance, parent) {
    setObjectName(QStringLiteral("twinPanel"));
    setMinimumHeight(300);
    setDensity(Density::Roomy);
    retranslate();
}

void TwinPanel::setDensity(Density density) {
    const bool roomy = density == Density::Roomy;
    m_forecastPx = roomy ? 52 : 34;
    m_numberPx = roomy ? 40 : type::kNumber;
    m_rowPx = roomy ? 25 : 20;
    update();
}

void TwinPanel::retranslate() {
    setAccessibleName(tr("Twin: forecasts and acuity"));
    QString tip =
        tr("Forecasts with their 80 % interval. Skill is measured against the rule “as now”. "
           "Last line: model, what it was trained on, when the forecast was made.");
    if (!m_readings.modelFigures.isEmpty()) tip += QLatin1Char('\n') + m_readings.modelFigures;
    setToolTip(tip);
}

void TwinPanel::display(const TwinReadings& readings) {
    if (readings.modelFigures != m_readings.modelFigures) {
        m_readings.modelFigures = readings.modelFigures;
        retranslate();
    }
    m_readings = readings;
    // The place is kept: a forecast that is withheld moves nothing.
    m_rows = std::clamp(readings.forecasts.size(), m_rows, kMostForecastRows);
    QString description;
    for (const auto& forecast : readings.forecasts) {
        description += forecast.horizon + QLatin1Char(' ') + forecast.value + QStringLiteral(" (") +
                       forecast.interval + QStringLiteral(") ");
    }
    setAccessibleDescription(description + readings.withheld + QLatin1Char(' ') + readings.moved);
    update();
}

void TwinPanel::paintContent(QPainter& painter, const QRect& content) {
    painter.setFont(type::sans(type::kTitle, QFont::DemiBold));
    painter.setPen(theme().forecast);
    const QRect title(content.left(), content.top(), content.width(), kTitlePx);
    painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter, tr("Twin"));
    painter.setFont(type::sans(type::kCaption));
    painter.setPen(theme().textSecondary);
    painter.drawText(title, Qt::AlignRight | Qt::AlignVCenter, tr("predicted heart rate, bpm"));
    int y = title.bottom() + 1;
    y = paintForecasts(painter, content, y);
    y = paintScore(painter, content, y);
    paintAcuity(painter, content, y, paintNotice(painter, content));
}

std::vector<const ForecastReading*> TwinPanel::shownForecasts() const {
    std::vector<const ForecastReading*> shown;
    for (const auto& forecast : m_readings.forecasts) {
        const bool isNearest = shown.empty();
        if (isNearest || (shown.size() < kMostForecastRows && forecast.horizonSeconds >= kLaterSeconds))
            shown.push_back(&forecast);
    }
    // None that far ahead: whatever comes after the nearest.
    if (shown.size() == 1 && m_readings.forecasts.size() > 1) shown.push_back(&m_readings.forecasts[1]);
    return shown;
}

int TwinPanel::paintForecasts(QPainter& painter, const QRect& content, int y) const {
    const int bottom = y + static_cast<int>(m_rows) * m_forecastPx;
    const bool withheld = !m_readings.withheld.isEmpty() || m_readings.forecasts.empty();
    if (withheld) {
        painter.setFont(type::sans(type::kBody));
        painter.setPen(theme().textSecondary);
        painter.drawText(QRect(content.left(), y, content.width(), bottom - y),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap,
                         tr("No forecast: %1").arg(m_readings.withheld));
    } else {
        const QColor colour = numberColour(m_readings.grade, theme().forecast);
        const auto shown = shownForecasts();
        for (std::size_t i = 0; i < shown.size(); ++i) {
            const auto& forecast = *shown[i];
            const QRect row(content.left(), y + static_cast<int>(i) * m_forecastPx, content.width(),
                            m_forecastPx);
            painter.setFont(type::sans(type::kBody));
            painter.setPen(theme().textSecondary);
            painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, forecast.horizon);
            painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, tr("80 %"));
            painter.setFont(type::sans(m_numberPx, QFont::DemiBold));
            painter.setPen(colour);
            painter.drawText(row.adjusted(56, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, forecast.value);
            painter.setFont(type::sans(type::kTitle));
            painter.drawText(row.adjusted(0, 0, -44, 0), Qt::AlignRight | Qt::AlignVCenter,
                             forecast.interval);
        }
    }
    paintRule(painter, content, bottom + spacing::kTiny);
    return bottom + spacing::kSmall;
}

int TwinPanel::paintScore(QPainter& painter, const QRect& content, int y) const {
    const QColor colour = numberColour(m_readings.grade, theme().text);
    const std::pair<QString, QString> rows[] = {
        {tr("Skill over “as now”"), m_readings.skill},
        {tr("Error, twin"), m_readings.error},
        {tr("Error, “as now”"), m_readings.persistenceError},
        {tr("Wave error, 2 s ahead"), m_readings.waveError},
        {tr("80 % interval held (n = %1)").arg(m_readings.scored), m_readings.coverage}};
    for (const auto& [label, value] : rows) {
        paintRow(painter, QRect(content.left(), y, content.width(), m_rowPx), label, value, colour);
        y += m_rowPx;
    }
    paintMoved(painter, QRect(content.left(), y, content.width(), m_rowPx));
    y += m_rowPx;
    paintRule(painter, content, y + spacing::kTiny);
    return y + spacing::kSmall;
}

void TwinPanel::paintMoved(QPainter& painter, const QRect& row) const {
    const bool isKnown = !m_readings.moved.isEmpty();
    const QString text = isKnown ? m_readings.moved : tr("No beat compared with the twin yet");
    painter.setFont(type::sans(type::kBody));
    painter.setPen(isKnown ? numberColour(m_readings.grade, theme().twinOverlay) : theme().textSecondary);
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, row.width()));
}

void TwinPanel::paintAcuity(QPainter& painter, const QRect& content, int y, int bottom) const {
    const QRect head(content.left(), y, content.width(), kAcuityPx);
    const bool known = m_readings.grade != Grade::Unknown;
    painter.setFont(type::sans(type::kTitle, QFont::DemiBold));
    painter.setPen(theme().text);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, tr("Acuity"));
    painter.setFont(type::sans(type::kBody));
    painter.setPen(theme().textSecondary);
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, tr("of 100"));
    painter.setFont(type::sans(type::kNumber, QFont::DemiBold));
    painter.setPen(numberColour(m_readings.grade, theme().text));
    painter.drawText(head.adjusted(0, 0, -56, 0), Qt::AlignRight | Qt::AlignVCenter, m_readings.acuity);
    y = head.bottom() + spacing::kTiny;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().line);
    painter.drawRoundedRect(QRect(content.left(), y, content.width(), kBarPx), 3, 3);
    if (known && m_readings.acuityScore > 0.0) {
        painter.setBrush(numberColour(m_readings.grade, theme().twinOverlay));
        const int length = static_cast<int>(content.width() * m_readings.acuityScore / 100.0);
        painter.drawRoundedRect(QRect(content.left(), y, std::max(length, kBarPx), kBarPx), 3, 3);
    }
    y += kBarPx + spacing::kTiny;
    if (known && m_readings.contributions.empty()) {
        painter.setFont(type::sans(type::kBody));
        painter.setPen(theme().textSecondary);
        painter.drawText(QRect(content.left(), y, content.width(), m_rowPx), Qt::AlignLeft | Qt::AlignVCenter,
                         tr("No indicator is raised"));
    }
    for (const auto& contribution : m_readings.contributions) {
        if (y + m_rowPx > bottom) break;
        paintRow(painter, QRect(content.left(), y, content.width(), m_rowPx), contribution.text,
                 contribution.points, numberColour(m_readings.grade, theme().text));
        y += m_rowPx;
    }
}

int TwinPanel::paintNotice(QPainter& painter, const QRect& content) const {
    painter.setFont(type::sans(type::kCaption));
    painter.setPen(theme().textSecondary);
    const QString notice = tr("Not a medical device — research and education software");
    const QRect room(content.left(), content.top(), content.width(), content.height());
    QRect used;
    painter.drawText(room, Qt::AlignLeft | Qt::AlignBottom | Qt::TextWordWrap, notice, &used);
    const QRect model(content.left(), used.top() - 18, content.width(), 16);
    painter.drawText(model, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_readings.model, Qt::ElideRight, model.width()));
    return model.top() - spacing::kTiny;
}

}  // namespace cardiotwin::ui
