// SPDX-License-Identifier: GPL-3.0-or-later
// The unit's day at work: keeps the ward's requests and costs, has the plan made anew when something changes
// it, and says when a plan is there. Orders come from pages and from the twin's acuity; an order that changes
// nothing plans nothing. Costs can be tried without being applied, and the last applied ones taken back.
// Threads: gui thread; planning itself is on planner threads.
#pragma once

#include "app/pipeline/planner.h"
#include "models/schedule/ward_day.h"
#include "models/twin/twin_snapshot.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace cardiotwin::app {

class WardDesk : public QObject {
    Q_OBJECT

public:
    explicit WardDesk(schedule::WardDay day, QObject* parent = nullptr);
    ~WardDesk() override;

    [[nodiscard]] const schedule::WardDay& day() const { return m_day; }
    /// Plans the day as it stands.
    void open();

    /// The twin's word on a patient.
    void applyAcuity(const QString& patient, const twin::Acuity& acuity);

public Q_SLOTS:
    void pin(const QString& request, int slot);
    void unpin(const QString& request);
    void defer(const QString& request);
    void admit(const QString& request);
    void add(const cardiotwin::schedule::WardRequest& request);
    /// Takes the last of the orders above back, step by step.
    void undo();
    /// Plans the same day with `draft` and answers with `previewed`; nothing is changed.
    void preview(const cardiotwin::schedule::CostTable& draft);
    /// Takes `table` into force; `undoCosts` takes it back, step by step.
    void applyCosts(const cardiotwin::schedule::CostTable& table, const QString& reason);
    void undoCosts();
    /// Reads the newest plan again with code that shares nothing with the solver.
    void verify();

Q_SIGNALS:
    void planned(const cardiotwin::schedule::PlanSnapshot& plan);
    void previewed(const cardiotwin::schedule::PlanSnapshot& now,
                   const cardiotwin::schedule::PlanSnapshot& draft);
    void costsChanged(const cardiotwin::schedule::CostTable& table, bool canUndo);
    /// A change of the costs came into force; worth keeping, with its reason.
    void costsApplied(const cardiotwin::schedule::CostTable& table, const QString& reason, bool takenBack);
    /// Whether there is an order by hand that `undo` would take back.
    void undoChanged(bool canUndo);
    void verified(const std::vector<std::string>& faults);
    void refused(const cardiotwin::Error& error);
    void plannerFailed(const QString& worker, const QString& what);

private:
    /// A request as it stood before an order by hand.
    struct Standing {
        std::string id;
        bool isNew = false;  ///< it did not exist
        bool deferred = false;
        std::optional<int> pinnedStart;
    };

    void orderPlan(schedule::PlanCause cause, const std::string& patient = {},
                   const std::string& reason = {});
    [[nodiscard]] Standing standing(const std::string& id) const;
    void keep(Standing before);
    void byHand(const QString& request, const std::function<Result<bool>(const std::string&)>& order);
    [[nodiscard]] Result<bool> restore(const Standing& before);
    void settle(const Result<bool>& changed, schedule::PlanCause cause);
    [[nodiscard]] pipeline::Worker::Failure failure();

    /// What was in force before a change, and why it was changed.
    struct ReplacedCosts {
        schedule::CostTable table;
        QString reason;
    };

    schedule::WardDay m_day;
    std::vector<ReplacedCosts> m_replaced;
    std::vector<Standing> m_standings;  // before each order by hand, newest last
    schedule::PlanSnapshot m_plan;      // the newest published
    std::unique_ptr<pipeline::Planner> m_planner;
    std::unique_ptr<pipeline::Planner> m_previewer;
};

}  // namespace cardiotwin::app
