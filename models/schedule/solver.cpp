// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule/solver.h"

#include "models/schedule/infeasibility.h"
#include "models/schedule/list_search.h"
#include "models/schedule/move_cost.h"
#include "models/schedule/neighbourhood_search.h"
#include "models/schedule/price_ascent.h"
#include "models/schedule/search_space.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>

namespace cardiotwin::schedule {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kFirstAscent = 400;
constexpr int kNextAscent = 60;
constexpr int kRounds = 600;
constexpr int kSteps = 400;
constexpr double kWarmth = 1.0;      // of a round, in mean costs of a slot's wait
constexpr double kListWarmth = 2.0;  // of a change of order at the beginning
constexpr double kListShare = 0.7;   // of the budget until which orders are changed
constexpr double kRoomShare = 0.5;   // of the budget for finding room for all, if it takes so long
constexpr double kFinishMs = 0.3;    // kept back for writing the plan

/// What may still be spent, counted in steps or in time.
class Budget {
public:
    Budget(const SolveOptions& options, const std::stop_token& stop)
        : m_options(options), m_stop(stop), m_begin(Clock::now()) {}

    /// Spends one step; false when nothing is left.
    bool spend() {
        if (m_stop.stop_requested()) return false;
        if (m_options.iterations) return m_steps++ < *m_options.iterations;
        return !m_options.timeLimitMs || elapsedMs() < *m_options.timeLimitMs - kFinishMs;
    }
    [[nodiscard]] double share() const {
        if (m_options.iterations) {
            return static_cast<double>(m_steps) / std::max(1.0, static_cast<double>(*m_options.iterations));
        }
        return m_options.timeLimitMs ? elapsedMs() / *m_options.timeLimitMs : 0.0;
    }
    [[nodiscard]] double elapsedMs() const {
        return std::chrono::duration<double, std::milli>(Clock::now() - m_begin).count();
    }

private:
    const SolveOptions& m_options;
    const std::stop_token& m_stop;
    Clock::time_point m_begin;
    std::int64_t m_steps = 0;
};

/// The old plan's prices in the rows of this problem; zero where there were none.
std::vector<double> pricesOf(const Plan& from, const SearchSpace& space) {
    std::vector<double> prices(space.capacity.size());
    const auto copy = [&](std::size_t row, const std::vector<double>& old) {
        const std::size_t known = std::min(old.size(), space.width());
        std::copy_n(old.begin(), known, prices.begin() + static_cast<std::ptrdiff_t>(row * space.width()));
    };
    for (std::size_t r = 0; r < std::min(space.resources, from.prices.size()); ++r)
        copy(r, from.prices[r]);
    for (std::size_t p = 0; p < space.patients.size(); ++p) {
        const auto old = std::find(from.patients.begin(), from.patients.end(), space.patients[p]);
        const auto k = static_cast<std::size_t>(old - from.patients.begin());
        if (k < from.patientPrices.size()) copy(space.resources + p, from.patientPrices[k]);
    }
    return prices;
}

std::vector<int> startsOf(const Plan& from, const SearchSpace& space) {
    std::vector<int> starts;
    for (const Item& item : space.items) {
        const bool known = item.request < from.starts.size();
        starts.push_back(known ? from.starts[item.request].value_or(kDeferred) : kUnplaced);
    }
    return starts;
}

/// Ascent and search by turns, each using what the other has found.
class Solve {
public:
    Solve(const SearchSpace& space, const SolveOptions& options, const std::stop_token& stop)
        : m_space(space),
          m_options(options),
          m_budget(options, stop),
          m_ascent(space),
          m_search(space, options.seed),
          m_list(space, options.seed) {}

    void run() {
        begin();
        bool goesOn = raisePrices(m_options.from != nullptr ? kNextAscent : kFirstAscent);
        if (goesOn && m_options.from == nullptr) goesOn = beginList();
        while (goesOn) {
            const bool byList = m_options.from == nullptr && m_budget.share() < kListShare;
            goesOn = byList ? changeOrder() : searchRounds() && raisePrices(kNextAscent);
            if (isProven()) break;
        }
        adoptList();
        m_ascent.settle();
    }
    [[nodiscard]] const NeighbourhoodSearch& search() const { return m_search; }
    [[nodiscard]] const PriceAscent& ascent() const { return m_ascent; }
    [[nodiscard]] double elapsedMs() const { return m_budget.elapsedMs(); }

private:
    void begin() {
        if (m_options.from != nullptr) m_ascent.startFrom(pricesOf(*m_options.from, m_space));
        m_ascent.step(0.0);
        m_search.guide(m_ascent.pricedCosts());
        if (m_options.from != nullptr) {
            m_search.beginFrom(startsOf(*m_options.from, m_space));
        } else {
            m_search.buildList();
        }
    }
    bool raisePrices(int steps) {
        if (m_ascent.isStalled() && !m_ascent.isExact()) m_ascent.aimFurther();
        for (int k = 0; k < steps && !m_ascent.isStalled(); ++k) {
            if (!m_budget.spend()) return false;
            m_ascent.step(knownCost());
            if (k % 25 != 24 || steps != kFirstAscent) continue;
            m_search.guide(m_ascent.pricedCosts());
            m_search.buildList();
        }
        return true;
    }
    /// Whoever wants its slot first is asked first; where that leaves someone without a place, the order of a
    /// plan that has room for all.
    bool beginList() {
        m_list.beginFrom(m_ascent.cheapestStarts());
        if (m_list.unplaced() == 0) return true;
        while (m_search.bestUnplaced() > 0 && m_budget.share() < kRoomShare) {
            if (!searchRounds()) return false;
        }
        m_list.beginFrom(m_search.best());
        return true;
    }
    /// A chunk of a cooling walk over orders, which finds where in the day each request belongs.
    bool changeOrder() {
        const double unit = m_search.meanSlope();
        for (int k = 0; k < kSteps; ++k) {
            if (!m_budget.spend()) return false;
            const double left = std::max(0.0, 1.0 - m_budget.share() / kListShare);
            m_list.step(kListWarmth * unit * left * left);
            if (m_list.unplaced() > 0 || m_list.cost() >= m_listCost) continue;
            m_listCost = m_list.cost();
            m_listBest = m_list.starts();
        }
        return true;
    }
    void adoptList() {
        if (!m_listBest.empty()) m_search.beginFrom(m_listBest);
        m_listBest.clear();
    }
    /// A chunk of small repairs of the best plan.
    bool searchRounds() {
        adoptList();
        m_search.guide(m_ascent.pricedCosts());
        m_search.returnToBest();
        const double unit = m_search.meanSlope();
        for (int k = 0; k < kRounds; ++k) {
            if (!m_budget.spend()) return false;
            const double left = std::max(0.0, 1.0 - m_budget.share());
            m_search.round(kWarmth * unit * left * left);
        }
        return true;
    }
    [[nodiscard]] double knownCost() const {
        const double known =
            m_search.bestUnplaced() == 0 ? m_search.bestCost() : std::numeric_limits<double>::infinity();
        return std::min(known, m_listCost);
    }
    /// Costs are whole cents: less than one cent above the bound is the optimum.
    [[nodiscard]] bool isProven() const { return knownCost() - m_ascent.bound() < 0.999; }

    const SearchSpace& m_space;
    const SolveOptions& m_options;
    Budget m_budget;
    PriceAscent m_ascent;
    NeighbourhoodSearch m_search;
    ListSearch m_list;
    std::vector<int> m_listBest;
    double m_listCost = std::numeric_limits<double>::infinity();
};

void writePrices(const SearchSpace& space, const std::vector<double>& prices, Plan& plan) {
    for (std::size_t row = 0; row < space.rows(); ++row) {
        const auto begin = prices.begin() + static_cast<std::ptrdiff_t>(row * space.width());
        std::vector<double> values(begin, begin + space.slotCount);
        if (row < space.resources) {
            plan.prices.push_back(std::move(values));
        } else if (std::any_of(values.begin(), values.end(), [](double price) { return price > 0.0; })) {
            plan.patients.push_back(space.patients[row - space.resources]);
            plan.patientPrices.push_back(std::move(values));
        }
    }
}

Plan solveAsGiven(const Problem& problem, const SolveOptions& options, const std::stop_token& stop) {
    const SearchSpace space = makeSearchSpace(problem);
    Plan plan;
    plan.starts.resize(problem.requests.size());
    plan.infeasibleBecause = plainlyImpossible(problem, space);
    if (!plan.infeasibleBecause.empty()) return plan;

    Solve solve(space, options, stop);
    solve.run();
    const std::vector<int>& starts = solve.search().best();
    for (std::size_t i = 0; i < space.items.size(); ++i) {
        if (starts[i] >= 0) plan.starts[space.items[i].request] = starts[i];
    }
    plan.feasible = solve.search().bestUnplaced() == 0;
    if (plan.feasible) {
        plan.cost = static_cast<Cents>(std::llround(solve.search().bestCost()));
        plan.lowerBoundCents = solve.ascent().bound();
        writePrices(space, solve.ascent().prices(), plan);
    } else {
        plan.infeasibleBecause = whyUnplaced(problem, space, starts);
    }
    plan.elapsedMs = solve.elapsedMs();
    return plan;
}

}  // namespace

Plan solve(const Problem& problem, const SolveOptions& options, const std::stop_token& stop) {
    if (options.from != nullptr && options.moveCost > 0) {
        return solveAsGiven(withMoveCost(problem, *options.from, options.moveCost), options, stop);
    }
    return solveAsGiven(problem, options, stop);
}

}  // namespace cardiotwin::schedule
