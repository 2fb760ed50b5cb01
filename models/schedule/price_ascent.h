// SPDX-License-Identifier: GPL-3.0-or-later
// Prices for every row and slot, raised where the relaxed plan wants more than there is. For prices λ ≥ 0 the
// value L(λ) = Σ_i min(deferral_i, min_t [C_i(t) + Σ used λ]) − Σ λ·capacity bounds every plan from below
// (Möhring, Schulz, Stork, Uetz 2003). Steps are Polyak's, along directions averaged over time (Camerini,
// Fratta, Maffioli 1975), shortened from the best prices when they stop paying. Threads: one at a time.
#pragma once

#include "models/schedule/search_space.h"

#include <vector>

namespace cardiotwin::schedule {

class PriceAscent {
public:
    explicit PriceAscent(const SearchSpace& space);

    /// Takes these prices (rows × slots) as the present best.
    void startFrom(const std::vector<double>& prices);
    /// One solution of the relaxed problem. `upperBound` is the cost of a known plan, infinity
    /// where none is known.
    void step(double upperBound);

    /// True when the relaxed plan keeps all rows: no prices can raise the bound.
    [[nodiscard]] bool isExact() const { return m_isExact; }
    /// Aims further again from the best prices, for when a stall came too early.
    void aimFurther();

    [[nodiscard]] double bound() const { return m_bestBound; }
    /// rows × slots, whole hundredths of a cent, so that they survive being written as decimals.
    [[nodiscard]] const std::vector<double>& prices() const { return m_bestPrices; }
    /// True when recent steps have brought nothing worth their time.
    [[nodiscard]] bool isStalled() const;
    /// items × slots: C_i(t) + price of what the start uses, at the best prices. Infinity = no such column.
    [[nodiscard]] std::vector<double> pricedCosts();
    /// Per item the start that is cheapest at the best prices, -1 where deferral is.
    [[nodiscard]] std::vector<int> cheapestStarts();
    /// Rounds the best prices to hundredths of a cent and takes L of those as the bound.
    void settle();

private:
    /// L(λ); leaves usage − capacity of the watched rows in m_excess.
    double relax(const std::vector<double>& prices);
    void computeWindows(const std::vector<double>& prices);
    [[nodiscard]] int cheapestStart(std::size_t item, double& least) const;
    void measureExcess();
    void watchCollidingPatients();
    void turn();

    const SearchSpace& m_space;
    std::vector<std::vector<std::size_t>> m_itemsOfPatient;
    std::vector<std::size_t>
        m_watched;  // rows that can carry a price: resources, patients once in two places
    std::vector<char> m_isWatched;
    std::vector<int> m_chosen;      // per item: relaxed start, or -1 for deferral
    std::vector<double> m_windows;  // shapes × slots: price of occupying [t, t + duration)
    std::vector<double> m_prefix;
    std::vector<double> m_excess;
    std::vector<double> m_direction;
    std::vector<double> m_trial;
    std::vector<double> m_bestPrices;
    double m_usualCost = 0.0;  // of a plan, roughly
    double m_trialBound = 0.0;
    double m_bestBound = 0.0;
    double m_stepLength;
    double m_memory;
    double m_reach;
    double m_leastReach;
    int m_fruitless = 0;
    bool m_isExact = false;
    bool m_begun = false;
};

}  // namespace cardiotwin::schedule
