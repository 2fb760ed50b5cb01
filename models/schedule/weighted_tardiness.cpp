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

constexpr std::size_t kWidestKick = 12;      // positions
constexpr std::int64_t kTolerance = 200;     // a walk steps up by a 200th of its cost at most
constexpr std::int64_t kWay = 60;            // rounds without gain before it goes home
constexpr std::int64_t kLeastRounds = 3000;  // after the best order …
constexpr std::int64_t kAgain = 3;           // … and as often as it took to find it

std::int64_t lateness(const TardinessJob& job, std::int64_t end) {
    return end > job.due ? job.weight * (end - job.due) : 0;
}

/// An order with what its moves are judged by: when each position ends, what it costs, and how much weight is
/// late up to it.
class Sequence {
public:
    Sequence(const TardinessInstance& jobs, const std::vector<std::size_t>& order)
        : m_jobs(jobs.size()),
          m_index(order),
          m_end(jobs.size()),
          m_late(jobs.size()),
          m_lateWeight(jobs.size() + 1) {
        for (std::size_t k = 0; k < order.size(); ++k)
            m_jobs[k] = jobs[order[k]];
        touch(0, size() - 1);
        measure();
    }

    [[nodiscard]] std::size_t size() const { return m_jobs.size(); }
    [[nodiscard]] std::int64_t cost() const { return m_cost; }
    [[nodiscard]] const std::vector<std::size_t>& order() const { return m_index; }

    void exchange(std::size_t i, std::size_t j) {
        std::swap(m_jobs[i], m_jobs[j]);
        std::swap(m_index[i], m_index[j]);
        touch(std::min(i, j), std::max(i, j));
    }

    /// Descends to an order that no insertion and no exchange of two jobs improves. Only moves that reach
    /// into what has been touched since the last descent can have become worth their while.
    void descend() {
        measure();
        while (m_low <= m_high) {
            const std::size_t low = std::exchange(m_low, size());
            const std::size_t high = std::exchange(m_high, 0);
            for (std::size_t i = 0; i <= high; ++i)
                improveFrom(i, std::max(i + 1, low));
        }
    }

private:
    struct Move {
        std::int64_t change = 0;
        std::size_t to = 0;
        enum class Kind { None, Later, Earlier, Exchange } kind = Kind::None;
    };

    void touch(std::size_t low, std::size_t high) {
        m_low = std::min(m_low, low);
        m_high = std::max(m_high, high);
    }

    void measure(std::size_t from = 0) {
        std::int64_t end = from > 0 ? m_end[from - 1] : 0;
        for (std::size_t k = from; k < size(); ++k) {
            m_end[k] = end += m_jobs[k].processing;
            const bool isLate = end > m_jobs[k].due;
            m_late[k] = isLate ? m_jobs[k].weight * (end - m_jobs[k].due) : 0;
            m_lateWeight[k + 1] = m_lateWeight[k] + (isLate ? m_jobs[k].weight : 0);
        }
        m_cost = std::accumulate(m_late.begin(), m_late.end(), std::int64_t{0});
    }

    /// The best move of two positions i < j, j from `first` on, again and again.
    void improveFrom(std::size_t i, std::size_t first) {
        for (;;) {
            Move best;
            judgeLater(i, first, best);
            judgeEarlier(i, first, best);
            judgeExchange(i, first, best);
            if (best.kind == Move::Kind::None) return;
            apply(i, best);
        }
    }

    void apply(std::size_t i, const Move& move) {
        const auto rotate = [&](auto& values) {
            const auto from = values.begin() + static_cast<std::ptrdiff_t>(i);
            const auto to = values.begin() + static_cast<std::ptrdiff_t>(move.to);
            if (move.kind == Move::Kind::Later) std::rotate(from, from + 1, to + 1);
            if (move.kind == Move::Kind::Earlier) std::rotate(from, to, to + 1);
            if (move.kind == Move::Kind::Exchange) std::iter_swap(from, to);
        };
        rotate(m_jobs);
        rotate(m_index);
        touch(i, move.to);
        measure(i);
    }

    /// Job i behind position j: the jobs between move forward by its length.
    void judgeLater(std::size_t i, std::size_t first, Move& best) const {
        const TardinessJob moved = m_jobs[i];
        if (m_lateWeight[size()] == m_lateWeight[i + 1]) return;
        const std::int64_t most = m_late[i] + moved.processing * (m_lateWeight[size()] - m_lateWeight[i + 1]);
        std::int64_t others = -m_late[i];
        for (std::size_t j = i + 1; j < size(); ++j) {
            const std::int64_t own = lateness(moved, m_end[j]);
            if (own >= most) return;
            if (m_late[j] > 0) others += lateness(m_jobs[j], m_end[j] - moved.processing) - m_late[j];
            if (others + own < best.change && j >= first) best = {others + own, j, Move::Kind::Later};
        }
    }

    /// Job j in front of position i, for each j: the jobs between are delayed by its length.
    void judgeEarlier(std::size_t i, std::size_t first, Move& best) const {
        const std::int64_t before = m_end[i] - m_jobs[i].processing;
        for (std::size_t j = first; j < size(); ++j) {
            if (m_late[j] == 0) continue;
            const TardinessJob moved = m_jobs[j];
            std::int64_t change = lateness(moved, before + moved.processing) - m_late[j];
            if (change + moved.processing * (m_lateWeight[j] - m_lateWeight[i]) >= best.change) continue;
            for (std::size_t k = i; k < j && change < best.change; ++k)
                change += lateness(m_jobs[k], m_end[k] + moved.processing) - m_late[k];
            if (change < best.change) best = {change, j, Move::Kind::Earlier};
        }
    }

    void judgeExchange(std::size_t i, std::size_t first, Move& best) const {
        const TardinessJob early = m_jobs[i];
        for (std::size_t j = first; j < size(); ++j) {
            const TardinessJob& late = m_jobs[j];
            const std::int64_t shift = late.processing - early.processing;
            std::int64_t change =
                lateness(late, m_end[i] + shift) - m_late[j] + lateness(early, m_end[j]) - m_late[i];
            // What lies between gains at most its late weight for every step forward, and loses at least
            // that for every step back.
            if (change + shift * (m_lateWeight[j] - m_lateWeight[i + 1]) >= best.change) continue;
            for (std::size_t k = i + 1; k < j; ++k)
                change += lateness(m_jobs[k], m_end[k] + shift) - m_late[k];
            if (change < best.change) best = {change, j, Move::Kind::Exchange};
        }
    }

    std::vector<TardinessJob> m_jobs;  // by position
    std::vector<std::size_t> m_index;
    std::vector<std::int64_t> m_end;
    std::vector<std::int64_t> m_late;
    std::vector<std::int64_t> m_lateWeight;  // of the positions before
    std::int64_t m_cost = 0;
    std::size_t m_low = 0;  // touched since the last descent: m_low … m_high
    std::size_t m_high = 0;
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

class Walk {
public:
    Walk(const TardinessInstance& jobs, const TardinessOptions& options)
        : m_jobs(jobs), m_options(options), m_random(options.seed) {}

    TardinessOrder run() {
        Sequence current(m_jobs, apparentUrgency(m_jobs));
        current.descend();
        Sequence best = current;
        Sequence next = current;
        std::int64_t sinceBest = 0;
        std::int64_t enough = kLeastRounds;
        while (best.cost() > 0 && m_round < enough && !isSpent()) {
            next = current;
            kick(next);
            next.descend();
            ++m_round;
            if (next.cost() < best.cost()) {
                best = next;
                sinceBest = 0;
                enough = std::max(enough, kAgain * m_round + kLeastRounds);
            }
            // Equal and slightly worse orders are walked through; a long walk without gain goes home.
            if (next.cost() <= current.cost() + current.cost() / kTolerance) std::swap(current, next);
            if (++sinceBest % kWay == 0) current = best;
        }
        return {best.order(), best.cost()};
    }

private:
    [[nodiscard]] std::size_t below(std::size_t count) {
        return static_cast<std::size_t>(static_cast<double>(m_random() >> 11) * 0x1.0p-53 *
                                        static_cast<double>(count));
    }
    [[nodiscard]] bool isSpent() const {
        if (m_round >= m_options.rounds) return true;
        return m_options.timeLimitMs &&
               std::chrono::duration<double, std::milli>(Clock::now() - m_begin).count() >=
                   *m_options.timeLimitMs;
    }
    void kick(Sequence& sequence) {
        const std::size_t width = std::min(m_jobs.size(), 3 + below(kWidestKick - 2));
        const std::size_t first = below(m_jobs.size() - width + 1);
        for (std::size_t kicks = 3 + below(4); kicks > 0; --kicks)
            sequence.exchange(first + below(width), first + below(width));
    }

    using Clock = std::chrono::steady_clock;
    const TardinessInstance& m_jobs;
    const TardinessOptions& m_options;
    std::mt19937_64 m_random;
    Clock::time_point m_begin = Clock::now();
    std::int64_t m_round = 0;
};

}  // namespace

std::int64_t tardinessOf(const TardinessInstance& jobs, const std::vector<std::size_t>& order) {
    std::int64_t cost = 0;
    std::int64_t end = 0;
    for (const std::size_t job : order)
        cost += lateness(jobs[job], end += jobs[job].processing);
    return cost;
}

TardinessOrder solveTardiness(const TardinessInstance& jobs, const TardinessOptions& options) {
    if (jobs.empty()) return {};
    return Walk(jobs, options).run();
}

}  // namespace cardiotwin::schedule
