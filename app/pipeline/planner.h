// SPDX-License-Identifier: GPL-3.0-or-later
// Plans on a thread of its own. The newest order wins: one that was not begun is replaced, one that is
// running is cancelled. Each finished plan is published once with what moved against the plan published
// before. Threads: `order` from one thread; `published` is called on the planner thread and must return at
// once.
#pragma once

#include "app/pipeline/worker.h"
#include "models/base/result.h"
#include "models/schedule/plan_snapshot.h"
#include "models/schedule/solver.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <string>

namespace cardiotwin::pipeline {

struct PlanOrder {
    schedule::Problem problem;
    schedule::PlanCause cause = schedule::PlanCause::FirstPlan;
    std::string causePatient;
    std::string causeReason;
    double causeAcuity = 0.0;
    std::optional<std::int64_t> iterations;  ///< when set, the plan does not depend on the clock
};

class Planner {
public:
    using Published = std::function<void(const schedule::PlanSnapshot&)>;
    using Refused = std::function<void(const Error&)>;

    Planner(double budgetMs, schedule::Cents moveCost, Published published, Refused refused,
            Worker::Failure onFailure);
    ~Planner();

    void order(PlanOrder order);

private:
    void work(const std::stop_token& stop);
    void plan(const PlanOrder& order, const std::stop_token& running);

    double m_budgetMs;
    schedule::Cents m_moveCost;
    Published m_published;
    Refused m_refused;

    std::mutex m_lock;
    std::condition_variable_any m_changed;
    std::optional<PlanOrder> m_waiting;
    std::stop_source m_running;

    schedule::PlanSnapshot m_last;  // planner thread
    Worker m_worker;                // last: joins before the rest is destroyed
};

/// The requests whose start differs between two plans, matched by request id. A request that is new counts as
/// moved only when it did not exist and now has a start.
[[nodiscard]] std::vector<schedule::MovedRequest> movedBetween(const schedule::PlanSnapshot& before,
                                                               const schedule::Problem& problem,
                                                               const schedule::Plan& plan);

}  // namespace cardiotwin::pipeline
