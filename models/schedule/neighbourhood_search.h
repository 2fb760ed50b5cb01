// SPDX-License-Identifier: GPL-3.0-or-later
// Finds plans: list scheduling under the prices, then rounds that take a few related requests out and put
// them back better (large-neighbourhood search, Shaw 1998). A round looks where the gap is: cost − L(λ) is
// the sum of the items' reduced costs and of priced capacity left idle. Threads: one at a time.
#pragma once

#include "models/schedule/timetable.h"

#include <cstdint>
#include <random>
#include <vector>

namespace cardiotwin::schedule {

class NeighbourhoodSearch {
public:
    NeighbourhoodSearch(const SearchSpace& space, std::uint64_t seed);

    /// Takes over what still fits of `starts` (one per item: a slot, kDeferred or kUnplaced).
    void beginFrom(const std::vector<int>& starts);
    /// New guidance: items × slots, cost plus price of what a start uses.
    void guide(std::vector<double> priced);
    /// Builds a plan from nothing: every item at its cheapest free slot under the prices.
    void buildList();
    /// One round. `warmth` ≥ 0 in cents: how much worse a plan may become in passing.
    void round(double warmth);
    /// Goes back to the best plan.
    void returnToBest();

    /// What one slot of waiting costs an item in the mean, in cents: the natural unit of warmth.
    [[nodiscard]] double meanSlope() const;
    [[nodiscard]] const std::vector<int>& best() const { return m_best; }
    [[nodiscard]] double bestCost() const { return m_bestCost; }
    [[nodiscard]] std::size_t bestUnplaced() const { return m_bestUnplaced; }

private:
    struct Removed {
        std::size_t item;
        int start;
    };

    [[nodiscard]] std::size_t below(std::size_t count);
    [[nodiscard]] double uniform();
    [[nodiscard]] double reducedCost(std::size_t item) const;
    [[nodiscard]] double costOf(std::size_t item, int start) const;
    [[nodiscard]] int idealStart(std::size_t item) const { return m_ideal[item]; }

    void chooseStretch();
    void chooseNeighbourhood();
    void takeAround(std::size_t row, int centre, std::size_t wanted);
    void makeRoomFor(std::size_t item);
    void orderRemoved();
    void take(std::size_t item);
    void put(std::size_t item, int start);
    void lift(std::size_t item);
    void tighten();
    /// The cheapest free slot, kDeferred where that is cheaper, kUnplaced where nothing fits.
    [[nodiscard]] int choose(std::size_t item, bool priced, double blink);
    [[nodiscard]] std::vector<double> leastFrom(const std::vector<double>& key) const;
    void undo();
    void keepIfBest();

    const SearchSpace& m_space;
    Timetable m_table;
    std::mt19937_64 m_random;
    std::vector<std::vector<std::size_t>> m_itemsOfRow;  // those that can move
    std::vector<std::size_t> m_movable;
    std::vector<double> m_priced;
    std::vector<double> m_costLeastFrom;  // items × slots: the least cost of any later slot
    std::vector<double> m_pricedLeastFrom;
    std::vector<double> m_pressure;
    std::vector<double> m_leastPriced;
    std::vector<int> m_ideal;
    std::vector<int> m_starts;
    double m_cost = 0.0;
    std::size_t m_unplaced = 0;
    std::vector<int> m_best;
    double m_bestCost = 0.0;
    std::size_t m_bestUnplaced = 0;
    std::vector<Removed> m_removed;
    std::vector<std::size_t> m_order;
    std::vector<char> m_isRemoved;
    std::vector<double> m_orderKey;
};

}  // namespace cardiotwin::schedule
