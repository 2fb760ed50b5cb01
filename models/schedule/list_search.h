// SPDX-License-Identifier: GPL-3.0-or-later
// Finds plans by changing an order: requests are placed one after another, each in its cheapest free slot
// (serial schedule generation, Kolisch 1996), and a change of the order is judged by placing all that follows
// anew. So a delay or a gain runs through the rest of the day, which no exchange among fixed neighbours can
// do. Threads: one at a time.
#pragma once

#include "models/schedule/timetable.h"

#include <cstdint>
#include <random>
#include <vector>

namespace cardiotwin::schedule {

class ListSearch {
public:
    ListSearch(const SearchSpace& space, std::uint64_t seed);

    /// Orders by these slots, one per item (a negative one comes last), and places everything anew.
    void beginFrom(const std::vector<int>& starts);
    /// One change of the order. `warmth` ≥ 0 in cents: how much worse a plan may become in passing.
    void step(double warmth);

    [[nodiscard]] const std::vector<int>& starts() const { return m_starts; }
    /// Of the present plan, more than any complete plan when something found no place.
    [[nodiscard]] double cost() const { return m_cost; }
    [[nodiscard]] std::size_t unplaced() const { return m_unplaced; }
    [[nodiscard]] std::size_t movable() const { return m_list.size(); }

private:
    [[nodiscard]] double uniform();
    [[nodiscard]] std::size_t below(std::size_t count);
    [[nodiscard]] int choose(std::size_t item);
    [[nodiscard]] double costOf(std::size_t item, int start) const;
    [[nodiscard]] std::size_t pickLate();
    [[nodiscard]] std::size_t pickUnplaced();
    /// They use a row in common, or one waits for the other.
    [[nodiscard]] bool areRivals(std::size_t a, std::size_t b) const;
    /// The position of a rival before (after) `position`; `position` itself when there is none.
    [[nodiscard]] std::size_t rivalOf(std::size_t position, bool before);
    /// The positions that changed.
    struct Stretch {
        std::size_t first;
        std::size_t last;
    };
    Stretch disturb();
    void liftFrom(std::size_t from);
    enum class Outcome { Better, Same, Worse };
    /// Places the list from `changed` on; gives up as soon as it costs more than is allowed.
    Outcome placeFrom(Stretch changed, double allowance);
    void sortByStart(std::size_t from);

    const SearchSpace& m_space;
    Timetable m_table;
    std::mt19937_64 m_random;
    std::vector<double> m_leastFrom;  // items × slots: the least cost of any later slot
    std::vector<double> m_least;      // per item, of all its columns and its deferral
    double m_fixedCost = 0.0;
    double m_penalty = 0.0;           // of an item without a place, above all costs
    std::vector<std::size_t> m_list;  // movable items in the order of their placing
    std::vector<int> m_starts;
    std::vector<double> m_costUntil;  // per position: cost of what is placed up to it
    double m_cost = 0.0;              // with penalties
    std::size_t m_unplaced = 0;

    std::vector<std::size_t> m_listBefore;
    std::vector<int> m_startsBefore;
    std::vector<double> m_costUntilBefore;
    std::vector<std::uint64_t> m_occupationBefore;
};

}  // namespace cardiotwin::schedule
