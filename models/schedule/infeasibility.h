// SPDX-License-Identifier: GPL-3.0-or-later
// Why a day has no plan, in sentences that name requests and resources. Threads: pure functions.
#pragma once

#include "models/schedule/problem.h"
#include "models/schedule/search_space.h"

#include <string>
#include <vector>

namespace cardiotwin::schedule {

/// Reasons that need no search: a request without any permitted slot, pins that collide with each other or
/// with what has started, a resource that never has the capacity. Empty: a search may still fail.
[[nodiscard]] std::vector<std::string> plainlyImpossible(const Problem& problem, const SearchSpace& space);

/// What stands in the way of each item that the search could not place (`starts` is one per item).
[[nodiscard]] std::vector<std::string> whyUnplaced(const Problem& problem, const SearchSpace& space,
                                                   const std::vector<int>& starts);

}  // namespace cardiotwin::schedule
