// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule/search_space.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

namespace cardiotwin::schedule {
namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();

bool isActive(const Request& request) {
    return request.status == RequestStatus::Waiting || request.status == RequestStatus::Started;
}

void addColumns(const Request& request, Item& item, double* cost, int slots) {
    if (request.status == RequestStatus::Started) {
        const int start = request.actualStart.value_or(0);
        const Cents value = request.costBySlot[static_cast<std::size_t>(start)];
        // What has started stays, also where nothing could be started any more.
        cost[start] = value == kForbidden ? 0.0 : static_cast<double>(value);
        item.firstStart = start;
        item.endStart = start + 1;
        return;
    }
    const int first = request.pinnedStart.value_or(request.release);
    const int last = request.pinnedStart.value_or(slots - request.duration);
    for (int slot = std::max(first, request.release); slot <= std::min(last, slots - request.duration);
         ++slot) {
        const Cents value = request.costBySlot[static_cast<std::size_t>(slot)];
        if (value == kForbidden) continue;
        cost[slot] = static_cast<double>(value);
        if (item.firstStart == item.endStart) item.firstStart = slot;
        item.endStart = slot + 1;
    }
}

/// Rows for the patients who have more than one request to place.
std::map<std::string, std::size_t> patientRows(const Problem& problem, SearchSpace& space) {
    std::map<std::string, int> count;
    for (const Request& request : problem.requests) {
        if (isActive(request) && !request.patient.empty()) ++count[request.patient];
    }
    std::map<std::string, std::size_t> rows;
    for (const auto& [patient, requests] : count) {
        if (requests < 2) continue;
        rows[patient] = space.rows();
        space.patients.push_back(patient);
    }
    return rows;
}

/// After a deferred request all is deferred, so what must start makes everything before it start as well.
void spreadMustStart(SearchSpace& space) {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < space.items.size(); ++i) {
        if (space.items[i].mustStart) open.push_back(i);
    }
    while (!open.empty()) {
        const std::size_t item = open.back();
        open.pop_back();
        for (const std::size_t earlier : space.items[item].after) {
            if (space.items[earlier].mustStart) continue;
            space.items[earlier].mustStart = true;
            open.push_back(earlier);
        }
    }
}

}  // namespace

SearchSpace makeSearchSpace(const Problem& problem) {
    SearchSpace space;
    space.slots = problem.slots;
    space.resources = problem.resources.size();
    for (const Resource& resource : problem.resources) {
        space.capacity.insert(space.capacity.end(), resource.capacity.begin(), resource.capacity.end());
    }
    const auto rowOf = patientRows(problem, space);
    space.capacity.resize(space.rows() * space.width(), 1);

    std::map<std::pair<std::vector<std::pair<std::size_t, int>>, int>, std::size_t> known;
    constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
    std::vector<std::size_t> itemOf(problem.requests.size(), kNone);
    for (std::size_t r = 0; r < problem.requests.size(); ++r) {
        const Request& request = problem.requests[r];
        if (!isActive(request)) continue;
        std::map<std::size_t, int> amounts;
        for (const ResourceUse& use : request.uses)
            amounts[use.resource] += use.amount;
        if (const auto row = rowOf.find(request.patient); row != rowOf.end()) amounts[row->second] = 1;
        std::vector<std::pair<std::size_t, int>> key(amounts.begin(), amounts.end());
        const auto [place, isNew] = known.try_emplace({key, request.duration}, space.shapes.size());
        if (isNew) {
            Shape shape;
            shape.duration = request.duration;
            for (const auto& [row, amount] : key)
                shape.uses.push_back({row, amount});
            space.shapes.push_back(std::move(shape));
        }
        Item item;
        item.request = r;
        item.shape = place->second;
        item.fixed = request.status == RequestStatus::Started || request.pinnedStart.has_value();
        const bool mayDefer = request.deferralCost && !item.fixed;
        item.deferral = mayDefer ? static_cast<double>(*request.deferralCost) : kNever;
        item.mustStart = !mayDefer;
        space.cost.resize(space.cost.size() + space.width(), kNever);
        addColumns(request, item, space.cost.data() + space.items.size() * space.width(), space.slots);
        itemOf[r] = space.items.size();
        space.items.push_back(std::move(item));
    }
    for (std::size_t i = 0; i < space.items.size(); ++i) {
        for (const std::size_t earlier : problem.requests[space.items[i].request].after) {
            if (itemOf[earlier] == kNone) continue;  // done or cancelled: nothing to wait for
            space.items[i].after.push_back(itemOf[earlier]);
            space.items[itemOf[earlier]].before.push_back(i);
        }
    }
    spreadMustStart(space);
    return space;
}

}  // namespace cardiotwin::schedule
