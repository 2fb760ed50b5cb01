// SPDX-License-Identifier: GPL-3.0-or-later
// The changes of the costs so far, newest first: when, who, why. Threads: gui thread only.
#pragma once

#include "ui/theme.h"
#include "ui/viewmodels/admin_view_model.h"

#include <QLabel>
#include <QTableWidget>

namespace cardiotwin::ui {

class CostVersions : public QWidget {
    Q_OBJECT

public:
    CostVersions(const AdminViewModel& model, const Appearance& appearance, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void refresh();

    const AdminViewModel& m_model;
    const Appearance& m_appearance;
    QLabel* m_title;
    QTableWidget* m_table;
};

}  // namespace cardiotwin::ui
