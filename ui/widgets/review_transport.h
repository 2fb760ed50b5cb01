// SPDX-License-Identifier: GPL-3.0-or-later
// The controls that move through a recording: to the start, a page back, play or pause, a page on, to the
// end; speed; a box to go to a time; and where the page stands, since the start and by time of day. Threads:
// gui thread only.
#pragma once

#include "ui/theme.h"
#include "ui/viewmodels/review_view_model.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace cardiotwin::ui {

class ReviewTransport : public QWidget {
    Q_OBJECT

public:
    ReviewTransport(const Appearance& appearance, ReviewViewModel& model, QWidget* parent = nullptr);

    void focusGoTo();

Q_SIGNALS:
    void openWanted();
    void tableWanted();  ///< the user wants to see how the columns were understood

protected:
    void changeEvent(QEvent* event) override;

private:
    QToolButton* button(const char* name);
    void build();
    void retranslate();
    void restyle();
    void showPosition();
    void showPlaying();
    void goTo();

    const Appearance& m_appearance;
    ReviewViewModel& m_model;
    QToolButton *m_start, *m_back, *m_play, *m_on, *m_end, *m_table, *m_open;
    QComboBox* m_speed;
    QLineEdit* m_goTo;
    QLabel *m_elapsed, *m_clock, *m_name;
};

}  // namespace cardiotwin::ui
