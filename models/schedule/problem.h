// SPDX-License-Identifier: GPL-3.0-or-later
// A time-indexed planning problem: requests with a cost per starting slot, resources with a capacity per
// slot. Costs are whole cents, so that sums do not depend on their order. Threads: a value.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace cardiotwin::schedule {

using Cents = std::int64_t;
inline constexpr double kCentsPerUnit = 100.0;
/// A slot in which a request may not start.
inline constexpr Cents kForbidden = std::numeric_limits<Cents>::max();

struct Resource {
    std::string id;
    std::string name;
    std::vector<int> capacity;  ///< one per slot
};

enum class RequestStatus { Waiting, Started, Done, Cancelled };

struct ResourceUse {
    std::size_t resource = 0;  ///< index into Problem::resources
    int amount = 1;
};

struct Request {
    std::string id;
    std::string patient;
    std::string reason;  ///< what raised it; free text, carried through
    std::vector<ResourceUse> uses;
    int duration = 1;                   ///< slots
    int release = 0;                    ///< first slot it may start in
    std::vector<Cents> costBySlot;      ///< C_i(t), full cost of starting in slot t; kForbidden = not allowed
    std::optional<Cents> deferralCost;  ///< allows "not today"
    std::optional<int> pinnedStart;
    std::optional<int> actualStart;  ///< of a started request
    std::vector<std::size_t> after;  ///< requests (indices) that must have ended
    RequestStatus status = RequestStatus::Waiting;
};

struct Problem {
    int slotCount = 0;
    int slotMinutes = 10;
    std::string startUtc;
    std::vector<Resource> resources;
    std::vector<Request> requests;
};

}  // namespace cardiotwin::schedule
