// SPDX-License-Identifier: GPL-3.0-or-later
// What people do to a day: each order checks, changes one thing and rebuilds what depends on it.
#include "models/schedule/solver.h"
#include "models/schedule/ward_day.h"

#include <algorithm>
#include <utility>

namespace cardiotwin::schedule {
namespace {

Error refused(const std::string& id, std::string why) {
    return {ErrorCode::ProblemInvalid, "request \"" + id + "\"", std::move(why)};
}

}  // namespace

bool WardDay::setNow(int slot) {
    const int now = std::clamp(slot, 0, m_costs.slots - 1);
    if (now == m_now) return false;
    m_now = now;
    bool changed = false;
    for (std::size_t r = 0; r < m_requests.size(); ++r) {
        if (m_requests[r].status != RequestStatus::Waiting || m_requests[r].release >= now) continue;
        rebuild(r);
        changed = true;
    }
    return changed;
}

Result<bool> WardDay::setCosts(const CostTable& costs) {
    if (costs == m_costs) return false;
    if (!complaintsAbout(costs).empty())
        return Error{ErrorCode::ProblemInvalid, "cost table", "see its complaints"};
    WardDay changed = *this;
    changed.m_costs = costs;
    changed.m_requests.clear();
    changed.m_problem.slots = costs.slots;
    for (const WardRequest& request : m_requests) {
        if (const auto checked = changed.checkRequest(request); !checked) return checked.error();
        changed.m_requests.push_back(request);
    }
    changed.rebuildAll();
    *this = std::move(changed);
    return true;
}

Result<bool> WardDay::add(const WardRequest& request) {
    if (const auto checked = checkRequest(request); !checked) return checked.error();
    append(request);
    return true;
}

Result<bool> WardDay::pin(const std::string& id, int slot) {
    const auto found = find(id);
    if (!found) return found.error();
    WardRequest& request = m_requests[*found];
    if (request.status != RequestStatus::Waiting) return refused(id, "only what waits can be pinned");
    if (slot < std::max(m_now, request.release) || slot >= m_costs.slots ||
        costsBySlot(m_costs, costed(*found))[static_cast<std::size_t>(slot)] == kForbidden) {
        return refused(id, "may not start in slot " + std::to_string(slot));
    }
    if (request.pinnedStart == slot && !request.deferred) return false;
    request.pinnedStart = slot;
    request.deferred = false;
    rebuild(*found);
    return true;
}

Result<bool> WardDay::unpin(const std::string& id) {
    const auto found = find(id);
    if (!found) return found.error();
    if (!m_requests[*found].pinnedStart) return false;
    m_requests[*found].pinnedStart.reset();
    rebuild(*found);
    return true;
}

Result<bool> WardDay::defer(const std::string& id) {
    const auto found = find(id);
    if (!found) return found.error();
    WardRequest& request = m_requests[*found];
    if (request.status != RequestStatus::Waiting) return refused(id, "only what waits can be deferred");
    if (request.deferred) return false;
    request.deferred = true;
    request.pinnedStart.reset();
    rebuild(*found);
    return true;
}

Result<bool> WardDay::admit(const std::string& id) {
    const auto found = find(id);
    if (!found) return found.error();
    if (!m_requests[*found].deferred) return false;
    m_requests[*found].deferred = false;
    rebuild(*found);
    return true;
}

Result<bool> WardDay::start(const std::string& id, int slot) {
    const auto found = find(id);
    if (!found) return found.error();
    WardRequest& request = m_requests[*found];
    if (request.status != RequestStatus::Waiting) return refused(id, "only what waits can be started");
    if (slot < 0 || slot >= m_costs.slots)
        return refused(id, "slot " + std::to_string(slot) + " is not of this day");
    request.status = RequestStatus::Started;
    request.actualStart = slot;
    request.deferred = false;
    rebuild(*found);
    rebuildCapacity();
    return true;
}

Result<bool> WardDay::finish(const std::string& id, RequestStatus as) {
    const auto found = find(id);
    if (!found) return found.error();
    WardRequest& request = m_requests[*found];
    if (as != RequestStatus::Done && as != RequestStatus::Cancelled)
        return refused(id, "ends done or cancelled");
    if (request.status == as) return false;
    request.status = as;
    rebuild(*found);
    rebuildCapacity();
    return true;
}

Result<bool> WardDay::fail(const std::string& resource, int slot) {
    if (resourceIndex(resource) == m_costs.resources.size()) {
        return Error{ErrorCode::ProblemInvalid, "resource \"" + resource + "\"", "there is no such resource"};
    }
    const int from = std::clamp(slot, 0, m_costs.slots);
    const auto known = m_failedFrom.find(resource);
    if (known != m_failedFrom.end() && known->second == from) return false;
    m_failedFrom[resource] = from;
    rebuildCapacity();
    return true;
}

Result<bool> WardDay::restore(const std::string& resource) {
    if (m_failedFrom.erase(resource) == 0) return false;
    rebuildCapacity();
    return true;
}

}  // namespace cardiotwin::schedule
