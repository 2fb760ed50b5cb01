// SPDX-License-Identifier: GPL-3.0-or-later
// A sentence for the user that lies over the lower edge of the page until it is dismissed or replaced. It
// pushes nothing aside. Threads: gui thread only.
#pragma once

#include "ui/theme.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace cardiotwin::ui {

class NoticeBar : public QWidget {
    Q_OBJECT

public:
    /// Lies over `page` and follows its size.
    NoticeBar(const Appearance& appearance, QWidget* page);

    /// An empty text hides the bar.
    void showText(const QString& text);
    [[nodiscard]] QString text() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void place();
    void restyle();
    void retranslate();

    const Appearance& m_appearance;
    QLabel* m_label;
    QToolButton* m_dismiss;
};

}  // namespace cardiotwin::ui
