// SPDX-License-Identifier: GPL-3.0-or-later
// A published plan with what changed and why, handed whole to the Schedule page. Threads: a value.
#pragma once

#include "models/schedule/plan.h"
#include "models/schedule/problem.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cardiotwin::schedule {

struct MovedRequest {
    std::size_t request = 0;    ///< index into problem.requests
    std::optional<int> before;  ///< empty: was deferred or did not exist
    std::optional<int> after;   ///< empty: now deferred
};

/// What made the planner plan again.
enum class PlanCause {
    FirstPlan,
    AcuityChanged,
    RequestAdded,
    CostsChanged,
    RequestPinned,
    ResourceChanged,
    OrderUndone
};

struct PlanSnapshot {
    std::uint64_t generation = 0;  ///< 0: no plan yet
    PlanCause cause = PlanCause::FirstPlan;
    std::string causePatient;  ///< of AcuityChanged and RequestAdded
    std::string causeReason;   ///< code of the indicator that weighed most, e.g. "AFIB"; of RequestAdded
                               ///< what was asked for
    double causeAcuity = 0.0;
    Problem problem;
    Plan plan;
    std::vector<MovedRequest> moved;
};

}  // namespace cardiotwin::schedule
