// SPDX-License-Identifier: GPL-3.0-or-later
// The two tables of a cost table, one row per resource and one per urgency class, edited in place. A cell
// that is no number is put back; a row that is wrong is marked. Threads: gui thread only.
#pragma once

#include "models/schedule/cost_table.h"
#include "ui/theme.h"
#include "ui/viewmodels/admin_view_model.h"

#include <QLabel>
#include <QTableWidget>

namespace cardiotwin::ui {

class CostTables : public QWidget {
    Q_OBJECT

public:
    CostTables(AdminViewModel& model, const Appearance& appearance, QWidget* parent = nullptr);
    [[nodiscard]] std::size_t chosenUrgency() const;

Q_SIGNALS:
    void urgencyChosen(std::size_t index);

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QTableWidget* makeTable(const QString& name, int columns);
    void retranslate();
    void refresh();
    void showCell(QTableWidget* table, int row, int column, const QString& text, int group);
    void editResource(int row, int column);
    void editUrgency(int row, int column);

    AdminViewModel& m_model;
    const Appearance& m_appearance;
    QTableWidget* m_resources;
    QTableWidget* m_urgencies;
    QLabel* m_resourcesTitle;
    QLabel* m_urgenciesTitle;
};

}  // namespace cardiotwin::ui
