// SPDX-License-Identifier: GPL-3.0-or-later
// Planning days drawn like a cardiology unit's: five resource types, some requests that need two of them,
// patients with more than one examination, waiting curves by urgency, everything from a seed. Threads: a pure
// function.
#pragma once

#include "models/schedule/problem.h"

#include <cstdint>

namespace fact {

struct DayShape {
    int requests = 100;
    int slots = 96;
    int resources = 5;
    double load = 0.9;           ///< work asked for / capacity, per resource
    double twoResources = 0.22;  ///< share of requests that use two
    double deferrable = 0.8;
    double ordered = 0.2;  ///< share that must follow an earlier request of the same patient, if there is one
    std::uint64_t seed = 1;
};

[[nodiscard]] cardiotwin::schedule::Problem cardiologyDay(const DayShape& shape);

}  // namespace fact
