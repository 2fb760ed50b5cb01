// SPDX-License-Identifier: GPL-3.0-or-later
// One machine, jobs in a row, cost Σ weight × lateness: the purest case of min Σ C_i(t_i), and the one with
// published optima. Solved by iterated descent over insertions and exchanges. Files are in OR-Library form
// (Beasley 1990): per instance n processing times, n weights, n due dates. Threads: pure functions.
#pragma once

#include "models/base/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cardiotwin::schedule {

struct TardinessJob {
    std::int64_t processing = 0;
    std::int64_t weight = 0;
    std::int64_t due = 0;
};
using TardinessInstance = std::vector<TardinessJob>;

struct TardinessOptions {
    std::int64_t rounds = 12'000;  ///< disturbances at most; fewer where nothing is gained for long
    std::optional<double> timeLimitMs;
    std::uint64_t seed = 1;
};

struct TardinessOrder {
    std::vector<std::size_t> order;
    std::int64_t cost = 0;
};

[[nodiscard]] std::int64_t tardinessOf(const TardinessInstance& jobs, const std::vector<std::size_t>& order);
[[nodiscard]] TardinessOrder solveTardiness(const TardinessInstance& jobs, const TardinessOptions& options);

/// All instances of a file with `jobs` jobs each. NumberInvalid names the line, DataTruncated the instance.
[[nodiscard]] Result<std::vector<TardinessInstance>> readTardiness(const std::string& path, std::size_t jobs);

}  // namespace cardiotwin::schedule
