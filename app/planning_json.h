// SPDX-License-Identifier: GPL-3.0-or-later
// Planning problems and plans as JSON files. Money is written in units and held in whole cents. A complaint
// names the file and the path within it. Threads: pure functions.
#pragma once

#include "models/base/result.h"
#include "models/schedule/plan.h"
#include "models/schedule/problem.h"

#include <QByteArray>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cardiotwin {

/// What a plan was charged for moving, so that its cost can be recomputed: the starts it was held against.
struct MoveCharge {
    schedule::Cents perMove = 0;
    std::vector<std::optional<int>> from;  ///< one per request
};

struct PlanFile {
    schedule::Plan plan;
    std::optional<MoveCharge> moves;
    std::optional<double> gap;         ///< as written
    std::vector<std::string> strange;  ///< requests and resources the problem does not know
};

/// Reads and validates. ProblemInvalid names the path; HeaderInvalid the byte that is not JSON.
[[nodiscard]] Result<schedule::Problem> readProblem(const std::string& path);
[[nodiscard]] Result<schedule::Problem> parseProblem(const QByteArray& text, const std::string& name);
/// Reads a plan of `problem`. PlanInvalid names the path.
[[nodiscard]] Result<PlanFile> readPlan(const std::string& path, const schedule::Problem& problem);

/// The plan with the keys of the contract; prices that are zero all day are left out.
[[nodiscard]] QByteArray planText(const schedule::Problem& problem, const schedule::Plan& plan,
                                  const std::optional<MoveCharge>& moves);
/// Writes whole or not at all; an existing file is replaced.
[[nodiscard]] Result<void> writeFile(const std::string& path, const QByteArray& text);

}  // namespace cardiotwin
