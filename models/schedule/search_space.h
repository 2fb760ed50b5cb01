// SPDX-License-Identifier: GPL-3.0-or-later
// A problem as the solver wants it: only the requests that still need a place, only the rows that can bind.
// A row is a resource or a patient with more than one request (a patient is in one place at a time). Pinned
// and started requests keep exactly one column. Threads: immutable after `makeSearchSpace`.
#pragma once

#include "models/schedule/problem.h"

#include <cstddef>
#include <string>
#include <vector>

namespace cardiotwin::schedule {

struct RowUse {
    std::size_t row = 0;
    int amount = 1;
};

/// What a start occupies; shared by requests that use the same rows equally long.
struct Shape {
    std::vector<RowUse> uses;
    int duration = 1;
};

struct Item {
    std::size_t request = 0;  ///< index into Problem::requests
    std::size_t shape = 0;
    bool fixed = false;               ///< pinned or started: one column
    bool mustStart = true;            ///< it, or one that waits for it, may not be deferred
    int firstStart = 0;               ///< columns lie in [firstStart, endStart)
    int endStart = 0;                 ///< firstStart == endStart: no column at all
    double deferral = 0.0;            ///< infinity: may not be deferred
    std::vector<std::size_t> after;   ///< items that must have ended
    std::vector<std::size_t> before;  ///< items that wait for this one
};

struct SearchSpace {
    int slots = 0;
    std::size_t resources = 0;          ///< rows [0, resources) are resources, the others patients
    std::vector<std::string> patients;  ///< of row resources + k
    std::vector<int> capacity;          ///< rows × slots
    std::vector<Shape> shapes;
    std::vector<Item> items;
    std::vector<double> cost;  ///< items × slots, whole cents; infinity = no such column

    [[nodiscard]] std::size_t rows() const { return resources + patients.size(); }
    [[nodiscard]] std::size_t width() const { return static_cast<std::size_t>(slots); }
    [[nodiscard]] const double* costOf(std::size_t item) const { return cost.data() + item * width(); }
    /// One past the last slot that a start in `slot` occupies, within the day.
    [[nodiscard]] int endOf(std::size_t item, int slot) const {
        const int end = slot + shapes[items[item].shape].duration;
        return end < slots ? end : slots;
    }
};

/// The problem must be valid.
[[nodiscard]] SearchSpace makeSearchSpace(const Problem& problem);

}  // namespace cardiotwin::schedule
