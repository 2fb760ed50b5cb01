// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule/solver.h"

#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace cardiotwin::schedule {
namespace {

constexpr int kMostSlots = 100'000;
constexpr int kMostUnits = 1'000'000;
constexpr std::size_t kMostRequests = 1'000'000;
// A million requests at this price still add up without overflow, also after moves are charged.
constexpr Cents kDearest = 1'000'000'000'000;

Error wrong(std::string place, std::string detail) {
    return {ErrorCode::ProblemInvalid, std::move(place), std::move(detail)};
}

bool isPrice(Cents cost) {
    return cost >= 0 && cost <= kDearest;
}

Result<void> checkDay(const Problem& problem) {
    if (problem.slots < 1 || problem.slots > kMostSlots) {
        return wrong("slots", std::to_string(problem.slots) + " is not between 1 and 100000");
    }
    if (problem.slotMinutes < 1 || problem.slotMinutes > 24 * 60) {
        return wrong("slot_minutes", std::to_string(problem.slotMinutes) + " is not between 1 and 1440");
    }
    if (problem.requests.size() > kMostRequests) {
        return wrong("requests", std::to_string(problem.requests.size()) + " requests, at most 1000000");
    }
    return {};
}

Result<void> checkResources(const Problem& problem) {
    std::set<std::string_view> ids;
    for (const Resource& resource : problem.resources) {
        const std::string place = "resource \"" + resource.id + "\"";
        if (resource.id.empty()) return wrong("resources", "a resource without an id");
        if (!ids.insert(resource.id).second) return wrong(place, "this id is used twice");
        if (resource.capacity.size() != static_cast<std::size_t>(problem.slots)) {
            return wrong(place, "capacity has " + std::to_string(resource.capacity.size()) + " entries for " +
                                    std::to_string(problem.slots) + " slots");
        }
        for (std::size_t t = 0; t < resource.capacity.size(); ++t) {
            if (resource.capacity[t] >= 0 && resource.capacity[t] <= kMostUnits) continue;
            return wrong(place, "capacity " + std::to_string(resource.capacity[t]) + " in slot " +
                                    std::to_string(t) + " is not between 0 and 1000000");
        }
    }
    return {};
}

Result<void> checkUses(const Problem& problem, const Request& request, const std::string& place) {
    std::set<std::size_t> used;
    for (const ResourceUse& use : request.uses) {
        if (use.resource >= problem.resources.size()) {
            return wrong(place, "uses resource number " + std::to_string(use.resource) + " of " +
                                    std::to_string(problem.resources.size()));
        }
        const std::string& id = problem.resources[use.resource].id;
        if (use.amount < 1 || use.amount > kMostUnits) {
            return wrong(place, "uses " + std::to_string(use.amount) + " of \"" + id + "\"");
        }
        if (!used.insert(use.resource).second) return wrong(place, "names \"" + id + "\" twice in uses");
    }
    return {};
}

Result<void> checkCosts(const Problem& problem, const Request& request, const std::string& place) {
    if (request.costBySlot.size() != static_cast<std::size_t>(problem.slots)) {
        return wrong(place, "cost_by_slot has " + std::to_string(request.costBySlot.size()) +
                                " entries for " + std::to_string(problem.slots) + " slots");
    }
    for (std::size_t t = 0; t < request.costBySlot.size(); ++t) {
        if (request.costBySlot[t] == kForbidden || isPrice(request.costBySlot[t])) continue;
        return wrong(place, "cost of slot " + std::to_string(t) + " is " +
                                std::to_string(request.costBySlot[t]) +
                                " cents, not between 0 and 1000000000000");
    }
    if (request.deferralCost && !isPrice(*request.deferralCost)) {
        return wrong(place, "deferral_cost is " + std::to_string(*request.deferralCost) +
                                " cents, not between 0 and 1000000000000");
    }
    return {};
}

Result<void> checkRequest(const Problem& problem, const Request& request, const std::string& place) {
    if (request.duration < 1 || request.duration > problem.slots) {
        return wrong(place, "duration " + std::to_string(request.duration) + " is not between 1 and " +
                                std::to_string(problem.slots) + " slots");
    }
    if (request.release < 0 || request.release > problem.slots) {
        return wrong(place, "release " + std::to_string(request.release) + " is not between 0 and " +
                                std::to_string(problem.slots));
    }
    const auto isSlot = [&](int slot) { return slot >= 0 && slot < problem.slots; };
    if (request.pinnedStart && !isSlot(*request.pinnedStart)) {
        return wrong(place, "pinned_start " + std::to_string(*request.pinnedStart) + " is not a slot");
    }
    if (request.actualStart && !isSlot(*request.actualStart)) {
        return wrong(place, "actual_start " + std::to_string(*request.actualStart) + " is not a slot");
    }
    if (request.status == RequestStatus::Started && !request.actualStart) {
        return wrong(place, "is started without an actual_start");
    }
    if (auto uses = checkUses(problem, request, place); !uses) return uses;
    return checkCosts(problem, request, place);
}

/// Takes away, again and again, what waits for nothing; what remains stands in a circle.
Result<void> checkOrder(const Problem& problem) {
    const std::size_t count = problem.requests.size();
    std::vector<std::size_t> open(count);
    std::vector<std::vector<std::size_t>> before(count);
    std::vector<std::size_t> ready;
    for (std::size_t r = 0; r < count; ++r) {
        const Request& request = problem.requests[r];
        for (const std::size_t earlier : request.after) {
            if (earlier >= count) {
                return wrong("request \"" + request.id + "\"", "is after a request that does not exist");
            }
            before[earlier].push_back(r);
        }
        open[r] = request.after.size();
        if (open[r] == 0) ready.push_back(r);
    }
    std::size_t done = 0;
    while (!ready.empty()) {
        const std::size_t r = ready.back();
        ready.pop_back();
        ++done;
        for (const std::size_t later : before[r]) {
            if (--open[later] == 0) ready.push_back(later);
        }
    }
    if (done == count) return {};
    std::string circle;
    for (std::size_t r = 0, named = 0; r < count && named < 6; ++r) {
        if (open[r] == 0) continue;
        circle += (named++ == 0 ? "\"" : ", \"") + problem.requests[r].id + "\"";
    }
    return wrong("requests", "\"after\" runs in a circle through " + circle);
}

}  // namespace

Result<void> validate(const Problem& problem) {
    if (auto day = checkDay(problem); !day) return day;
    if (auto resources = checkResources(problem); !resources) return resources;
    std::set<std::string_view> ids;
    for (const Request& request : problem.requests) {
        const std::string place = "request \"" + request.id + "\"";
        if (request.id.empty()) return wrong("requests", "a request without an id");
        if (!ids.insert(request.id).second) return wrong(place, "this id is used twice");
        if (auto checked = checkRequest(problem, request, place); !checked) return checked;
    }
    return checkOrder(problem);
}

}  // namespace cardiotwin::schedule
