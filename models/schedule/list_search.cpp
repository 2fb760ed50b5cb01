// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule/list_search.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cardiotwin::schedule {
namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();
constexpr std::size_t kReach = 8;   // rivals a request may pass at once
constexpr double kExchanges = 0.3;  // share of the changes that exchange two requests
constexpr double kEarlier = 0.7;    // share of the insertions that pull forward what waits dearly
constexpr double kUrge = 0.005;     // of the penalty: the least warmth while something has no place
constexpr double kLeeway = 2.0;     // how far a plan in the making may be above what is allowed in the end

}  // namespace

ListSearch::ListSearch(const SearchSpace& space, std::uint64_t seed)
    : m_space(space),
      m_table(space),
      m_random(seed),
      m_leastFrom(space.cost),
      m_starts(space.items.size(), kUnplaced) {
    for (const double cost : space.cost) {
        if (std::isfinite(cost)) m_penalty = std::max(m_penalty, 2.0 * cost + 1.0);
    }
    for (const Item& item : space.items) {
        if (std::isfinite(item.deferral)) m_penalty = std::max(m_penalty, 2.0 * item.deferral + 1.0);
    }
    for (std::size_t i = 0; i < space.items.size(); ++i) {
        double* row = m_leastFrom.data() + i * space.width();
        for (std::size_t t = space.width(); t-- > 1;)
            row[t - 1] = std::min(row[t - 1], row[t]);
        m_least.push_back(std::min(row[0], space.items[i].deferral));
        if (!space.items[i].fixed) {
            m_list.push_back(i);
            continue;
        }
        m_starts[i] = space.items[i].firstStart;
        m_table.place(i, m_starts[i]);
        m_fixedCost += costOf(i, m_starts[i]);
    }
    m_unplaced = m_list.size();
    m_cost = m_fixedCost + m_penalty * static_cast<double>(m_unplaced);
    m_costUntil.resize(m_list.size());
}

bool ListSearch::areRivals(std::size_t a, std::size_t b) const {
    const Item& one = m_space.items[a];
    const Item& two = m_space.items[b];
    for (const RowUse& use : m_space.shapes[one.shape].uses) {
        for (const RowUse& other : m_space.shapes[two.shape].uses) {
            if (use.row == other.row) return true;
        }
    }
    return std::find(one.after.begin(), one.after.end(), b) != one.after.end() ||
           std::find(two.after.begin(), two.after.end(), a) != two.after.end();
}

double ListSearch::uniform() {
    return static_cast<double>(m_random() >> 11) * 0x1.0p-53;
}

std::size_t ListSearch::below(std::size_t count) {
    return static_cast<std::size_t>(uniform() * static_cast<double>(count));
}

double ListSearch::costOf(std::size_t item, int start) const {
    if (start >= 0) return m_space.costOf(item)[start];
    return start == kDeferred ? m_space.items[item].deferral : m_penalty;
}

int ListSearch::choose(std::size_t item) {
    const bool mayDefer = m_table.mayDefer(item, m_starts);
    if (m_table.mustDefer(item, m_starts)) return mayDefer ? kDeferred : kUnplaced;
    const double* cost = m_space.costOf(item);
    const double* leastFrom = m_leastFrom.data() + item * m_space.width();
    double least = mayDefer ? m_space.items[item].deferral : kNever;
    int chosen = mayDefer ? kDeferred : kUnplaced;
    forEachSlot(m_table.freeStarts(item, m_starts), [&](int slot) {
        if (leastFrom[slot] >= least) return false;  // nothing later can be better
        if (cost[slot] >= least) return true;
        least = cost[slot];
        chosen = slot;
        return true;
    });
    return chosen;
}

void ListSearch::liftFrom(std::size_t from) {
    m_cost = from > 0 ? m_costUntil[from - 1] : m_fixedCost;
    for (std::size_t k = from; k < m_list.size(); ++k) {
        const std::size_t item = m_list[k];
        const int start = m_starts[item];
        m_starts[item] = kUnplaced;
        if (start == kUnplaced) --m_unplaced;
        if (start >= 0) m_table.remove(item, start);
    }
}

ListSearch::Outcome ListSearch::placeFrom(Stretch changed, double allowance) {
    std::size_t moved = 0;
    for (std::size_t k = changed.first; k < m_list.size(); ++k) {
        const std::size_t item = m_list[k];
        const int start = choose(item);
        m_starts[item] = start;
        m_cost += costOf(item, start);
        m_costUntil[k] = m_cost;
        if (start == kUnplaced) ++m_unplaced;
        if (start >= 0) m_table.place(item, start);
        if (start != m_startsBefore[item]) ++moved;
        if (k < changed.last) continue;
        if (moved == 0) return Outcome::Same;  // and so is all that follows
        if (m_cost - m_costUntilBefore[k] > kLeeway * allowance) return Outcome::Worse;
    }
    return m_cost <= m_costUntilBefore.back() + allowance ? Outcome::Better : Outcome::Worse;
}

/// What starts first is placed first: the same plan, or a better one, and neighbours in the list are
/// neighbours in time.
void ListSearch::sortByStart(std::size_t from) {
    for (std::size_t k = from + 1; k < m_list.size(); ++k) {
        const int start = m_starts[m_list[k]];
        if (start < 0) continue;  // stays where it was tried
        for (std::size_t j = k; j > 0 && m_starts[m_list[j - 1]] > start; --j)
            std::swap(m_list[j], m_list[j - 1]);
    }
    double cost = m_fixedCost;
    for (std::size_t k = 0; k < m_list.size(); ++k)
        m_costUntil[k] = cost += costOf(m_list[k], m_starts[m_list[k]]);
}

void ListSearch::beginFrom(const std::vector<int>& starts) {
    const auto when = [&](std::size_t item) { return starts[item] >= 0 ? starts[item] : m_space.slotCount; };
    if (m_list.empty()) return;
    std::stable_sort(m_list.begin(), m_list.end(),
                     [&](std::size_t a, std::size_t b) { return when(a) < when(b); });
    m_startsBefore.assign(m_starts.size(), kUnplaced - 10);
    m_costUntilBefore.assign(m_list.size(), kNever);
    liftFrom(0);
    placeFrom({0, m_list.size() - 1}, 0.0);
    sortByStart(0);
}

/// The dearer of two waits, most of the time.
std::size_t ListSearch::pickLate() {
    const std::size_t one = below(m_list.size());
    const std::size_t two = below(m_list.size());
    const auto wait = [&](std::size_t k) {
        const std::size_t item = m_list[k];
        return m_starts[item] == kUnplaced ? kNever : costOf(item, m_starts[item]) - m_least[item];
    };
    return wait(one) > wait(two) ? one : two;
}

std::size_t ListSearch::pickUnplaced() {
    std::size_t position = below(m_list.size());
    while (m_starts[m_list[position]] != kUnplaced)
        position = (position + 1) % m_list.size();
    return position;
}

std::size_t ListSearch::rivalOf(std::size_t position, bool before) {
    std::size_t wanted = 1 + below(kReach);
    std::size_t found = position;
    for (std::size_t k = position; wanted > 0;) {
        if (before ? k == 0 : k + 1 == m_list.size()) break;
        k = before ? k - 1 : k + 1;
        if (!areRivals(m_list[k], m_list[position])) continue;
        found = k;
        --wanted;
    }
    return found;
}

ListSearch::Stretch ListSearch::disturb() {
    const bool exchange = uniform() < kExchanges;
    const bool earlier = uniform() < (exchange ? 0.5 : kEarlier);
    std::size_t from = earlier && !exchange ? pickLate() : below(m_list.size());
    std::size_t to = rivalOf(from, earlier);
    if (m_unplaced > 0 && uniform() < 0.5) {
        from = pickUnplaced();
        to = below(m_list.size());
    }
    const auto at = [&](std::size_t k) { return m_list.begin() + static_cast<std::ptrdiff_t>(k); };
    if (exchange) {
        std::swap(m_list[from], m_list[to]);
    } else if (to < from) {
        std::rotate(at(to), at(from), at(from + 1));
    } else {
        std::rotate(at(from), at(from + 1), at(to + 1));
    }
    return {std::min(from, to), std::max(from, to)};
}

void ListSearch::step(double warmth) {
    if (m_list.size() < 2) return;
    m_listBefore = m_list;
    const Stretch changed = disturb();
    if (changed.first == changed.last) return;
    m_startsBefore = m_starts;
    m_costUntilBefore = m_costUntil;
    m_occupationBefore = m_table.occupation();
    const double costBefore = m_cost;
    const std::size_t unplacedBefore = m_unplaced;
    // Lifted in the old order, placed in the new one: the same requests either way.
    liftFrom(changed.first);
    const double heat = unplacedBefore > 0 ? std::max(warmth, kUrge * m_penalty) : warmth;
    const Outcome outcome = placeFrom(changed, -heat * std::log(uniform() + 1e-300));
    if (outcome == Outcome::Better) return sortByStart(changed.first);
    if (outcome == Outcome::Worse) m_list.swap(m_listBefore);
    m_starts.swap(m_startsBefore);
    m_costUntil.swap(m_costUntilBefore);
    m_table.restore(m_occupationBefore);
    m_cost = costBefore;
    m_unplaced = unplacedBefore;
    if (outcome == Outcome::Same) sortByStart(changed.first);
}

}  // namespace cardiotwin::schedule
