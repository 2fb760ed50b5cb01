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

void WardDesk::orderPlan(PlanCause cause) {
    pipeline::PlanOrder order;
    order.problem = m_day.problem();
    order.moveCost = m_day.moveCost();
    order.cause = cause;
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

void WardDesk::pin(const QString& request, int slot) {
    settle(m_day.pin(request.toStdString(), slot), PlanCause::RequestPinned);
}

void WardDesk::unpin(const QString& request) {
    settle(m_day.unpin(request.toStdString()), PlanCause::RequestPinned);
}

void WardDesk::defer(const QString& request) {
    settle(m_day.defer(request.toStdString()), PlanCause::RequestPinned);
}

void WardDesk::admit(const QString& request) {
    settle(m_day.admit(request.toStdString()), PlanCause::RequestPinned);
}

void WardDesk::add(const schedule::WardRequest& request) {
    settle(m_day.add(request), PlanCause::RequestAdded);
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
    }
    settle(changed, PlanCause::CostsChanged);
}

void WardDesk::undoCosts() {
    if (m_replaced.empty()) return;
    const schedule::CostTable before = std::move(m_replaced.back().table);
    m_replaced.pop_back();
    const auto changed = m_day.setCosts(before);
    Q_EMIT costsChanged(m_day.costs(), !m_replaced.empty());
    settle(changed, PlanCause::CostsChanged);
}

void WardDesk::verify() {
    Q_EMIT verified(schedule::faultsOf(m_plan.problem, m_plan.plan));
}

}  // namespace cardiotwin::app
