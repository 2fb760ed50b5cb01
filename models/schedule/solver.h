// SPDX-License-Identifier: GPL-3.0-or-later
// Minimises Σ C_i(t_i) over the starting slots of a problem, with prices that certify a lower bound. The same
// problem, seed and iteration budget give the same plan; with a time budget the plan may differ from run to
// run, its validity never. Threads: a pure function, cancellable from anywhere through the stop token (within
// 1 ms).
#pragma once

#include "models/base/result.h"
#include "models/schedule/plan.h"
#include "models/schedule/problem.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>

namespace cardiotwin::schedule {

struct SolveOptions {
    std::optional<double> timeLimitMs = 50.0;
    std::optional<std::int64_t> iterations;  ///< when set, the time limit is ignored
    std::uint64_t seed = 1;
    const Plan* from = nullptr;  ///< warm start
    Cents moveCost = 0;          ///< charged for each request that starts elsewhere than in `from`
};

/// ProblemInvalid names the request or resource and what is wrong with it (negative duration, unknown
/// resource, wrong length of costBySlot, a cycle in `after` …).
[[nodiscard]] Result<void> validate(const Problem& problem);

/// A plan, feasible or with the reasons why none exists. The problem must be valid.
[[nodiscard]] Plan solve(const Problem& problem, const SolveOptions& options,
                         const std::stop_token& stop = {});

/// What an independent reading of a plan finds wrong: capacity, patients in two places, precedence, pins,
/// cost, bound. Empty when all is right. Shares no code with `solve`.
[[nodiscard]] std::vector<std::string> faultsOf(const Problem& problem, const Plan& plan);

}  // namespace cardiotwin::schedule
