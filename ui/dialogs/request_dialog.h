// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for a request to be planned: who, what, why, how urgent, on which resources, how long, from when and
// how late at most. Choosing a known examination fills in what it usually needs. It cannot be sent while
// something is missing, and says what. Threads: gui thread only.
#pragma once

#include "ui/viewmodels/request_form.h"
#include "ui/viewmodels/schedule_view_model.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace cardiotwin::ui {

class RequestDialog : public QDialog {
    Q_OBJECT

public:
    /// `model` has a day. What is sent goes through `model.askAdd`.
    explicit RequestDialog(ScheduleViewModel& model, QWidget* parent = nullptr);

    /// What the fields say now.
    [[nodiscard]] schedule::WardRequest request() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    [[nodiscard]] QWidget* makeResources();
    void addRow(QFormLayout* form, const char* name, QWidget* field);
    void fill();
    void retranslate();
    void takeUsual(int examination);
    void showClassWait();
    void check();

    ScheduleViewModel& m_model;
    std::vector<ExaminationKind> m_kinds;
    std::vector<QLabel*> m_labels;          // one per row of the form
    std::vector<QLabel*> m_resourceLabels;  // one per resource
    std::vector<QSpinBox*> m_amounts;       // one per resource
    QComboBox *m_patient, *m_examination, *m_urgency, *m_earliest;
    QLineEdit* m_reason;
    QSpinBox *m_duration, *m_wait;
    QLabel* m_complaint;
    QDialogButtonBox* m_buttons;
};

}  // namespace cardiotwin::ui
