// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/twin/reasons_panel.h"

#include <QPainter>

namespace cardiotwin::ui {
namespace {

constexpr int kHeadPx = 20, kRowPx = 16;

}  // namespace

ReasonsPanel::ReasonsPanel(const Appearance& appearance, QWidget* parent) : Panel(appearance, parent) {
    setObjectName(QStringLiteral("twinReasons"));
    setMinimumHeight(2 * spacing::kMedium + kHeadPx + 4 * kRowPx);
    retranslate();
}

void ReasonsPanel::retranslate() {
    setAccessibleName(tr("Reasons for and against"));
    setToolTip(tr("Reasons of the chosen indicator, the heaviest first; choose one above (arrow keys)"));
}

void ReasonsPanel::display(const QString& name, const QStringList& reasonsFor,
                           const QStringList& reasonsAgainst, const QString& missing) {
    m_name = name;
    m_for = reasonsFor;
    m_against = reasonsAgainst;
    m_missing = missing;
    setAccessibleDescription(name + QStringLiteral(": + ") + reasonsFor.join(QStringLiteral(", ")) +
                             QStringLiteral("; − ") + reasonsAgainst.join(QStringLiteral(", ")) +
                             QLatin1Char(' ') + missing);
    update();
}

void ReasonsPanel::paintSide(QPainter& painter, const QRect& side, const QString& head,
                             const QStringList& reasons, const QColor& colour) const {
    painter.setFont(type::sans(type::kCaption, QFont::DemiBold));
    painter.setPen(colour);
    painter.drawText(QRect(side.left(), side.top(), side.width(), kRowPx), Qt::AlignLeft | Qt::AlignVCenter,
                     head);
    painter.setFont(type::sans(type::kCaption));
    painter.setPen(reasons.isEmpty() ? theme().textSecondary : theme().text);
    const QStringList lines = reasons.isEmpty() ? QStringList{tr("nothing")} : reasons;
    int y = side.top() + kRowPx;
    for (const QString& line : lines) {
        if (y + kRowPx > side.bottom() + 2) break;
        painter.drawText(QRect(side.left(), y, side.width(), kRowPx), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(line, Qt::ElideRight, side.width()));
        y += kRowPx;
    }
}

void ReasonsPanel::paintContent(QPainter& painter, const QRect& content) {
    const QRect head(content.left(), content.top(), content.width(), kHeadPx);
    painter.setFont(type::sans(type::kBody, QFont::DemiBold));
    painter.setPen(theme().text);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, m_name.isEmpty() ? tr("Reasons") : m_name);
    painter.setFont(type::sans(type::kCaption));
    const QRect below = content.adjusted(0, kHeadPx, 0, 0);
    if (m_name.isEmpty()) {
        painter.setPen(theme().textSecondary);
        painter.drawText(below, Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Choose an indicator to see its reasons"));
        return;
    }
    if (!m_missing.isEmpty()) {
        painter.setPen(theme().caution);
        painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, tr("not measurable: %1").arg(m_missing));
    }
    const int half = (below.width() - spacing::kMedium) / 2;
    paintSide(painter, QRect(below.left(), below.top(), half, below.height()), tr("for"), m_for,
              theme().caution);
    paintSide(painter, QRect(below.left() + half + spacing::kMedium, below.top(), half, below.height()),
              tr("against"), m_against, theme().live);
}

}  // namespace cardiotwin::ui
