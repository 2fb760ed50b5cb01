// SPDX-License-Identifier: GPL-3.0-or-later
// Where an administrator changes costs without fear: tables and curve at the top, what is wrong beside them,
// the plan now and the plan with these costs below, then apply with a reason, or undo; under it the changes
// so far with their reasons. Threads: gui thread only.
#pragma once

#include "ui/theme.h"
#include "ui/viewmodels/admin_view_model.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QWidget>

#include <array>

namespace cardiotwin::ui {

class CostTables;
class CostVersions;
class CurveEditor;

class AdminPage : public QWidget {
    Q_OBJECT

public:
    AdminPage(AdminViewModel& model, const Appearance& appearance, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum FigureId { kCost, kGap, kWait, kDeferred, kMoved, kFigures };

    [[nodiscard]] QWidget* makePreview();
    [[nodiscard]] QWidget* makeActions();
    void retranslate();
    void refresh();
    void refreshPreview();
    void refreshCurve();
    void refreshActions();
    void dress();

    AdminViewModel& m_model;
    const Appearance& m_appearance;
    CostTables* m_tables;
    CurveEditor* m_curve;
    CostVersions* m_versions;
    QDoubleSpinBox* m_stability;
    QLabel* m_complaints;
    QLabel* m_title;
    QLabel* m_stabilityLabel;
    QWidget* m_preview = nullptr;
    std::array<QLabel*, 3> m_heads{};
    std::array<QLabel*, kFigures> m_names{};
    std::array<std::array<QLabel*, 3>, kFigures> m_figures{};
    QLineEdit* m_reason = nullptr;
    QPushButton* m_apply = nullptr;
    QPushButton* m_revert = nullptr;
    QPushButton* m_undo = nullptr;
};

}  // namespace cardiotwin::ui
