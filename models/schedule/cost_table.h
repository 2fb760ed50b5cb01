// SPDX-License-Identifier: GPL-3.0-or-later
// The administrator's side of the costs: what resources cost to run, and what waiting costs for each class of
// urgency. C_i(t) = running + overtime + weight × waiting(t − release) + what exceeds the maximum wait; the
// weight is the twin's side. Threads: values and pure functions.
#pragma once

#include "models/schedule/problem.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace cardiotwin::schedule {

struct ResourceCosts {
    std::string id;
    std::string name;
    int capacity = 1;
    int openFrom = 0;           ///< first slot in which it works
    int regularUntil = 96;      ///< first slot that is overtime
    int closedFrom = 96;        ///< first slot in which it no longer works
    Cents runningPerSlot = 0;   ///< of one unit
    Cents overtimePerSlot = 0;  ///< on top, for slots from regularUntil on
    friend bool operator==(const ResourceCosts&, const ResourceCosts&) = default;
};

struct WaitingKnot {
    int slots = 0;   ///< waited since release
    Cents cost = 0;  ///< at weight 1
    friend bool operator==(const WaitingKnot&, const WaitingKnot&) = default;
};

struct UrgencyClass {
    std::string id;
    std::string name;
    std::vector<WaitingKnot> waiting;  ///< piecewise linear, continued by its last slope
    int maximumWait = 96;              ///< slots
    Cents beyondPerSlot = 0;           ///< on top, for each slot past the maximum wait, times weight
    std::optional<Cents> deferral;     ///< "not today"; empty: must be done today
    friend bool operator==(const UrgencyClass&, const UrgencyClass&) = default;
};

struct CostTable {
    int slots = 96;
    int slotMinutes = 10;
    std::vector<ResourceCosts> resources;
    std::vector<UrgencyClass> urgencies;
    Cents stability = 0;  ///< of moving an announced start
    friend bool operator==(const CostTable&, const CostTable&) = default;
};

enum class CostFault {
    NoResources,
    NoUrgencies,
    IdMissing,
    IdTwice,
    CapacityRange,  ///< not 0–1000
    HoursOrder,     ///< not openFrom ≤ regularUntil ≤ closedFrom ≤ slots
    MoneyRange,     ///< not 0–100,000,000 cents
    KnotsMissing,
    KnotsOrder,    ///< slots do not increase from zero
    WaitingFalls,  ///< waiting longer would cost less
    MaximumWaitRange,
    SlotsRange
};

/// Where a table is wrong: `group` 0 whole table, 1 resources, 2 urgencies; `knot` where one is meant.
struct CostComplaint {
    CostFault fault = CostFault::NoResources;
    int group = 0;
    std::size_t row = 0;
    std::optional<std::size_t> knot;
};

/// Everything that is wrong; empty when the table can be used.
[[nodiscard]] std::vector<CostComplaint> complaintsAbout(const CostTable& table);

/// What a table needs to know of a request.
struct CostedRequest {
    std::size_t urgency = 0;  ///< index into CostTable::urgencies
    std::vector<ResourceUse> uses;
    int duration = 1;
    int release = 0;
    double weight = 1.0;             ///< from the acuity; 1 = by the table alone
    std::optional<int> maximumWait;  ///< tighter than the class's
};

/// One start's cost, by where it comes from.
struct CostShares {
    Cents running = 0;
    Cents overtime = 0;
    Cents waiting = 0;
    Cents beyond = 0;  ///< past the maximum wait
    [[nodiscard]] Cents total() const { return running + overtime + waiting + beyond; }
};
[[nodiscard]] CostShares sharesAt(const CostTable& table, const CostedRequest& request, int slot);
/// C_i: kForbidden before release, after closing and past the end of the day.
[[nodiscard]] std::vector<Cents> costsBySlot(const CostTable& table, const CostedRequest& request);
[[nodiscard]] Cents waitingCost(const UrgencyClass& urgency, double slots);
/// A resource's capacity per slot within its hours.
[[nodiscard]] std::vector<int> capacityOf(const CostTable& table, const ResourceCosts& resource);

}  // namespace cardiotwin::schedule
