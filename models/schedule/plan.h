// SPDX-License-Identifier: GPL-3.0-or-later
// A starting slot for every request (or a deferral), its cost, and prices that prove how far it can be from
// the best. Threads: a value.
#pragma once

#include "models/schedule/problem.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace cardiotwin::schedule {

struct Plan {
    bool feasible = false;
    Cents cost = 0;
    double lowerBoundCents = 0.0;  ///< L(λ), recomputable from the prices
    double elapsedMs = 0.0;
    std::vector<std::optional<int>> starts;   ///< one per request; empty = deferred, done or cancelled
    std::vector<std::vector<double>> prices;  ///< λ ≥ 0 in cents: resource × slot
    std::vector<std::string> patients;        ///< patients whose "one place at a time" row carries a price
    std::vector<std::vector<double>> patientPrices;  ///< λ ≥ 0 in cents: patient × slot
    std::vector<std::string> infeasibleBecause;

    /// (cost − bound) / cost, a fraction; 0 for a free plan. A bound above the cost by rounding is no gap.
    [[nodiscard]] double gap() const {
        if (cost <= 0) return 0.0;
        return std::max(0.0, (static_cast<double>(cost) - lowerBoundCents) / static_cast<double>(cost));
    }
};

}  // namespace cardiotwin::schedule
