// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/twin/figure_table.h"

#include "ui/faded.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace cardiotwin::ui {
namespace {

constexpr int kTitlePx = 20, kHeadPx = 17, kRowPx = 17, kGapPx = 4;

}  // namespace

FigureTable::FigureTable(const Appearance& appearance, QWidget* parent) : Panel(appearance, parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FigureTable::setHeading(const QString& title, const QString& note) {
    if (title == m_title && note == m_note) return;
    m_title = title;
    m_note = note;
    update();
}

void FigureTable::setColumns(std::vector<FigureColumn> columns) {
    m_columns = std::move(columns);
    describe();
    update();
}

void FigureTable::setRows(std::vector<FigureRow> rows) {
    m_rows = std::move(rows);
    if (m_chosen >= static_cast<int>(m_rows.size())) m_chosen = -1;
    describe();
    update();
}

void FigureTable::setEmptyText(const QString& text) {
    m_emptyText = text;
    describe();
    update();
}

void FigureTable::setRowRoom(int rows) {
    m_rowRoom = rows;
    updateGeometry();
}

void FigureTable::setChoosable(bool choosable) {
    m_choosable = choosable;
    setFocusPolicy(choosable ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(choosable ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void FigureTable::setChosen(int row) {
    m_chosen = row < static_cast<int>(m_rows.size()) ? row : -1;
    update();
}

QSize FigureTable::minimumSizeHint() const {
    return {160, 2 * spacing::kMedium + kTitlePx + kHeadPx + m_rowRoom * kRowPx};
}

QSize FigureTable::sizeHint() const {
    return minimumSizeHint();
}

int FigureTable::firstRowY() const {
    return spacing::kMedium + kTitlePx + kHeadPx;
}

void FigureTable::describe() {
    QStringList lines;
    for (const FigureRow& row : m_rows) {
        QStringList cells;
        for (qsizetype k = 0; k < row.cells.size(); ++k) {
            const auto column = static_cast<std::size_t>(k);
            const QString title = column < m_columns.size() ? m_columns[column].title : QString();
            cells << (title.isEmpty() ? row.cells[k] : title + QLatin1Char(' ') + row.cells[k]);
        }
        lines << cells.join(QStringLiteral(", "));
    }
    setAccessibleDescription(m_rows.empty() ? m_emptyText : lines.join(QStringLiteral("; ")));
}

void FigureTable::paintCells(QPainter& painter, const QRect& row, const QStringList& cells,
                             const QColor& colour) const {
    const double all = std::accumulate(m_columns.begin(), m_columns.end(), 0.0,
                                       [](double sum, const FigureColumn& c) { return sum + c.share; });
    double x = row.left();
    painter.setPen(colour);
    for (std::size_t k = 0; k < m_columns.size(); ++k) {
        const double width = m_columns[k].share / all * row.width();
        // Words right after figures would run into them.
        const bool isAfterFigures = k > 0 && m_columns[k].isLeft && !m_columns[k - 1].isLeft;
        const int gap = k == 0 ? 0 : isAfterFigures ? 3 * kGapPx : kGapPx;
        const QRect cell(static_cast<int>(std::lround(x)) + gap, row.top(),
                         static_cast<int>(std::lround(width)) - gap, row.height());
        const QString text = cells.value(static_cast<qsizetype>(k));
        painter.drawText(cell, (m_columns[k].isLeft ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, cell.width()));
        x += width;
    }
}

void FigureTable::paintContent(QPainter& painter, const QRect& content) {
    const QRect head(content.left(), content.top(), content.width(), kTitlePx);
    painter.setFont(type::sans(type::kBody, QFont::DemiBold));
    painter.setPen(theme().text);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, m_title);
    const int used = painter.fontMetrics().horizontalAdvance(m_title) + spacing::kMedium;
    painter.setFont(type::sans(type::kCaption));
    painter.setPen(theme().textSecondary);
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_note, Qt::ElideRight, head.width() - used));
    QStringList titles;
    for (const FigureColumn& column : m_columns)
        titles << column.title;
    paintCells(painter, QRect(content.left(), head.bottom() + 1, content.width(), kHeadPx), titles,
               theme().textSecondary);
    const int top = firstRowY();
    paintRule(painter, content, top - 1);
    if (m_rows.empty()) {
        painter.setPen(theme().textSecondary);
        painter.drawText(QRect(content.left(), top, content.width(), content.bottom() - top),
                         Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
        return;
    }
    const int places = std::max(1, (content.bottom() + 1 - top) / kRowPx);
    const int count = static_cast<int>(m_rows.size());
    const int shown = count <= places ? count : places - 1;
    for (int k = 0; k < shown; ++k) {
        const QRect row(content.left(), top + k * kRowPx, content.width(), kRowPx);
        if (k == m_chosen) {
            painter.fillRect(row.adjusted(-6, 0, 6, 0), faded(theme().accent, hasFocus() ? 0.55 : 0.30));
        }
        const FigureTone tone = m_rows[static_cast<std::size_t>(k)].tone;
        painter.setFont(type::sans(type::kCaption));
        paintCells(painter, row, m_rows[static_cast<std::size_t>(k)].cells,
                   tone == FigureTone::Quiet    ? theme().textSecondary
                   : tone == FigureTone::Raised ? theme().caution
                                                : theme().text);
    }
    if (shown == count) return;
    painter.setFont(type::sans(type::kCaption));
    painter.setPen(theme().textSecondary);
    painter.drawText(QRect(content.left(), top + shown * kRowPx, content.width(), kRowPx),
                     Qt::AlignLeft | Qt::AlignVCenter, tr("and %1 more").arg(count - shown));
}

void FigureTable::choose(int row) {
    if (!m_choosable || row < 0 || row >= static_cast<int>(m_rows.size())) return;
    m_chosen = row;
    update();
    Q_EMIT rowChosen(row);
}

void FigureTable::mousePressEvent(QMouseEvent* event) {
    const int y = static_cast<int>(event->position().y()) - firstRowY();
    if (y >= 0) choose(y / kRowPx);
}

void FigureTable::keyPressEvent(QKeyEvent* event) {
    if (m_choosable && event->key() == Qt::Key_Down) return choose(m_chosen + 1);
    if (m_choosable && event->key() == Qt::Key_Up) return choose(m_chosen - 1);
    Panel::keyPressEvent(event);
}

void FigureTable::focusInEvent(QFocusEvent* event) {
    update();
    Panel::focusInEvent(event);
}

void FigureTable::focusOutEvent(QFocusEvent* event) {
    update();
    Panel::focusOutEvent(event);
}

}  // namespace cardiotwin::ui
