// SPDX-License-Identifier: GPL-3.0-or-later
// A second kind of planning day beside cardiology_day: units of several places (echo laboratory, catheter
// laboratory, ECG technicians, cardiologists, stress laboratory), waiting curves that bend twice, and running
// costs, so that every start costs something. Durations follow from the load asked for; most work is known in
// the first part of the day, so that queues form and some requests are put off. Threads: a pure function.
#pragma once

#include "models/schedule/problem.h"

#include <cstdint>

namespace fact {

struct UnitDayShape {
    int requests = 100;
    int slotCount = 96;
    int resources = 5;
    int leastCapacity = 1;
    int mostCapacity = 3;
    double load = 0.9;           ///< work asked for / capacity, over all resources
    double twoResources = 0.22;  ///< share of requests that use two
    double deferrable = 0.8;
    double ordered = 0.1;  ///< share that must follow an earlier request of the same patient, if there is one
    double arrivals = 0.3;  ///< part of the day in which requests are released
    std::uint64_t seed = 1;
};

[[nodiscard]] cardiotwin::schedule::Problem unitDay(const UnitDayShape& shape);

}  // namespace fact
