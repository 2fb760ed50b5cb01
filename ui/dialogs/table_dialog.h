// SPDX-License-Identifier: GPL-3.0-or-later
// How the columns of a text file were understood, and the means to correct it: delimiter, decimal sign, rate,
// and for every column its meaning and unit beside its first values. Every change is tried at once and its
// outcome told; what is accepted is kept for files with the same columns. Threads: gui thread only.
#pragma once

#include "ui/theme.h"
#include "ui/viewmodels/review_view_model.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace cardiotwin::ui {

class TableDialog : public QDialog {
    Q_OBJECT

public:
    TableDialog(const Appearance& appearance, ReviewViewModel& model, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    QComboBox* choice(const char* name);
    /// Fills every control from what the loader made of the file.
    void showReading();
    void showColumns(const TableLayout& layout);
    void showColumn(int row, const TableColumn& column);
    void showVerdict();
    /// What the controls say now.
    [[nodiscard]] TableLayout layoutShown() const;
    void onlyOne(int row, TableRole role);
    void tryLayout();
    void tryDelimiter();

    const Appearance& m_appearance;
    ReviewViewModel& m_model;
    QLabel *m_intro, *m_delimiterLabel, *m_decimalLabel, *m_rateLabel, *m_scaleLabel, *m_verdict;
    QComboBox *m_delimiter, *m_decimal, *m_rate;
    QDoubleSpinBox *m_hertz, *m_countsPerMillivolt, *m_zero;
    QTableWidget* m_columns;
    QDialogButtonBox* m_buttons;
    QPushButton* m_forget;
    bool m_isFilling = false;
    bool m_fillWhole = true;  ///< the next reading replaces every control, not only the outcome
};

}  // namespace cardiotwin::ui
