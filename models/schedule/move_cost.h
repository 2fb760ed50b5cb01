// SPDX-License-Identifier: GPL-3.0-or-later
// Stability as part of C_i: starting elsewhere than announced costs, so a plan made under it, its bound and
// its gap are those of an ordinary problem. Threads: a pure function.
#pragma once

#include "models/schedule/plan.h"
#include "models/schedule/problem.h"

namespace cardiotwin::schedule {

/// `problem` with `moveCost` added to every column of a request, deferral included, other than its start in
/// `from`. A request that has no start in `from` moves for free.
[[nodiscard]] Problem withMoveCost(Problem problem, const Plan& from, Cents moveCost);

}  // namespace cardiotwin::schedule
