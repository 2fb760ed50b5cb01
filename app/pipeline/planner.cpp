// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline/planner.h"

#include "models/schedule/move_cost.h"

#include <unordered_map>
#include <utility>

namespace cardiotwin::pipeline {
namespace {

/// The last plan's starts carried over to a problem whose requests may be others or in another order.
schedule::Plan carriedOver(const schedule::PlanSnapshot& last, const schedule::Problem& problem) {
    std::unordered_map<std::string, std::optional<int>> starts;
    for (std::size_t i = 0; i < last.problem.requests.size(); ++i) {
        starts.emplace(last.problem.requests[i].id, last.plan.starts[i]);
    }
    schedule::Plan plan;
    plan.starts.resize(problem.requests.size());
    for (std::size_t i = 0; i < problem.requests.size(); ++i) {
        if (const auto found = starts.find(problem.requests[i].id); found != starts.end())
            plan.starts[i] = found->second;
    }
    if (last.problem.resources.size() == problem.resources.size() &&
        last.problem.slotCount == problem.slotCount) {
        plan.prices = last.plan.prices;
        plan.patients = last.plan.patients;
        plan.patientPrices = last.plan.patientPrices;
    }
    return plan;
}

}  // namespace

std::vector<schedule::MovedRequest> movedBetween(const schedule::PlanSnapshot& before,
                                                 const schedule::Problem& problem,
                                                 const schedule::Plan& plan) {
    std::vector<schedule::MovedRequest> moved;
    if (before.generation == 0) return moved;
    const schedule::Plan old = carriedOver(before, problem);
    for (std::size_t i = 0; i < problem.requests.size(); ++i) {
        if (old.starts[i] != plan.starts[i]) moved.push_back({i, old.starts[i], plan.starts[i]});
    }
    return moved;
}

Planner::Planner(double budgetMs, Published published, Refused refused, Worker::Failure onFailure)
    : m_budgetMs(budgetMs),
      m_published(std::move(published)),
      m_refused(std::move(refused)),
      m_worker(
          "planner", [this](const std::stop_token& stop) { work(stop); }, std::move(onFailure)) {}

Planner::~Planner() {
    m_worker.requestStop();
    const std::scoped_lock lock(m_lock);
    m_running.request_stop();
}

void Planner::order(PlanOrder order) {
    {
        const std::scoped_lock lock(m_lock);
        m_running.request_stop();
        m_waiting = std::move(order);
    }
    m_changed.notify_all();
}

void Planner::work(const std::stop_token& stop) {
    std::unique_lock lock(m_lock);
    while (m_changed.wait(lock, stop, [this] { return m_waiting.has_value(); })) {
        const PlanOrder order = *std::exchange(m_waiting, std::nullopt);
        m_running = std::stop_source();
        const std::stop_token running = m_running.get_token();
        lock.unlock();
        plan(order, running);
        lock.lock();
        if (stop.stop_requested()) return;
    }
}

void Planner::plan(const PlanOrder& order, const std::stop_token& running) {
    if (const auto valid = schedule::validate(order.problem); !valid) {
        m_refused(valid.error());
        return;
    }
    schedule::SolveOptions options;
    options.timeLimitMs = m_budgetMs;
    options.iterations = order.iterations;
    // What a move costs is part of C_i, so that cost and bound of the published plan can be recomputed from
    // the published problem.
    schedule::Problem problem = order.problem;
    const schedule::PlanSnapshot& last = order.announced ? *order.announced : m_last;
    schedule::Plan before;
    if (last.generation > 0) {
        before = carriedOver(last, problem);
        problem = schedule::withMoveCost(std::move(problem), before, order.moveCost);
        options.from = &before;
    }
    schedule::Plan plan = schedule::solve(problem, options, running);
    // A cancelled plan was overtaken by a newer order, which sees what this one saw and more.
    if (running.stop_requested()) return;

    schedule::PlanSnapshot snapshot;
    snapshot.generation = m_last.generation + 1;
    snapshot.cause = order.cause;
    snapshot.causePatient = order.causePatient;
    snapshot.causeReason = order.causeReason;
    snapshot.causeAcuity = order.causeAcuity;
    snapshot.moved = movedBetween(last, problem, plan);
    snapshot.problem = std::move(problem);
    snapshot.plan = std::move(plan);
    m_last = snapshot;
    m_published(snapshot);
}

}  // namespace cardiotwin::pipeline
