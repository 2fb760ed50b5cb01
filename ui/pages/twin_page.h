// SPDX-License-Identifier: GPL-3.0-or-later
// The Twin page: where the patient departs from the twin, what comes next and how sure that is, what it
// means, and what would happen if. Three columns over a strip of questions; a window too small for them
// scrolls. It looks at the same readings as the Live page and starts nothing. Threads: gui thread only.
#pragma once

#include "ui/theme.h"
#include "ui/viewmodels/live_view_model.h"
#include "ui/viewmodels/twin/twin_view_model.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace cardiotwin::ui {

class AccountColumn;
class DepartureColumn;
class OutlookColumn;

class TwinPage : public QWidget {
    Q_OBJECT

public:
    /// `live` is what the Live page pulls; it and `model` outlive the page.
    TwinPage(TwinViewModel& model, const LiveViewModel& live, const Appearance& appearance,
             QWidget* parent = nullptr);

public Q_SLOTS:
    void onTick();
    void openProfile();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void refresh();
    void dress();

    TwinViewModel& m_model;
    const LiveViewModel& m_live;
    const Appearance& m_appearance;
    QLabel *m_title, *m_withheld, *m_patient;
    QPushButton* m_profile;
    DepartureColumn* m_departure;
    AccountColumn* m_account;
    OutlookColumn* m_outlook;
};

}  // namespace cardiotwin::ui
