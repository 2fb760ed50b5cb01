// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule/weighted_tardiness.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>
#include <random>
#include <utility>

namespace cardiotwin::schedule {
namespace {

std::int64_t lateness(const TardinessJob& job, std::int64_t end) {
    return end > job.due ? job.weight * (end - job.due) : 0;
}

/// Descends to an order that no insertion and no exchange of two jobs improves.
class Descent {
public:
    explicit Descent(const TardinessInstance& jobs) : m_jobs(jobs) {}

    void run(std::vector<std::size_t>& order) {
        while (insertEach(order) || exchangePairs(order)) {
        }
    }

private:
    void measure(const std::vector<std::size_t>& order) {
        m_end.resize(order.size());
        std::int64_t end = 0;
        for (std::size_t k = 0; k < order.size(); ++k)
            m_end[k] = end += m_jobs[order[k]].processing;
    }

    /// Moves each job in turn to its best place. An insertion costs one neighbouring exchange more than the
    /// insertion one place nearer, so all places of a job are judged in one walk each way.
    bool insertEach(std::vector<std::size_t>& order) {
        bool improved = false;
        measure(order);
        for (std::size_t i = 0; i < order.size(); ++i) {
            const std::size_t to = bestPlace(order, i);
            if (to == i) continue;
            const auto from = order.begin() + static_cast<std::ptrdiff_t>(i);
            const auto there = order.begin() + static_cast<std::ptrdiff_t>(to);
            if (i < to) {
                std::rotate(from, from + 1, there + 1);
            } else {
                std::rotate(there, from, from + 1);
            }
            measure(order);
            improved = true;
        }
        return improved;
    }

    [[nodiscard]] std::size_t bestPlace(const std::vector<std::size_t>& order, std::size_t i) const {
        const TardinessJob& moved = m_jobs[order[i]];
        const std::int64_t now = lateness(moved, m_end[i]);
        std::int64_t best = 0;
        std::size_t to = i;
        std::int64_t others = 0;
        for (std::size_t j = i + 1; j < order.size(); ++j) {
            const TardinessJob& passed = m_jobs[order[j]];
            others += lateness(passed, m_end[j] - moved.processing) - lateness(passed, m_end[j]);
            const std::int64_t change = others + lateness(moved, m_end[j]) - now;
            if (change < best) best = change, to = j;
        }
        others = 0;
        for (std::size_t j = i; j-- > 0;) {
            const TardinessJob& passed = m_jobs[order[j]];
            others += lateness(passed, m_end[j] + moved.processing) - lateness(passed, m_end[j]);
            const std::int64_t end = m_end[j] - passed.processing + moved.processing;
            const std::int64_t change = others + lateness(moved, end) - now;
            if (change < best) best = change, to = j;
        }
        return to;
    }

    bool exchangePairs(std::vector<std::size_t>& order) {
        bool improved = false;
        measure(order);
        for (std::size_t i = 0; i + 1 < order.size(); ++i) {
            for (std::size_t j = i + 1; j < order.size(); ++j) {
                if (changeOfExchange(order, i, j) >= 0) continue;
                std::swap(order[i], order[j]);
                measure(order);
                improved = true;
            }
        }
        return improved;
    }

    [[nodiscard]] std::int64_t changeOfExchange(const std::vector<std::size_t>& order, std::size_t i,
                                                std::size_t j) const {
        const TardinessJob& early = m_jobs[order[i]];
        const TardinessJob& late = m_jobs[order[j]];
        const std::int64_t shift = late.processing - early.processing;
        std::int64_t change = lateness(late, m_end[i] + shift) - lateness(late, m_end[j]) +
                              lateness(early, m_end[j]) - lateness(early, m_end[i]);
        // Jobs between can only win when the exchange pulls them forward.
        if (shift >= 0 && change >= 0) return 0;
        for (std::size_t k = i + 1; k < j; ++k) {
            const TardinessJob& between = m_jobs[order[k]];
            change += lateness(between, m_end[k] + shift) - lateness(between, m_end[k]);
            if (shift >= 0 && change >= 0) return 0;
        }
        return change;
    }

    const TardinessInstance& m_jobs;
    std::vector<std::int64_t> m_end;
};

/// Apparent tardiness cost (Vepsalainen, Morton 1987) with look-ahead 2.
std::vector<std::size_t> apparentUrgency(const TardinessInstance& jobs) {
    std::vector<std::size_t> open(jobs.size());
    std::iota(open.begin(), open.end(), std::size_t{0});
    double mean = 0.0;
    for (const TardinessJob& job : jobs)
        mean += static_cast<double>(job.processing);
    mean = std::max(1.0, mean / static_cast<double>(jobs.size()));
    std::vector<std::size_t> order;
    std::int64_t now = 0;
    while (!open.empty()) {
        const auto urgency = [&](std::size_t k) {
            const TardinessJob& job = jobs[k];
            const auto slack = static_cast<double>(std::max<std::int64_t>(0, job.due - job.processing - now));
            return static_cast<double>(job.weight) /
                   static_cast<double>(std::max<std::int64_t>(1, job.processing)) *
                   std::exp(-slack / (2.0 * mean));
        };
        const auto next = std::max_element(
            open.begin(), open.end(), [&](std::size_t a, std::size_t b) { return urgency(a) < urgency(b); });
        now += jobs[*next].processing;
        order.push_back(*next);
        open.erase(next);
    }
    return order;
}

}  // namespace

std::int64_t tardinessOf(const TardinessInstance& jobs, const std::vector<std::size_t>& order) {
    std::int64_t cost = 0;
    std::int64_t end = 0;
    for (const std::size_t job : order)
        cost += lateness(jobs[job], end += jobs[job].processing);
    return cost;
}

TardinessOrder solveTardiness(const TardinessInstance& jobs, const TardinessOptions& options) {
    using Clock = std::chrono::steady_clock;
    const auto begin = Clock::now();
    if (jobs.empty()) return {};
    std::mt19937_64 random(options.seed);
    const auto below = [&](std::size_t count) {
        return static_cast<std::size_t>(static_cast<double>(random() >> 11) * 0x1.0p-53 *
                                        static_cast<double>(count));
    };
    Descent descent(jobs);
    TardinessOrder best{apparentUrgency(jobs), 0};
    descent.run(best.order);
    best.cost = tardinessOf(jobs, best.order);
    TardinessOrder current = best;
    int sinceBest = 0;
    for (std::int64_t round = 0; round < options.rounds && best.cost > 0; ++round) {
        if (options.timeLimitMs &&
            std::chrono::duration<double, std::milli>(Clock::now() - begin).count() >= *options.timeLimitMs) {
            break;
        }
        TardinessOrder next = current;
        const std::size_t reach = std::min<std::size_t>(jobs.size(), 3 + below(10));
        for (std::size_t kicks = 3 + below(4); kicks > 0; --kicks) {
            const std::size_t first = below(jobs.size() - reach + 1);
            std::swap(next.order[first + below(reach)], next.order[first + below(reach)]);
        }
        descent.run(next.order);
        next.cost = tardinessOf(jobs, next.order);
        if (next.cost < best.cost) {
            best = next;
            sinceBest = 0;
        }
        // Equal and slightly worse orders are walked through; a long walk without gain goes home.
        if (next.cost <= current.cost + current.cost / 200) current = std::move(next);
        if (++sinceBest % 60 == 0) current = best;
    }
    return best;
}

}  // namespace cardiotwin::schedule
