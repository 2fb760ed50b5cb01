// SPDX-License-Identifier: GPL-3.0-or-later
// What a plan means for the unit in the figures an administrator is asked for: how much of each resource is
// used and how much of that is overtime, how long each class of urgency waits, and how evenly the waiting is
// shared. Threads: pure function.
#pragma once

#include "models/schedule/plan.h"
#include "models/schedule/ward_day.h"

#include <cstddef>
#include <vector>

namespace cardiotwin::schedule {

struct ResourceFigures {
    double utilisation = 0.0;  ///< unit-slots used of those offered while it is open, 0–1
    int overtimeSlots = 0;     ///< unit-slots used after its regular hours
};

/// Waits from release to start of one class's requests that have a start; zero where there are none.
struct WaitFigures {
    std::size_t requests = 0;
    double meanMinutes = 0.0;
    double p90Minutes = 0.0;  ///< nearest rank
    double longestMinutes = 0.0;
    std::size_t deferred = 0;
};

struct PlanFigures {
    std::vector<ResourceFigures> resources;  ///< in the cost table's order
    std::vector<WaitFigures> urgencies;      ///< in the cost table's order
    /// Jain's index (Jain, Chiu, Hawe 1984) of the patients' mean waits, each a slot longer so that nobody
    /// waits for nothing: 1 when all wait equally long, 1/n when one waits for all.
    double fairness = 1.0;
};

/// `plan` has one start for each request of the day.
[[nodiscard]] PlanFigures figuresOf(const WardDay& day, const Plan& plan);

}  // namespace cardiotwin::schedule
