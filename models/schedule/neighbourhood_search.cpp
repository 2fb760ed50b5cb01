// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule/neighbourhood_search.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <utility>

namespace cardiotwin::schedule {
namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();
// Chance to overlook a slot: mostly small, sometimes large, so that no plan is out of reach for ever.
constexpr double kBlinks[] = {0.01, 0.01, 0.01, 0.01, 0.02, 0.02, 0.1, 0.4};
constexpr double kStretches = 0.5;  // share of the rounds that reorder a whole stretch
constexpr double kPriced = 0.5;     // share of the rounds that place under the prices
constexpr std::size_t kLargestNeighbourhood = 10;

/// What a slot of waiting costs per slot of work: the order that is best on one machine (Smith 1956).
double pressureOf(const SearchSpace& space, std::size_t item) {
    const Item& of = space.items[item];
    if (of.endStart - of.firstStart < 2) return 0.0;
    const Shape& shape = space.shapes[of.shape];
    const int later = std::min(of.endStart - 1, of.firstStart + 8);
    const double rise = space.costOf(item)[later] - space.costOf(item)[of.firstStart];
    if (!std::isfinite(rise)) return 0.0;
    return rise / (shape.duration * std::max<double>(1.0, static_cast<double>(shape.uses.size())));
}

}  // namespace

NeighbourhoodSearch::NeighbourhoodSearch(const SearchSpace& space, std::uint64_t seed)
    : m_space(space),
      m_table(space),
      m_random(seed),
      m_itemsOfRow(space.rows()),
      m_priced(space.cost),
      m_costLeastFrom(leastFrom(space.cost)),
      m_pricedLeastFrom(m_costLeastFrom),
      m_leastPriced(space.items.size()),
      m_ideal(space.items.size()),
      m_starts(space.items.size(), kUnplaced),
      m_isRemoved(space.items.size()),
      m_orderKey(space.items.size()) {
    m_unplaced = space.items.size();
    for (std::size_t i = 0; i < space.items.size(); ++i)
        m_pressure.push_back(pressureOf(space, i));
    for (std::size_t i = 0; i < space.items.size(); ++i) {
        if (space.items[i].fixed) {
            put(i, space.items[i].firstStart);
            continue;
        }
        m_movable.push_back(i);
        for (const RowUse& use : space.shapes[space.items[i].shape].uses)
            m_itemsOfRow[use.row].push_back(i);
    }
    m_best = m_starts;
    m_bestCost = kNever;
    m_bestUnplaced = m_unplaced + 1;
}

std::size_t NeighbourhoodSearch::below(std::size_t count) {
    return static_cast<std::size_t>(uniform() * static_cast<double>(count));
}

double NeighbourhoodSearch::uniform() {
    return static_cast<double>(m_random() >> 11) * 0x1.0p-53;
}

double NeighbourhoodSearch::costOf(std::size_t item, int start) const {
    if (start >= 0) return m_space.costOf(item)[start];
    return start == kDeferred ? m_space.items[item].deferral : 0.0;
}

double NeighbourhoodSearch::reducedCost(std::size_t item) const {
    const int start = m_starts[item];
    if (start == kUnplaced) return kNever;
    const double now = start == kDeferred
                           ? m_space.items[item].deferral
                           : m_priced[item * m_space.width() + static_cast<std::size_t>(start)];
    return now - m_leastPriced[item];
}

double NeighbourhoodSearch::meanSlope() const {
    double sum = 0.0;
    for (const std::size_t item : m_movable) {
        const Shape& shape = m_space.shapes[m_space.items[item].shape];
        sum += std::abs(m_pressure[item]) * shape.duration * static_cast<double>(shape.uses.size());
    }
    return m_movable.empty() ? 0.0 : sum / static_cast<double>(m_movable.size()) / 8.0;
}

void NeighbourhoodSearch::guide(std::vector<double> priced) {
    m_priced = std::move(priced);
    m_pricedLeastFrom = leastFrom(m_priced);
    for (std::size_t i = 0; i < m_space.items.size(); ++i) {
        const double* row = m_priced.data() + i * m_space.width();
        const double* least =
            std::min_element(row + m_space.items[i].firstStart, row + m_space.items[i].endStart);
        m_ideal[i] = static_cast<int>(least - row);
        m_leastPriced[i] = std::min(*least, m_space.items[i].deferral);
    }
}

void NeighbourhoodSearch::put(std::size_t item, int start) {
    m_starts[item] = start;
    if (start == kUnplaced) return;
    --m_unplaced;
    m_cost += costOf(item, start);
    if (start >= 0) m_table.place(item, start);
}

void NeighbourhoodSearch::take(std::size_t item) {
    if (m_isRemoved[item] != 0 || m_space.items[item].fixed) return;
    m_isRemoved[item] = 1;
    m_removed.push_back({item, m_starts[item]});
    lift(item);
}

void NeighbourhoodSearch::lift(std::size_t item) {
    const int start = m_starts[item];
    if (start == kUnplaced) return;
    if (start >= 0) m_table.remove(item, start);
    m_cost -= costOf(item, start);
    ++m_unplaced;
    m_starts[item] = kUnplaced;
}

std::vector<double> NeighbourhoodSearch::leastFrom(const std::vector<double>& key) const {
    std::vector<double> least = key;
    const std::size_t width = m_space.width();
    for (std::size_t i = 0; i < m_space.items.size(); ++i) {
        double* row = least.data() + i * width;
        for (std::size_t t = width; t-- > 1;)
            row[t - 1] = std::min(row[t - 1], row[t]);
    }
    return least;
}

int NeighbourhoodSearch::choose(std::size_t item, bool priced, double blink) {
    if (m_table.mustDefer(item, m_starts)) {
        return m_table.mayDefer(item, m_starts) ? kDeferred : kUnplaced;
    }
    const double* value = (priced ? m_priced : m_space.cost).data() + item * m_space.width();
    const double* leastFrom = (priced ? m_pricedLeastFrom : m_costLeastFrom).data() + item * m_space.width();
    double least = kNever;
    int chosen = kUnplaced;
    forEachSlot(m_table.freeStarts(item, m_starts), [&](int slot) {
        if (leastFrom[slot] >= least) return false;  // nothing later can be better
        if (value[slot] >= least || (blink > 0.0 && uniform() < blink)) return true;
        least = value[slot];
        chosen = slot;
        return true;
    });
    const bool dearer = m_space.items[item].deferral >= least || (blink > 0.0 && uniform() < blink);
    if ((chosen == kUnplaced || !dearer) && m_table.mayDefer(item, m_starts)) return kDeferred;
    return chosen;
}

void NeighbourhoodSearch::beginFrom(const std::vector<int>& starts) {
    for (const std::size_t item : m_movable)
        take(item);
    for (const std::size_t item : m_movable) {
        const int start = starts[item];
        if (start == kDeferred && m_table.mayDefer(item, m_starts)) put(item, kDeferred);
        if (start < 0 || start >= m_space.slotCount) continue;
        const auto& open = m_table.freeStarts(item, m_starts);
        const auto slot = static_cast<std::size_t>(start);
        if ((open[slot / 64] >> (slot % 64) & 1) != 0) put(item, start);
    }
    for (const std::size_t item : m_movable) {
        if (m_starts[item] == kUnplaced) put(item, choose(item, true, 0.0));
        m_isRemoved[item] = 0;
    }
    m_removed.clear();
    keepIfBest();
}

void NeighbourhoodSearch::buildList() {
    for (const std::size_t item : m_movable)
        take(item);
    // Whoever wants its ideal slot first is asked first; those before others come before them.
    std::vector<std::size_t> order = m_movable;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return m_ideal[a] < m_ideal[b]; });
    std::vector<std::size_t> open(order.rbegin(), order.rend());
    std::vector<char> opened(m_space.items.size());
    while (!open.empty()) {
        const std::size_t item = open.back();
        if (opened[item] == 0) {
            opened[item] = 1;
            for (const std::size_t earlier : m_space.items[item].after) {
                if (m_isRemoved[earlier] != 0 && opened[earlier] == 0) open.push_back(earlier);
            }
            continue;
        }
        open.pop_back();
        if (m_isRemoved[item] == 0) continue;
        m_isRemoved[item] = 0;
        put(item, choose(item, true, 0.0));
    }
    m_removed.clear();
    m_order = order;
    tighten();
    keepIfBest();
}

void NeighbourhoodSearch::takeAround(std::size_t row, int centre, std::size_t wanted) {
    const auto& candidates = m_itemsOfRow[row];
    if (candidates.empty()) return;
    const int reach = 2 + static_cast<int>(below(6));
    // Start anywhere in the list: over many rounds every subset of the neighbours has its turn.
    const std::size_t first = below(candidates.size());
    for (std::size_t k = 0; k < candidates.size() && m_removed.size() < wanted; ++k) {
        const std::size_t item = candidates[(first + k) % candidates.size()];
        const int start = m_starts[item] >= 0 ? m_starts[item] : m_ideal[item];
        if (start > centre + reach || m_space.endOf(item, start) < centre - reach) continue;
        if (uniform() < 0.25) continue;
        take(item);
    }
}

void NeighbourhoodSearch::makeRoomFor(std::size_t item) {
    const Item& blocked = m_space.items[item];
    const int slot = blocked.firstStart +
                     static_cast<int>(below(static_cast<std::size_t>(blocked.endStart - blocked.firstStart)));
    take(item);
    for (const std::size_t other : blocked.after)
        take(other);
    for (const std::size_t other : blocked.before)
        take(other);
    for (const RowUse& use : m_space.shapes[blocked.shape].uses) {
        for (const std::size_t other : m_itemsOfRow[use.row]) {
            const int start = m_starts[other];
            if (start < 0 || start >= m_space.endOf(item, slot) || m_space.endOf(other, start) <= slot)
                continue;
            take(other);
        }
    }
}

void NeighbourhoodSearch::chooseNeighbourhood() {
    const std::size_t wanted = 2 + below(kLargestNeighbourhood - 1);
    if (m_unplaced > 0 && uniform() < 0.5) {
        for (std::size_t tries = 0; tries < 4 * m_movable.size(); ++tries) {
            const std::size_t item = m_movable[below(m_movable.size())];
            if (m_starts[item] == kUnplaced) return makeRoomFor(item);
        }
    }
    std::size_t seed = m_movable[below(m_movable.size())];
    for (int k = 0; k < 2; ++k) {
        const std::size_t other = m_movable[below(m_movable.size())];
        if (reducedCost(other) > reducedCost(seed)) seed = other;
    }
    take(seed);
    const int now = m_removed.back().start;
    const int centre = now < 0 || uniform() < 0.5 ? m_ideal[seed] : now;
    const auto& uses = m_space.shapes[m_space.items[seed].shape].uses;
    for (const std::size_t other : m_space.items[seed].after) {
        if (uniform() < 0.5) take(other);
    }
    for (const std::size_t other : m_space.items[seed].before) {
        if (uniform() < 0.5) take(other);
    }
    if (uses.empty()) return;
    const std::size_t first = below(uses.size());
    for (std::size_t k = 0; k < uses.size(); ++k) {
        takeAround(uses[(first + k) % uses.size()].row, centre, wanted);
    }
}

/// Takes out everything that starts within a stretch of time and puts it back in nearly the same order: a
/// change of order shifts all that follows, which no small neighbourhood can do.
void NeighbourhoodSearch::chooseStretch() {
    const std::size_t seed = m_movable[below(m_movable.size())];
    const int start = m_starts[seed] >= 0 ? m_starts[seed] : m_ideal[seed];
    const int length = 4 + static_cast<int>(below(m_space.width() / 3 + 1));
    const int from = start - static_cast<int>(below(static_cast<std::size_t>(length)));
    const bool everywhere = uniform() < 0.5;
    const auto within = [&](std::size_t item) {
        const int at = m_starts[item] >= 0 ? m_starts[item] : m_ideal[item];
        return at >= from && at < from + length;
    };
    if (everywhere) {
        for (const std::size_t item : m_movable) {
            if (within(item)) take(item);
        }
    } else {
        for (const RowUse& use : m_space.shapes[m_space.items[seed].shape].uses) {
            for (const std::size_t item : m_itemsOfRow[use.row]) {
                if (within(item)) take(item);
            }
        }
    }
    take(seed);
    const double noise = uniform() < 0.5 ? 0.0 : 4.0 * uniform();
    for (const Removed& removed : m_removed) {
        const int at = removed.start >= 0 ? removed.start : m_ideal[removed.item];
        m_orderKey[removed.item] = at + noise * (uniform() - 0.5);
    }
    m_orderKey[seed] = from + uniform() * length;
    m_order.clear();
    for (const Removed& removed : m_removed)
        m_order.push_back(removed.item);
    std::sort(m_order.begin(), m_order.end(),
              [&](std::size_t a, std::size_t b) { return m_orderKey[a] < m_orderKey[b]; });
}

void NeighbourhoodSearch::orderRemoved() {
    m_order.clear();
    const std::size_t rule = below(5);
    for (const Removed& removed : m_removed) {
        const Shape& shape = m_space.shapes[m_space.items[removed.item].shape];
        double key = uniform();
        if (rule == 1) key = -static_cast<double>(shape.uses.size()) * shape.duration + 0.1 * key;
        if (rule == 2) key = m_ideal[removed.item] + key;
        if (rule == 3) key = -m_pressure[removed.item] * (0.7 + 0.6 * key);
        m_orderKey[removed.item] = key;
        m_order.push_back(removed.item);
    }
    std::sort(m_order.begin(), m_order.end(),
              [&](std::size_t a, std::size_t b) { return m_orderKey[a] < m_orderKey[b]; });
}

void NeighbourhoodSearch::round(double warmth) {
    if (m_movable.empty()) return;
    const double costBefore = m_cost;
    const std::size_t unplacedBefore = m_unplaced;
    const bool stretch = uniform() < kStretches;
    if (stretch) {
        chooseStretch();
    } else {
        chooseNeighbourhood();
        orderRemoved();
    }
    const bool priced = uniform() < kPriced;
    const double blink = kBlinks[below(std::size(kBlinks))];
    for (const std::size_t item : m_order)
        put(item, choose(item, priced, blink));
    if (priced || blink > 0.05) tighten();
    const bool accepted =
        m_unplaced < unplacedBefore ||
        (m_unplaced == unplacedBefore && m_cost <= costBefore - warmth * std::log(uniform() + 1e-300));
    if (accepted) {
        for (const Removed& removed : m_removed)
            m_isRemoved[removed.item] = 0;
        m_removed.clear();
        keepIfBest();
    } else {
        undo();
    }
}

/// Prices keep a request off slots others may want; when nobody took them, they are free after all.
void NeighbourhoodSearch::tighten() {
    for (const std::size_t item : m_order) {
        lift(item);
        put(item, choose(item, false, 0.0));
    }
}

void NeighbourhoodSearch::undo() {
    for (const Removed& removed : m_removed)
        lift(removed.item);
    for (const Removed& removed : m_removed) {
        m_isRemoved[removed.item] = 0;
        put(removed.item, removed.start);
    }
    m_removed.clear();
}

void NeighbourhoodSearch::returnToBest() {
    for (const std::size_t item : m_movable)
        take(item);
    for (const std::size_t item : m_movable) {
        put(item, m_best[item]);
        m_isRemoved[item] = 0;
    }
    m_removed.clear();
}

void NeighbourhoodSearch::keepIfBest() {
    if (m_unplaced > m_bestUnplaced || (m_unplaced == m_bestUnplaced && m_cost >= m_bestCost)) return;
    m_best = m_starts;
    m_bestCost = m_cost;
    m_bestUnplaced = m_unplaced;
}

}  // namespace cardiotwin::schedule
