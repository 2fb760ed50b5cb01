// SPDX-License-Identifier: GPL-3.0-or-later
// A small table of words and figures with a heading, painted at fixed places: as many rows as there is room
// for, the rest counted below. Where a row can be chosen, the mouse and the arrow keys choose it. It shows
// what it is given and knows nothing of it. Threads: gui thread only.
#pragma once

#include "ui/widgets/panel.h"

#include <QStringList>

#include <vector>

namespace cardiotwin::ui {

struct FigureColumn {
    QString title;
    double share = 1.0;  ///< of the width, beside the other columns'
    bool isLeft = false;
};

enum class FigureTone { Plain, Quiet, Raised };

struct FigureRow {
    QStringList cells;
    FigureTone tone = FigureTone::Plain;
};

class FigureTable : public Panel {
    Q_OBJECT

public:
    explicit FigureTable(const Appearance& appearance, QWidget* parent = nullptr);

    void setHeading(const QString& title, const QString& note = {});
    void setColumns(std::vector<FigureColumn> columns);
    void setRows(std::vector<FigureRow> rows);
    /// Said in the middle when there is no row.
    void setEmptyText(const QString& text);
    /// Keeps room for this many rows.
    void setRowRoom(int rows);
    void setChoosable(bool choosable);
    /// −1: none. Says nothing.
    void setChosen(int row);
    [[nodiscard]] int chosen() const { return m_chosen; }
    [[nodiscard]] const std::vector<FigureRow>& rows() const { return m_rows; }
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void rowChosen(int row);

protected:
    void paintContent(QPainter& painter, const QRect& content) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void choose(int row);
    void describe();
    void paintCells(QPainter& painter, const QRect& row, const QStringList& cells,
                    const QColor& colour) const;
    [[nodiscard]] int firstRowY() const;

    QString m_title, m_note, m_emptyText;
    std::vector<FigureColumn> m_columns;
    std::vector<FigureRow> m_rows;
    int m_rowRoom = 1;
    int m_chosen = -1;
    bool m_choosable = false;
};

}  // namespace cardiotwin::ui
