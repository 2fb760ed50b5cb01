// SPDX-License-Identifier: GPL-3.0-or-later
// What the channels of the device are connected to: for each its lead, sign and what a pulse of 1 mV reads
// as, and whether the missing limb leads are computed. Two channels cannot be one lead. Threads: gui thread
// only.
#pragma once

#include "models/base/lead_map.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QTableWidget;

namespace cardiotwin::ui {

class LeadDialog : public QDialog {
    Q_OBJECT

public:
    /// `channels` as the device names them; a map `inForce` of another number of channels counts as none.
    LeadDialog(const std::vector<LeadId>& channels, const LeadMap& inForce, QWidget* parent = nullptr);

    /// What the controls say now.
    [[nodiscard]] LeadMap map() const;

Q_SIGNALS:
    void chosen(const cardiotwin::LeadMap& map);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum Column { kChannel, kUsed, kLead, kInverted, kPulse, kColumns };

    void addRow(int row, const LeadId& channel, const ChannelUse& use);
    void retranslate();
    void check();

    LeadMap m_before;  // a new reading of the pulse is relative to the gain in force
    QLabel *m_intro, *m_complaint;
    QTableWidget* m_table;
    QCheckBox* m_derive;
    QDialogButtonBox* m_buttons;
};

}  // namespace cardiotwin::ui
