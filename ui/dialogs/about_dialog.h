// SPDX-License-Identifier: GPL-3.0-or-later
// What this program is and is not, its licence, and the keys. Threads: gui thread only.
#pragma once

#include <QDialog>

class QLabel;

namespace cardiotwin::ui {

class AboutDialog : public QDialog {
    Q_OBJECT

public:
    explicit AboutDialog(QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel *m_about, *m_keys;
};

}  // namespace cardiotwin::ui
