// SPDX-License-Identifier: GPL-3.0-or-later
// Words for what the planner's codes mean. Threads: gui thread only.
#pragma once

#include "models/schedule/plan_snapshot.h"
#include "models/schedule/ward_day.h"

#include <QCoreApplication>
#include <QString>

namespace cardiotwin::ui {

class ScheduleText {
    Q_DECLARE_TR_FUNCTIONS(ScheduleText)

public:
    /// "Changed because Bed 3: atrial fibrillation, acuity 72".
    [[nodiscard]] static QString because(const schedule::PlanSnapshot& snapshot);
    /// An indicator's code in words; any other text as it is.
    [[nodiscard]] static QString reason(const std::string& code);
    [[nodiscard]] static QString examination(const schedule::WardRequest& request);
    /// "waiting 12.00 + running 27.00 + overtime 4.00".
    [[nodiscard]] static QString shares(const schedule::CostShares& shares);
    [[nodiscard]] static QString waitsFor(const QString& resource) {
        return tr("waits for %1").arg(resource);
    }
    /// "Echocardiogram (Bed 4 · D.)"
    [[nodiscard]] static QString requestName(const QString& examination, const QString& patient) {
        return tr("%1 (%2)", "examination, patient").arg(examination, patient);
    }
    [[nodiscard]] static QString notToday() { return tr("not today"); }
    [[nodiscard]] static QString noPlace() { return tr("no place"); }
    [[nodiscard]] static QString isNew() { return tr("new"); }
    /// What is wrong with a cost table, for one complaint.
    [[nodiscard]] static QString complaint(const schedule::CostTable& table,
                                           const schedule::CostComplaint& about);
};

}  // namespace cardiotwin::ui
