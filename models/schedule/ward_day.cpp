// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule/ward_day.h"

#include "models/schedule/solver.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace cardiotwin::schedule {
namespace {

Error wrong(const std::string& id, std::string detail) {
    return {ErrorCode::ProblemInvalid, "request \"" + id + "\"", std::move(detail)};
}

/// Twice the table's urgency at 50 points, three times at 100; never below the table.
double weightFor(double score) {
    return 1.0 + std::clamp(score, 0.0, 100.0) / 50.0;
}

/// Two hours at 30 points, twenty minutes at 100; slots of `slotMinutes`.
int longestWaitFor(double score, int slotMinutes) {
    const double minutes = 120.0 - (std::clamp(score, 30.0, 100.0) - 30.0) / 70.0 * 100.0;
    return std::max(1, static_cast<int>(std::lround(minutes / slotMinutes)));
}

}  // namespace

Result<WardDay> WardDay::make(CostTable costs, std::vector<WardRequest> requests, std::string startUtc,
                              AcuityPolicy policy) {
    if (!complaintsAbout(costs).empty())
        return Error{ErrorCode::ProblemInvalid, "cost table", "see its complaints"};
    WardDay day;
    day.m_costs = std::move(costs);
    day.m_policy = std::move(policy);
    day.m_problem.slotCount = day.m_costs.slotCount;
    day.m_problem.slotMinutes = day.m_costs.slotMinutes;
    day.m_problem.startUtc = std::move(startUtc);
    for (WardRequest& request : requests) {
        if (const auto checked = day.checkRequest(request); !checked) return checked.error();
        day.append(std::move(request));
    }
    day.rebuildCapacity();
    if (const auto checked = validate(day.m_problem); !checked) return checked.error();
    return day;
}

Result<std::size_t> WardDay::find(const std::string& id) const {
    for (std::size_t r = 0; r < m_requests.size(); ++r) {
        if (m_requests[r].id == id) return r;
    }
    return wrong(id, "there is no such request");
}

std::size_t WardDay::resourceIndex(const std::string& id) const {
    std::size_t r = 0;
    while (r < m_costs.resources.size() && m_costs.resources[r].id != id)
        ++r;
    return r;
}

Result<void> WardDay::checkRequest(const WardRequest& request) const {
    if (request.id.empty()) return wrong(request.id, "the id is missing");
    if (find(request.id)) return wrong(request.id, "this id is used twice");
    const auto& urgencies = m_costs.urgencies;
    if (std::none_of(urgencies.begin(), urgencies.end(),
                     [&](const UrgencyClass& urgency) { return urgency.id == request.urgency; })) {
        return wrong(request.id, "there is no urgency \"" + request.urgency + "\"");
    }
    for (const auto& [resource, amount] : request.uses) {
        if (resourceIndex(resource) == m_costs.resources.size()) {
            return wrong(request.id, "there is no resource \"" + resource + "\"");
        }
        if (amount < 1)
            return wrong(request.id, "uses " + std::to_string(amount) + " of \"" + resource + "\"");
    }
    for (const std::string& earlier : request.after) {
        if (!find(earlier))
            return wrong(request.id, "is after \"" + earlier + "\", which is not known before it");
    }
    const auto isSlot = [&](std::optional<int> slot) {
        return !slot || (*slot >= 0 && *slot < m_costs.slotCount);
    };
    if (request.duration < 1 || request.duration > m_costs.slotCount) {
        return wrong(request.id, "duration " + std::to_string(request.duration));
    }
    if (!isSlot(request.release) || !isSlot(request.pinnedStart) || !isSlot(request.actualStart)) {
        return wrong(request.id, "names a slot outside the day");
    }
    if (request.askedWait && *request.askedWait < 0) return wrong(request.id, "a longest wait below zero");
    if (request.status == RequestStatus::Started && !request.actualStart) {
        return wrong(request.id, "is started without an actual start");
    }
    return {};
}

CostedRequest WardDay::costed(std::size_t index) const {
    const WardRequest& request = m_requests[index];
    CostedRequest costed;
    while (m_costs.urgencies[costed.urgency].id != request.urgency)
        ++costed.urgency;
    for (const auto& [resource, amount] : request.uses)
        costed.uses.push_back({resourceIndex(resource), amount});
    costed.duration = request.duration;
    costed.release = request.release;
    costed.weight = request.weight;
    costed.maximumWait = request.maximumWait;
    if (request.askedWait)
        costed.maximumWait = std::min(*request.askedWait, request.maximumWait.value_or(*request.askedWait));
    return costed;
}

void WardDay::append(WardRequest request) {
    m_requests.push_back(std::move(request));
    m_problem.requests.emplace_back();
    rebuild(m_requests.size() - 1);
}

void WardDay::rebuild(std::size_t index) {
    const WardRequest& from = m_requests[index];
    const CostedRequest costs = costed(index);
    Request& request = m_problem.requests[index];
    request.id = from.id;
    request.patient = from.patient;
    request.reason = from.reason;
    request.uses = costs.uses;
    request.duration = from.duration;
    request.release = from.status == RequestStatus::Waiting ? std::max(from.release, m_now) : from.release;
    request.status = from.status;
    request.actualStart = from.actualStart;
    // A pin whose time has passed without a start is late: it becomes an ordinary request from now on.
    const bool isPinned = !from.deferred && from.pinnedStart && *from.pinnedStart >= request.release;
    request.pinnedStart = isPinned ? from.pinnedStart : std::nullopt;
    request.after.clear();
    for (const std::string& earlier : from.after) {
        if (const auto known = find(earlier)) request.after.push_back(*known);
    }
    request.costBySlot = costsBySlot(m_costs, costs);
    const auto& deferral = m_costs.urgencies[costs.urgency].deferral;
    request.deferralCost.reset();
    if (deferral) request.deferralCost = std::llround(static_cast<double>(*deferral) * from.weight);
    if (!from.deferred) return;
    // "Not today" by hand: deferral is the one column left, also for a class that would not allow it.
    std::fill(request.costBySlot.begin(), request.costBySlot.end(), kForbidden);
    if (!request.deferralCost) request.deferralCost = 0;
}

void WardDay::rebuildAll() {
    for (std::size_t r = 0; r < m_requests.size(); ++r)
        rebuild(r);
    rebuildCapacity();
}

void WardDay::rebuildCapacity() {
    m_problem.resources.clear();
    for (const ResourceCosts& resource : m_costs.resources) {
        m_problem.resources.push_back({resource.id, resource.name, capacityOf(m_costs, resource)});
    }
    for (const auto& [id, from] : m_failedFrom) {
        const std::size_t failed = resourceIndex(id);
        if (failed == m_costs.resources.size()) continue;
        std::vector<int>& capacity = m_problem.resources[failed].capacity;
        std::vector<int> held(capacity.size());
        for (const Request& request : m_problem.requests) {
            if (request.status != RequestStatus::Started) continue;
            for (const ResourceUse& use : request.uses) {
                if (use.resource != failed) continue;
                const int end = std::min(*request.actualStart + request.duration, m_problem.slotCount);
                for (int t = *request.actualStart; t < end; ++t)
                    held[static_cast<std::size_t>(t)] += use.amount;
            }
        }
        for (auto t = static_cast<std::size_t>(from); t < capacity.size(); ++t)
            capacity[t] = std::min(capacity[t], held[t]);
    }
}

int WardDay::levelFor(double score, int before) const {
    if (score >= m_policy.urgentFrom || (before == 2 && score >= m_policy.urgentUntil)) return 2;
    if (score >= m_policy.reviewFrom || (before >= 1 && score >= m_policy.reviewUntil)) return 1;
    return 0;
}

void WardDay::raise(const std::string& patient, int level, const std::string& reason) {
    const bool urgent = level == 2;
    WardRequest request;
    request.id = (urgent ? "urgent-" : "review-") + patient;
    request.patient = patient;
    request.examination = urgent ? "Urgent echo with cardiologist" : "Cardiologist review";
    request.reason = reason;
    request.urgency = urgent ? m_policy.urgentUrgency : m_policy.reviewUrgency;
    request.uses[m_policy.cardiologist] = 1;
    if (urgent) request.uses[m_policy.echo] = 1;
    request.duration = urgent ? m_policy.urgentSlots : m_policy.reviewSlots;
    request.release = std::min(m_now, m_costs.slotCount - 1);
    request.raisedByAcuity = true;
    // The same patient may need it again after the first was done: a number keeps the ids apart.
    for (int again = 2; const auto known = find(request.id); ++again) {
        const RequestStatus status = m_requests[*known].status;
        if (status == RequestStatus::Waiting || status == RequestStatus::Started) return;
        request.id = (urgent ? "urgent-" : "review-") + patient + "-" + std::to_string(again);
    }
    if (!checkRequest(request)) return;  // a unit without these resources raises nothing
    append(request);
    if (!urgent) return;
    for (std::size_t r = 0; r < m_requests.size(); ++r) {
        WardRequest& other = m_requests[r];
        if (!other.raisedByAcuity || other.patient != patient || other.status != RequestStatus::Waiting)
            continue;
        if (other.id == request.id) continue;
        other.status = RequestStatus::Cancelled;  // the urgent examination has the cardiologist in it
        rebuild(r);
    }
}

void WardDay::weigh(const std::string& patient, double score) {
    for (std::size_t r = 0; r < m_requests.size(); ++r) {
        WardRequest& request = m_requests[r];
        if (request.patient != patient || request.status != RequestStatus::Waiting) continue;
        request.weight = weightFor(score);
        request.maximumWait.reset();
        if (score >= m_policy.reviewUntil && request.raisedByAcuity) {
            request.maximumWait = longestWaitFor(score, m_costs.slotMinutes);
        }
        rebuild(r);
    }
}

bool WardDay::applyAcuity(const std::string& patient, double score, const std::string& reason) {
    if (!std::isfinite(score)) return false;  // an unknown acuity changes nothing
    PatientState& state = m_patients[patient];
    const int level = levelFor(score, state.level);
    const bool weightChanges = std::abs(score - state.weightedScore) >= m_policy.smallestChange;
    if (level == state.level && !weightChanges) return false;
    if (level > state.level) raise(patient, level, reason);
    state.level = level;
    state.weightedScore = score;
    weigh(patient, score);
    return std::any_of(m_requests.begin(), m_requests.end(), [&](const WardRequest& request) {
        return request.patient == patient && request.status == RequestStatus::Waiting;
    });
}

}  // namespace cardiotwin::schedule
