// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a plan as an outsider would: from the problem alone, slot by slot, sharing nothing with the solver.
#include "models/schedule/solver.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace cardiotwin::schedule {
namespace {

bool counts(const Request& request) {
    return request.status == RequestStatus::Waiting || request.status == RequestStatus::Started;
}

bool mayStart(const Problem& problem, const Request& request, int slot) {
    if (slot < 0 || slot >= problem.slots) return false;
    if (request.status == RequestStatus::Started) return slot == request.actualStart;
    if (request.pinnedStart && slot != *request.pinnedStart) return false;
    return slot >= request.release && slot + request.duration <= problem.slots &&
           request.costBySlot[static_cast<std::size_t>(slot)] != kForbidden;
}

double costOfStart(const Request& request, int slot) {
    const Cents cost = request.costBySlot[static_cast<std::size_t>(slot)];
    return cost == kForbidden ? 0.0 : static_cast<double>(cost);  // only a started request stands there
}

class Reading {
public:
    Reading(const Problem& problem, const Plan& plan) : m_problem(problem), m_plan(plan) {}

    std::vector<std::string> faults() {
        if (m_plan.starts.size() != m_problem.requests.size())
            return {"the plan has another number of requests"};
        for (std::size_t r = 0; r < m_problem.requests.size(); ++r)
            readRequest(r);
        if (m_faults.empty()) readOccupation();
        if (m_cost != m_plan.cost) {
            add("the cost is " + std::to_string(m_cost) + " cents, not " + std::to_string(m_plan.cost));
        }
        readBound();
        return m_faults;
    }

private:
    void add(std::string what) { m_faults.push_back(std::move(what)); }

    void readRequest(std::size_t r) {
        const Request& request = m_problem.requests[r];
        const std::optional<int> start = m_plan.starts[r];
        const std::string name = "request \"" + request.id + "\"";
        if (!counts(request)) {
            if (start) add(name + " is done or cancelled and yet has a start");
            return;
        }
        if (!start) {
            const bool fixed = request.pinnedStart || request.status == RequestStatus::Started;
            if (fixed || !request.deferralCost) return add(name + " has no start and may not be deferred");
            m_cost += *request.deferralCost;
            return;
        }
        if (!mayStart(m_problem, request, *start)) {
            return add(name + " may not start in slot " + std::to_string(*start));
        }
        m_cost += static_cast<Cents>(costOfStart(request, *start));
        for (const std::size_t earlier : request.after) {
            const Request& first = m_problem.requests[earlier];
            if (!counts(first)) continue;
            if (!m_plan.starts[earlier]) {
                add(name + " starts although \"" + first.id + "\" before it is deferred");
            } else if (*m_plan.starts[earlier] + first.duration > *start) {
                add(name + " starts before \"" + first.id + "\" has ended");
            }
        }
    }

    void readOccupation() {
        for (int slot = 0; slot < m_problem.slots; ++slot) {
            std::vector<std::int64_t> used(m_problem.resources.size());
            std::map<std::string, std::string> busy;
            for (std::size_t r = 0; r < m_problem.requests.size(); ++r) {
                const Request& request = m_problem.requests[r];
                const std::optional<int> start = m_plan.starts[r];
                if (!start || slot < *start || slot >= *start + request.duration) continue;
                for (const ResourceUse& use : request.uses)
                    used[use.resource] += use.amount;
                if (request.patient.empty()) continue;
                const auto [other, first] = busy.try_emplace(request.patient, request.id);
                if (first) continue;
                add("patient \"" + request.patient + "\" is in two places in slot " + std::to_string(slot) +
                    ": \"" + other->second + "\" and \"" + request.id + "\"");
            }
            for (std::size_t k = 0; k < used.size(); ++k) {
                const Resource& resource = m_problem.resources[k];
                const int capacity = resource.capacity[static_cast<std::size_t>(slot)];
                if (used[k] <= capacity) continue;
                add("resource \"" + resource.id + "\" is used " + std::to_string(used[k]) +
                    " times in slot " + std::to_string(slot) + ", capacity " + std::to_string(capacity));
            }
        }
    }

    /// Running sums of a price row: sum over [a, b) = row[b] − row[a].
    [[nodiscard]] bool sumUp(const std::vector<double>& prices, const std::string& of,
                             std::vector<double>& sums) {
        if (prices.size() != static_cast<std::size_t>(m_problem.slots)) {
            add("the prices of " + of + " have another number of slots");
            return false;
        }
        sums.assign(1, 0.0);
        for (const double price : prices) {
            if (!std::isfinite(price) || price < 0.0) {
                add("a price of " + of + " is not a number from zero up");
                return false;
            }
            sums.push_back(sums.back() + price);
        }
        return true;
    }

    void readBound() {
        if (m_plan.prices.size() != m_problem.resources.size() ||
            m_plan.patients.size() != m_plan.patientPrices.size()) {
            return add("prices are missing or too many");
        }
        double bound = 0.0;
        std::vector<std::vector<double>> resourceSums(m_plan.prices.size());
        for (std::size_t k = 0; k < m_plan.prices.size(); ++k) {
            const Resource& resource = m_problem.resources[k];
            if (!sumUp(m_plan.prices[k], "\"" + resource.id + "\"", resourceSums[k])) return;
            for (std::size_t t = 0; t < resource.capacity.size(); ++t) {
                bound -= m_plan.prices[k][t] * resource.capacity[t];
            }
        }
        std::map<std::string, std::vector<double>> patientSums;
        for (std::size_t k = 0; k < m_plan.patients.size(); ++k) {
            if (patientSums.count(m_plan.patients[k]) > 0) return add("a patient is priced twice");
            auto& sums = patientSums[m_plan.patients[k]];
            if (!sumUp(m_plan.patientPrices[k], "patient \"" + m_plan.patients[k] + "\"", sums)) return;
            bound -= sums.back();
        }
        for (const Request& request : m_problem.requests) {
            if (!counts(request)) continue;
            const auto patient = patientSums.find(request.patient);
            bound +=
                cheapest(request, resourceSums, patient == patientSums.end() ? nullptr : &patient->second);
        }
        if (!(std::abs(bound - m_plan.lowerBoundCents) <= 0.5 + 1e-9 * std::abs(bound))) {
            add("the prices prove a lower bound of " + std::to_string(bound) + " cents, not " +
                std::to_string(m_plan.lowerBoundCents));
        }
        if (bound > static_cast<double>(m_plan.cost) + 0.5) add("the lower bound is above the cost");
    }

    [[nodiscard]] double cheapest(const Request& request,
                                  const std::vector<std::vector<double>>& resourceSums,
                                  const std::vector<double>* patientSums) const {
        const bool fixed = request.pinnedStart || request.status == RequestStatus::Started;
        double least = request.deferralCost && !fixed ? static_cast<double>(*request.deferralCost)
                                                      : std::numeric_limits<double>::infinity();
        for (int slot = 0; slot < m_problem.slots; ++slot) {
            if (!mayStart(m_problem, request, slot)) continue;
            const auto from = static_cast<std::size_t>(slot);
            const auto to = static_cast<std::size_t>(std::min(slot + request.duration, m_problem.slots));
            double value = costOfStart(request, slot);
            for (const ResourceUse& use : request.uses) {
                value += use.amount * (resourceSums[use.resource][to] - resourceSums[use.resource][from]);
            }
            if (patientSums != nullptr) value += (*patientSums)[to] - (*patientSums)[from];
            least = std::min(least, value);
        }
        return least;
    }

    const Problem& m_problem;
    const Plan& m_plan;
    Cents m_cost = 0;
    std::vector<std::string> m_faults;
};

}  // namespace

std::vector<std::string> faultsOf(const Problem& problem, const Plan& plan) {
    if (!plan.feasible) return {};  // an infeasible plan claims nothing but its reasons
    return Reading(problem, plan).faults();
}

}  // namespace cardiotwin::schedule
