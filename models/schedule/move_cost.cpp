// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule/move_cost.h"

#include <algorithm>

namespace cardiotwin::schedule {

Problem withMoveCost(Problem problem, const Plan& from, Cents moveCost) {
    const std::size_t known = std::min(problem.requests.size(), from.starts.size());
    for (std::size_t r = 0; r < known; ++r) {
        if (!from.starts[r]) continue;
        Request& request = problem.requests[r];
        for (std::size_t t = 0; t < request.costBySlot.size(); ++t) {
            if (static_cast<int>(t) == *from.starts[r] || request.costBySlot[t] == kForbidden) continue;
            request.costBySlot[t] += moveCost;
        }
        if (request.deferralCost) *request.deferralCost += moveCost;
    }
    return problem;
}

}  // namespace cardiotwin::schedule
