// SPDX-License-Identifier: GPL-3.0-or-later
// The plan of the day: what changed it, the lanes, the list of requests with their reasons, and how far the
// plan can be from the best. Wishes go to the view-model: a request by hand (dialog), pins, deferrals, undo.
// Threads: gui thread only.
#pragma once

#include "ui/theme.h"
#include "ui/viewmodels/schedule_view_model.h"

#include <QLabel>
#include <QPushButton>
#include <QWidget>

#include <array>

namespace cardiotwin::ui {

class Gantt;
class RequestTable;

class SchedulePage : public QWidget {
    Q_OBJECT

public:
    SchedulePage(ScheduleViewModel& model, const Appearance& appearance, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Figure {
        QLabel* value = nullptr;
        QLabel* caption = nullptr;
    };
    enum FigureId { kCost, kBound, kGap, kWait, kDeferred, kMoved, kTook, kFigures };

    [[nodiscard]] static QPushButton* makeButton(const char* name, QWidget* parent);
    [[nodiscard]] QLayout* makeHead();
    [[nodiscard]] QWidget* makeFigures();
    [[nodiscard]] QWidget* makeDetail();
    void retranslate();
    void refresh();
    void openRequestDialog();
    void exportPlan();
    void refreshDetail();
    void choose(const QString& id);
    void dress();

    ScheduleViewModel& m_model;
    const Appearance& m_appearance;
    Gantt* m_gantt;
    RequestTable* m_table;
    QLabel* m_because;
    QLabel* m_detail = nullptr;
    QLabel* m_title = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_undo = nullptr;
    QPushButton* m_export = nullptr;
    QPushButton* m_pin = nullptr;
    QPushButton* m_defer = nullptr;
    QPushButton* m_verify = nullptr;
    std::array<Figure, kFigures> m_figures{};
};

}  // namespace cardiotwin::ui
