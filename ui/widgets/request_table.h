// SPDX-License-Identifier: GPL-3.0-or-later
// The day's requests as a list: when, who, what, how urgent, how long it waits, what it costs, and why there.
// Threads: gui thread only.
#pragma once

#include "ui/theme.h"
#include "ui/viewmodels/schedule_view_model.h"

#include <QTableWidget>

namespace cardiotwin::ui {

class RequestTable : public QTableWidget {
    Q_OBJECT

public:
    RequestTable(ScheduleViewModel& model, const Appearance& appearance, QWidget* parent = nullptr);
    void selectRequest(const QString& id);
    [[nodiscard]] QString selectedRequest() const;

Q_SIGNALS:
    void requestSelected(const QString& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void refresh();
    void fillRow(int row, const RequestLine& line);

    ScheduleViewModel& m_model;
    const Appearance& m_appearance;
};

}  // namespace cardiotwin::ui
