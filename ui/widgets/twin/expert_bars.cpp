// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/twin/expert_bars.h"

#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace cardiotwin::ui {
namespace {

constexpr int kHeadPx = 20, kRowPx = 17, kErrorPx = 34, kSharePx = 42;

}  // namespace

ExpertBars::ExpertBars(const Appearance& appearance, QWidget* parent) : Panel(appearance, parent) {
    setObjectName(QStringLiteral("twinExperts"));
    setMinimumSize(170, 100);
    retranslate();
}

void ExpertBars::retranslate() {
    setAccessibleName(tr("Weights of the experts"));
    setToolTip(
        tr("How much of the forecast each expert is trusted with, and its root mean square error, bpm"));
}

void ExpertBars::display(std::vector<ExpertBar> bars, const QString& horizon) {
    m_bars = std::move(bars);
    m_horizon = horizon;
    QStringList all;
    for (const ExpertBar& bar : m_bars)
        all << bar.name + QLatin1Char(' ') + bar.share + QStringLiteral(" (") + bar.error + QLatin1Char(')');
    setAccessibleDescription(all.join(QStringLiteral(", ")));
    update();
}

void ExpertBars::paintContent(QPainter& painter, const QRect& content) {
    const QRect head(content.left(), content.top(), content.width(), kHeadPx);
    painter.setFont(type::sans(type::kCaption, QFont::DemiBold));
    painter.setPen(theme().text);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter,
                     m_horizon.isEmpty() ? tr("Experts") : tr("Experts, +%1").arg(m_horizon));
    painter.setFont(type::sans(type::kCaption));
    painter.setPen(theme().textSecondary);
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, tr("RMSE"));
    if (m_bars.empty()) {
        painter.drawText(content.adjusted(0, kHeadPx, 0, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("No expert has been asked yet"));
        return;
    }
    const int places = std::max(1, (content.height() - kHeadPx) / kRowPx);
    const int shown = std::min(places, static_cast<int>(m_bars.size()));
    for (int k = 0; k < shown; ++k) {
        const ExpertBar& bar = m_bars[static_cast<std::size_t>(k)];
        const QRect row(content.left(), head.bottom() + 1 + k * kRowPx, content.width(), kRowPx);
        const int room = row.width() - kErrorPx - kSharePx;
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().line);
        painter.drawRoundedRect(QRect(row.left(), row.bottom() - 3, room, 3), 1.5, 1.5);
        painter.setBrush(theme().forecast);
        const int length = static_cast<int>(room * std::clamp(bar.weight, 0.0, 1.0));
        if (length > 0) painter.drawRoundedRect(QRect(row.left(), row.bottom() - 3, length, 3), 1.5, 1.5);
        painter.setPen(theme().text);
        painter.drawText(row.adjusted(0, 0, -kErrorPx - kSharePx, -3), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(bar.name, Qt::ElideRight, room));
        painter.drawText(row.adjusted(0, 0, -kErrorPx, 0), Qt::AlignRight | Qt::AlignVCenter, bar.share);
        painter.setPen(theme().textSecondary);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, bar.error);
    }
    painter.setBrush(Qt::NoBrush);
}

}  // namespace cardiotwin::ui
