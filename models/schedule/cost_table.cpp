// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule/cost_table.h"

#include <algorithm>
#include <cmath>

namespace cardiotwin::schedule {
namespace {

constexpr Cents kDearest = 100'000'000;
constexpr int kMostCapacity = 1000;
constexpr int kMostSlots = 1000;

bool isMoney(Cents value) {
    return value >= 0 && value <= kDearest;
}

class Reading {
public:
    explicit Reading(const CostTable& table) : m_table(table) {}

    std::vector<CostComplaint> complaints() {
        if (m_table.slots < 1 || m_table.slots > kMostSlots || m_table.slotMinutes < 1)
            add(CostFault::SlotsRange, 0, 0);
        if (!isMoney(m_table.stability)) add(CostFault::MoneyRange, 0, 0);
        if (m_table.resources.empty()) add(CostFault::NoResources, 0, 0);
        if (m_table.urgencies.empty()) add(CostFault::NoUrgencies, 0, 0);
        for (std::size_t r = 0; r < m_table.resources.size(); ++r)
            readResource(r);
        for (std::size_t u = 0; u < m_table.urgencies.size(); ++u)
            readUrgency(u);
        return m_complaints;
    }

private:
    void add(CostFault fault, int group, std::size_t row, std::optional<std::size_t> knot = {}) {
        m_complaints.push_back({fault, group, row, knot});
    }

    template <class Row>
    void readId(const std::vector<Row>& rows, std::size_t row, int group) {
        if (rows[row].id.empty()) return add(CostFault::IdMissing, group, row);
        const auto end = rows.begin() + static_cast<std::ptrdiff_t>(row);
        if (std::any_of(rows.begin(), end, [&](const Row& other) { return other.id == rows[row].id; })) {
            add(CostFault::IdTwice, group, row);
        }
    }

    void readResource(std::size_t row) {
        const ResourceCosts& resource = m_table.resources[row];
        readId(m_table.resources, row, 1);
        if (resource.capacity < 0 || resource.capacity > kMostCapacity) add(CostFault::CapacityRange, 1, row);
        if (resource.openFrom < 0 || resource.openFrom > resource.regularUntil ||
            resource.regularUntil > resource.closedFrom || resource.closedFrom > m_table.slots) {
            add(CostFault::HoursOrder, 1, row);
        }
        if (!isMoney(resource.runningPerSlot) || !isMoney(resource.overtimePerSlot))
            add(CostFault::MoneyRange, 1, row);
    }

    void readUrgency(std::size_t row) {
        const UrgencyClass& urgency = m_table.urgencies[row];
        readId(m_table.urgencies, row, 2);
        if (urgency.maximumWait < 0 || urgency.maximumWait > m_table.slots)
            add(CostFault::MaximumWaitRange, 2, row);
        if (!isMoney(urgency.beyondPerSlot) || !isMoney(urgency.deferral.value_or(0)))
            add(CostFault::MoneyRange, 2, row);
        if (urgency.waiting.empty()) add(CostFault::KnotsMissing, 2, row);
        for (std::size_t k = 0; k < urgency.waiting.size(); ++k) {
            const WaitingKnot& knot = urgency.waiting[k];
            if (!isMoney(knot.cost)) add(CostFault::MoneyRange, 2, row, k);
            if (k == 0 ? knot.slots != 0 : knot.slots <= urgency.waiting[k - 1].slots)
                add(CostFault::KnotsOrder, 2, row, k);
            if (k > 0 && knot.cost < urgency.waiting[k - 1].cost) add(CostFault::WaitingFalls, 2, row, k);
        }
    }

    const CostTable& m_table;
    std::vector<CostComplaint> m_complaints;
};

}  // namespace

std::vector<CostComplaint> complaintsAbout(const CostTable& table) {
    return Reading(table).complaints();
}

Cents waitingCost(const UrgencyClass& urgency, double slots) {
    const auto& knots = urgency.waiting;
    if (knots.empty()) return 0;
    if (knots.size() == 1 || slots <= knots.front().slots) return knots.front().cost;
    std::size_t k = 1;
    while (k + 1 < knots.size() && slots > knots[k].slots)
        ++k;
    const double run = knots[k].slots - knots[k - 1].slots;
    if (run <= 0.0) return knots[k].cost;
    const auto rise = static_cast<double>(knots[k].cost - knots[k - 1].cost);
    return knots[k - 1].cost + std::llround(rise * (slots - knots[k - 1].slots) / run);
}

CostShares sharesAt(const CostTable& table, const CostedRequest& request, int slot) {
    CostShares shares;
    for (const ResourceUse& use : request.uses) {
        const ResourceCosts& resource = table.resources[use.resource];
        const int late = std::clamp(slot + request.duration - resource.regularUntil, 0, request.duration);
        shares.running += resource.runningPerSlot * use.amount * request.duration;
        shares.overtime += resource.overtimePerSlot * use.amount * late;
    }
    const UrgencyClass& urgency = table.urgencies[request.urgency];
    const int waited = std::max(0, slot - request.release);
    const int most = std::min(urgency.maximumWait, request.maximumWait.value_or(urgency.maximumWait));
    shares.waiting = std::llround(request.weight * static_cast<double>(waitingCost(urgency, waited)));
    shares.beyond = std::llround(request.weight *
                                 static_cast<double>(urgency.beyondPerSlot * std::max(0, waited - most)));
    return shares;
}

std::vector<Cents> costsBySlot(const CostTable& table, const CostedRequest& request) {
    std::vector<Cents> costs(static_cast<std::size_t>(table.slots), kForbidden);
    int first = request.release;
    int last = table.slots - request.duration;
    for (const ResourceUse& use : request.uses) {
        first = std::max(first, table.resources[use.resource].openFrom);
        last = std::min(last, table.resources[use.resource].closedFrom - request.duration);
    }
    for (int slot = std::max(0, first); slot <= last; ++slot) {
        costs[static_cast<std::size_t>(slot)] = sharesAt(table, request, slot).total();
    }
    return costs;
}

std::vector<int> capacityOf(const CostTable& table, const ResourceCosts& resource) {
    std::vector<int> capacity(static_cast<std::size_t>(table.slots));
    for (int slot = std::max(0, resource.openFrom); slot < std::min(table.slots, resource.closedFrom);
         ++slot) {
        capacity[static_cast<std::size_t>(slot)] = resource.capacity;
    }
    return capacity;
}

}  // namespace cardiotwin::schedule
