// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule/plan_figures.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <string>

namespace cardiotwin::schedule {
namespace {

constexpr double kP90 = 0.9;

ResourceFigures figuresOfResource(const WardDay& day, const Plan& plan, std::size_t resource) {
    const ResourceCosts& costs = day.costs().resources[resource];
    const Problem& problem = day.problem();
    ResourceFigures figures;
    double used = 0.0;
    for (std::size_t r = 0; r < problem.requests.size(); ++r) {
        const Request& request = problem.requests[r];
        const auto start = plan.starts[r];
        if (!start) continue;
        for (const ResourceUse& use : request.uses) {
            if (use.resource != resource) continue;
            used += static_cast<double>(use.amount) * request.duration;
            const int late = *start + request.duration - std::max(*start, costs.regularUntil);
            figures.overtimeSlots += use.amount * std::max(0, late);
        }
    }
    const auto& capacity = problem.resources[resource].capacity;
    const double offered = std::accumulate(capacity.begin(), capacity.end(), 0.0);
    if (offered > 0.0) figures.utilisation = used / offered;
    return figures;
}

WaitFigures figuresOfWaits(std::vector<double> minutes) {
    WaitFigures figures;
    figures.requests = minutes.size();
    if (minutes.empty()) return figures;
    std::sort(minutes.begin(), minutes.end());
    const auto count = static_cast<double>(minutes.size());
    figures.meanMinutes = std::accumulate(minutes.begin(), minutes.end(), 0.0) / count;
    figures.p90Minutes = minutes[static_cast<std::size_t>(std::ceil(kP90 * count)) - 1];
    figures.longestMinutes = minutes.back();
    return figures;
}

double fairnessOf(const std::map<std::string, std::pair<double, int>>& slotsByPatient) {
    double sum = 0.0;
    double squares = 0.0;
    for (const auto& [patient, waited] : slotsByPatient) {
        const double mean = 1.0 + waited.first / waited.second;
        sum += mean;
        squares += mean * mean;
    }
    return squares > 0.0 ? sum * sum / (static_cast<double>(slotsByPatient.size()) * squares) : 1.0;
}

}  // namespace

PlanFigures figuresOf(const WardDay& day, const Plan& plan) {
    const Problem& problem = day.problem();
    const auto& urgencies = day.costs().urgencies;
    PlanFigures figures;
    for (std::size_t resource = 0; resource < day.costs().resources.size(); ++resource)
        figures.resources.push_back(figuresOfResource(day, plan, resource));

    std::vector<std::vector<double>> waits(urgencies.size());
    std::vector<std::size_t> deferred(urgencies.size(), 0);
    std::map<std::string, std::pair<double, int>> byPatient;
    for (std::size_t r = 0; r < problem.requests.size(); ++r) {
        const WardRequest& asked = day.requests()[r];
        const auto urgency =
            std::find_if(urgencies.begin(), urgencies.end(),
                         [&asked](const UrgencyClass& known) { return known.id == asked.urgency; });
        if (urgency == urgencies.end()) continue;
        const auto at = static_cast<std::size_t>(urgency - urgencies.begin());
        if (const auto start = plan.starts[r]) {
            const double waited = std::max(0, *start - asked.release);
            waits[at].push_back(waited * problem.slotMinutes);
            auto& [slots, count] = byPatient[asked.patient];
            slots += waited;
            ++count;
        } else if (asked.status == RequestStatus::Waiting) {
            ++deferred[at];
        }
    }
    for (std::size_t at = 0; at < urgencies.size(); ++at) {
        figures.urgencies.push_back(figuresOfWaits(std::move(waits[at])));
        figures.urgencies.back().deferred = deferred[at];
    }
    figures.fairness = fairnessOf(byPatient);
    return figures;
}

}  // namespace cardiotwin::schedule
