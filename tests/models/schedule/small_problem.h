// SPDX-License-Identifier: GPL-3.0-or-later
// Small problems for tests: built by hand, drawn at random, and solved by trying everything. Threads: pure
// functions.
#pragma once

#include "models/schedule/problem.h"

#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace small {

using namespace cardiotwin::schedule;

inline Problem day(int slots, std::vector<int> capacities) {
    Problem problem;
    problem.slots = slots;
    for (std::size_t r = 0; r < capacities.size(); ++r) {
        const std::string id = std::string("u").append(std::to_string(r));
        problem.resources.push_back(
            {id, id, std::vector<int>(static_cast<std::size_t>(slots), capacities[r])});
    }
    return problem;
}

/// A request whose cost rises by `perSlot` cents from `base`.
inline Request request(const Problem& problem, const std::string& id, std::vector<ResourceUse> uses,
                       int duration, Cents base = 100, Cents perSlot = 10) {
    Request made;
    made.id = id;
    made.patient = std::string("of-").append(id);
    made.uses = std::move(uses);
    made.duration = duration;
    for (int t = 0; t < problem.slots; ++t)
        made.costBySlot.push_back(base + perSlot * t);
    return made;
}

inline Problem drawn(std::uint64_t seed) {
    std::mt19937_64 random(seed);
    const auto below = [&](std::uint64_t count) { return static_cast<int>(random() % count); };
    Problem problem = day(5 + below(4), {1 + below(2), 1});
    problem.resources[0].capacity[static_cast<std::size_t>(below(5))] = below(3);
    const int count = 2 + below(4);
    for (int i = 0; i < count; ++i) {
        Request made = request(problem, std::string("r").append(std::to_string(i)), {{static_cast<std::size_t>(below(2)), 1}},
                               1 + below(3));
        if (below(4) == 0) made.uses = {{0, 1 + below(2)}, {1, 1}};
        made.patient = std::string("p").append(std::to_string(below(3)));
        made.release = below(3);
        for (Cents& cost : made.costBySlot)
            cost = below(12) == 0 ? kForbidden : 100 + below(900);
        if (below(2) == 0) made.deferralCost = 500 + below(2000);
        if (below(8) == 0) made.pinnedStart = below(static_cast<std::uint64_t>(problem.slots));
        if (below(8) == 0) {
            made.status = RequestStatus::Started;
            made.actualStart = below(static_cast<std::uint64_t>(problem.slots));
        }
        if (below(10) == 0) made.status = RequestStatus::Done;
        if (i > 0 && below(4) == 0)
            made.after = {static_cast<std::size_t>(below(static_cast<std::uint64_t>(i)))};
        problem.requests.push_back(std::move(made));
    }
    return problem;
}

/// The least cost over all plans, by depth-first search; empty when there is none.
class Exhaustive {
public:
    explicit Exhaustive(const Problem& problem) : m_problem(problem), m_starts(problem.requests.size()) {}

    std::optional<Cents> leastCost() {
        descend(0, 0);
        return m_best;
    }

private:
    [[nodiscard]] bool isActive(std::size_t r) const {
        const auto status = m_problem.requests[r].status;
        return status == RequestStatus::Waiting || status == RequestStatus::Started;
    }

    void descend(std::size_t r, Cents cost) {
        if (r == m_problem.requests.size()) {
            if (isAllowed() && (!m_best || cost < *m_best)) m_best = cost;
            return;
        }
        const Request& request = m_problem.requests[r];
        m_starts[r].reset();
        if (!isActive(r)) return descend(r + 1, cost);
        const bool started = request.status == RequestStatus::Started;
        if (request.deferralCost && !started && !request.pinnedStart)
            descend(r + 1, cost + *request.deferralCost);
        for (int t = 0; t < m_problem.slots; ++t) {
            const Cents here = request.costBySlot[static_cast<std::size_t>(t)];
            if (started
                    ? t != *request.actualStart
                    : t < request.release || here == kForbidden || t + request.duration > m_problem.slots ||
                          t != request.pinnedStart.value_or(t)) {
                continue;
            }
            m_starts[r] = t;
            descend(r + 1, cost + (here == kForbidden ? 0 : here));
            m_starts[r].reset();
        }
    }

    [[nodiscard]] bool covers(std::size_t r, int slot) const {
        return m_starts[r] && slot >= *m_starts[r] && slot < *m_starts[r] + m_problem.requests[r].duration;
    }

    [[nodiscard]] bool isAllowed() const {
        for (std::size_t r = 0; r < m_starts.size(); ++r) {
            for (const std::size_t first : m_problem.requests[r].after) {
                if (!m_starts[r] || !isActive(first)) continue;
                if (!m_starts[first] || *m_starts[first] + m_problem.requests[first].duration > *m_starts[r])
                    return false;
            }
        }
        for (int t = 0; t < m_problem.slots; ++t) {
            for (std::size_t k = 0; k < m_problem.resources.size(); ++k) {
                int used = 0;
                for (std::size_t r = 0; r < m_starts.size(); ++r) {
                    for (const ResourceUse& use : m_problem.requests[r].uses) {
                        if (use.resource == k && covers(r, t)) used += use.amount;
                    }
                }
                if (used > m_problem.resources[k].capacity[static_cast<std::size_t>(t)]) return false;
            }
            for (std::size_t a = 0; a < m_starts.size(); ++a) {
                for (std::size_t b = a + 1; b < m_starts.size(); ++b) {
                    if (covers(a, t) && covers(b, t) &&
                        m_problem.requests[a].patient == m_problem.requests[b].patient) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    const Problem& m_problem;
    std::vector<std::optional<int>> m_starts;
    std::optional<Cents> m_best;
};

}  // namespace small
