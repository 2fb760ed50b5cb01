// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ward_desk.h"

#include <QMetaObject>

#include <utility>

namespace cardiotwin::app {
namespace {

using schedule::PlanCause;

constexpr double kBudgetMs = 50.0;
constexpr std::size_t kUndoSteps = 50;

/// What weighed most, by the code the rhythm annotations use where there is one.
std::string codeOf(twin::IndicatorId indicator) {
    switch (indicator) {
        case twin::IndicatorId::Tachycardia:
            return "TACHY";
        case twin::IndicatorId::Bradycardia:
            return "BRADY";
        case twin::IndicatorId::AtrialFibrillation:
            return "AFIB";
        case twin::IndicatorId::VentricularEctopy:
            return "PVC";
        case twin::IndicatorId::StDeviation:
            return "ST";
        case twin::IndicatorId::QtcProlongation:
            return "QTC";
        case twin::IndicatorId::RateRising:
            return "RISING";
        case twin::IndicatorId::SignalLost:
            return "NOSIGNAL";
        case twin::IndicatorId::VentricularRun:
            return "RUN";
        case twin::IndicatorId::Pause:
            return "PAUSE";
        case twin::IndicatorId::Deterioration:
            return "WORSE";
    }
    return {};
}

}  // namespace

WardDesk::WardDesk(schedule::WardDay day, QObject* parent) : QObject(parent), m_day(std::move(day)) {
    const auto refuse = [this](const Error& error) {
        QMetaObject::invokeMethod(
            this, [this, error] { Q_EMIT refused(error); }, Qt::QueuedConnection);
    };
    m_planner = std::make_unique<pipeline::Planner>(
        kBudgetMs,
        [this](const schedule::PlanSnapshot& plan) {
            QMetaObject::invokeMethod(
                this,
                [this, plan] {
                    m_plan = plan;
                    Q_EMIT planned(plan);
                },
                Qt::QueuedConnection);
        },
        refuse, failure());
    m_previewer = std::make_unique<pipeline::Planner>(
        kBudgetMs,
        [this](const schedule::PlanSnapshot& draft) {
            QMetaObject::invokeMethod(
                this, [this, draft] { Q_EMIT previewed(m_plan, draft); }, Qt::QueuedConnection);
        },
        refuse, failure());
}

WardDesk::~WardDesk() = default;

pipeline::Worker::Failure WardDesk::failure() {
    return [this](const std::string& worker, const std::string& what) {
        QMetaObject::invokeMethod(
            this,
            [this, worker, what] {
                Q_EMIT plannerFailed(QString::fromStdString(worker), QString::fromStdString(what));
            },
            Qt::QueuedConnection);
    };
}

void WardDesk::open() {
    Q_EMIT costsChanged(m_day.costs(), false);
    orderPlan(PlanCause::FirstPlan);
}

void WardDesk::orderPlan(PlanCause cause, const std::string& patient, const std::string& reason) {
    pipeline::PlanOrder order;
    order.problem = m_day.problem();
    order.moveCost = m_day.moveCost();
    order.cause = cause;
    order.causePatient = patient;
    order.causeReason = reason;
    m_planner->order(std::move(order));
}

void WardDesk::applyAcuity(const QString& patient, const twin::Acuity& acuity) {
    const std::string reason =
        acuity.contributions.empty() ? std::string() : codeOf(acuity.contributions.front().indicator);
    if (!m_day.applyAcuity(patient.toStdString(), acuity.score, reason)) return;
    pipeline::PlanOrder order;
    order.problem = m_day.problem();
    order.moveCost = m_day.moveCost();
    order.cause = PlanCause::AcuityChanged;
    order.causePatient = patient.toStdString();
    order.causeReason = reason;
    order.causeAcuity = acuity.score;
    m_planner->order(std::move(order));
}

void WardDesk::settle(const Result<bool>& changed, PlanCause cause) {
    if (!changed) {
        Q_EMIT refused(changed.error());
    } else if (*changed) {
        orderPlan(cause);
    }
}

WardDesk::Standing WardDesk::standing(const std::string& id) const {
    for (const schedule::WardRequest& request : m_day.requests()) {
        if (request.id == id) return {id, false, request.deferred, request.pinnedStart};
    }
    return {id, true, false, std::nullopt};
}

void WardDesk::keep(Standing before) {
    if (m_standings.size() == kUndoSteps) m_standings.erase(m_standings.begin());
    m_standings.push_back(std::move(before));
    Q_EMIT undoChanged(true);
}

void WardDesk::byHand(const QString& request, const std::function<Result<bool>(const std::string&)>& order) {
    const std::string id = request.toStdString();
    Standing before = standing(id);
    const auto changed = order(id);
    if (changed && *changed) keep(std::move(before));
    settle(changed, PlanCause::RequestPinned);
}

void WardDesk::pin(const QString& request, int slot) {
    byHand(request, [this, slot](const std::string& id) { return m_day.pin(id, slot); });
}

void WardDesk::unpin(const QString& request) {
    byHand(request, [this](const std::string& id) { return m_day.unpin(id); });
}

void WardDesk::defer(const QString& request) {
    byHand(request, [this](const std::string& id) { return m_day.defer(id); });
}

void WardDesk::admit(const QString& request) {
    byHand(request, [this](const std::string& id) { return m_day.admit(id); });
}

void WardDesk::add(const schedule::WardRequest& request) {
    Standing before = standing(request.id);
    if (const auto added = m_day.add(request); !added) {
        Q_EMIT refused(added.error());
        return;
    }
    keep(std::move(before));
    orderPlan(PlanCause::RequestAdded, request.patient, request.examination);
}

Result<bool> WardDesk::restore(const Standing& before) {
    for (const schedule::WardRequest& request : m_day.requests()) {
        // What has begun meanwhile cannot be unasked.
        if (request.id == before.id && request.status != schedule::RequestStatus::Waiting)
            return Error{ErrorCode::ProblemInvalid, "request \"" + before.id + "\"",
                         "only what waits can be taken back"};
    }
    if (before.isNew) return m_day.finish(before.id, schedule::RequestStatus::Cancelled);
    if (before.deferred) return m_day.defer(before.id);
    if (before.pinnedStart) return m_day.pin(before.id, *before.pinnedStart);
    const auto admitted = m_day.admit(before.id);
    if (!admitted) return admitted.error();
    const auto freed = m_day.unpin(before.id);
    if (!freed) return freed.error();
    return *admitted || *freed;
}

void WardDesk::undo() {
    if (m_standings.empty()) return;
    const Standing before = std::move(m_standings.back());
    m_standings.pop_back();
    Q_EMIT undoChanged(!m_standings.empty());
    settle(restore(before), PlanCause::OrderUndone);
}

void WardDesk::preview(const schedule::CostTable& draft) {
    schedule::WardDay tried = m_day;
    if (const auto changed = tried.setCosts(draft); !changed) {
        Q_EMIT refused(changed.error());
        return;
    }
    pipeline::PlanOrder order;
    order.problem = tried.problem();
    order.cause = PlanCause::CostsChanged;
    order.moveCost = tried.moveCost();
    order.announced = m_plan;
    m_previewer->order(std::move(order));
}

void WardDesk::applyCosts(const schedule::CostTable& table, const QString& reason) {
    ReplacedCosts replaced{m_day.costs(), reason};
    const auto changed = m_day.setCosts(table);
    if (changed && *changed) {
        if (m_replaced.size() == kUndoSteps) m_replaced.erase(m_replaced.begin());
        m_replaced.push_back(std::move(replaced));
        Q_EMIT costsChanged(m_day.costs(), true);
        Q_EMIT costsApplied(m_day.costs(), reason, false);
    }
    settle(changed, PlanCause::CostsChanged);
}

void WardDesk::undoCosts() {
    if (m_replaced.empty()) return;
    const ReplacedCosts before = std::move(m_replaced.back());
    m_replaced.pop_back();
    const auto changed = m_day.setCosts(before.table);
    Q_EMIT costsChanged(m_day.costs(), !m_replaced.empty());
    if (changed && *changed) Q_EMIT costsApplied(m_day.costs(), before.reason, true);
    settle(changed, PlanCause::CostsChanged);
}

void WardDesk::verify() {
    Q_EMIT verified(schedule::faultsOf(m_plan.problem, m_plan.plan));
}

}  // namespace cardiotwin::app
