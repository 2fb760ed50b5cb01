// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/schedule_text.h"

#include "ui/viewmodels/ward_names.h"

namespace cardiotwin::ui {

QString ScheduleText::reason(const std::string& code) {
    if (code == "AFIB") return tr("atrial fibrillation");
    if (code == "AFL") return tr("atrial flutter");
    if (code == "TACHY") return tr("fast heart rate");
    if (code == "BRADY") return tr("slow heart rate");
    if (code == "PVC") return tr("ventricular ectopic beats");
    if (code == "ST") return tr("ST deviation");
    if (code == "QTC") return tr("long QTc");
    if (code == "RISING") return tr("rising heart rate");
    if (code == "NOSIGNAL") return tr("signal lost");
    return wardName(code);
}

QString ScheduleText::because(const schedule::PlanSnapshot& snapshot) {
    switch (snapshot.cause) {
        case schedule::PlanCause::FirstPlan:
            return tr("First plan of the day");
        case schedule::PlanCause::AcuityChanged:
            return tr("Changed because %1: %2, acuity %3")
                .arg(patientName(snapshot.causePatient), reason(snapshot.causeReason))
                .arg(qRound(snapshot.causeAcuity));
        case schedule::PlanCause::RequestAdded:
            if (snapshot.causePatient.empty()) return tr("Changed because a request was added");
            return tr("Changed because a request was added: %1, %2")
                .arg(wardName(snapshot.causeReason), patientName(snapshot.causePatient));
        case schedule::PlanCause::CostsChanged:
            return tr("Changed because the costs were changed");
        case schedule::PlanCause::RequestPinned:
            return tr("Changed because a request was pinned, released or deferred");
        case schedule::PlanCause::ResourceChanged:
            return tr("Changed because a resource changed");
        case schedule::PlanCause::OrderUndone:
            return tr("Changed because an order was taken back");
    }
    return {};
}

QString ScheduleText::examination(const schedule::WardRequest& request) {
    // The two that the program raises by itself have words in every language; the others are people's own.
    if (request.raisedByAcuity) {
        return request.uses.size() > 1 ? tr("Urgent echo with cardiologist") : tr("Cardiologist review");
    }
    return wardName(request.examination);
}

QString ScheduleText::shares(const schedule::CostShares& shares) {
    const auto money = [](schedule::Cents cents) {
        return QString::number(static_cast<double>(cents) / 100.0, 'f', 2);
    };
    QString text = tr("waiting %1 + running %2").arg(money(shares.waiting), money(shares.running));
    if (shares.overtime > 0) text += tr(" + overtime %1").arg(money(shares.overtime));
    if (shares.beyond > 0) text += tr(" + past the longest wait %1").arg(money(shares.beyond));
    return text;
}

QString ScheduleText::complaint(const schedule::CostTable& table, const schedule::CostComplaint& about) {
    QString where = tr("Table");
    if (about.group == 1) where = wardName(table.resources[about.row].name);
    if (about.group == 2) where = wardName(table.urgencies[about.row].name);
    if (about.knot) where += tr(", knot %1").arg(*about.knot + 1);
    QString what;
    switch (about.fault) {
        case schedule::CostFault::NoResources:
            what = tr("there is no resource");
            break;
        case schedule::CostFault::NoUrgencies:
            what = tr("there is no urgency class");
            break;
        case schedule::CostFault::IdMissing:
            what = tr("the id is missing");
            break;
        case schedule::CostFault::IdTwice:
            what = tr("this id is used twice");
            break;
        case schedule::CostFault::CapacityRange:
            what = tr("capacity must be 0 to 1000");
            break;
        case schedule::CostFault::HoursOrder:
            what = tr("opening, overtime and closing must follow one another within the day");
            break;
        case schedule::CostFault::MoneyRange:
            what = tr("costs must be 0 to 1,000,000");
            break;
        case schedule::CostFault::KnotsMissing:
            what = tr("the waiting curve has no knots");
            break;
        case schedule::CostFault::KnotsOrder:
            what = tr("knots must begin at 0 and run forward");
            break;
        case schedule::CostFault::WaitingFalls:
            what = tr("waiting longer must not cost less");
            break;
        case schedule::CostFault::MaximumWaitRange:
            what = tr("the longest wait must lie within the day");
            break;
        case schedule::CostFault::SlotsRange:
            what = tr("the day must have 1 to 1000 slots");
            break;
    }
    return tr("%1: %2", "where, what is wrong").arg(where, what);
}

}  // namespace cardiotwin::ui
