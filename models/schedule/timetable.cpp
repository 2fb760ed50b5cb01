// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule/timetable.h"

#include <algorithm>
#include <cmath>

namespace cardiotwin::schedule {
namespace {

std::uint64_t bit(std::size_t slot) {
    return std::uint64_t{1} << (slot % 64);
}

/// run[t] &= run[t + by]: slots past the end count as taken.
void keepWhereFreeLater(std::vector<std::uint64_t>& run, int by) {
    const auto words = static_cast<std::size_t>(by / 64);
    const int bits = by % 64;
    for (std::size_t w = 0; w < run.size(); ++w) {
        std::uint64_t later = w + words < run.size() ? run[w + words] >> bits : 0;
        if (bits > 0 && w + words + 1 < run.size()) later |= run[w + words + 1] << (64 - bits);
        run[w] &= later;
    }
}

/// Those of the 64 slots from `low` on that lie in [from, end).
std::uint64_t wordOfRange(int low, int from, int end) {
    std::uint64_t word = ~std::uint64_t{0};
    if (from > low) word &= from >= low + 64 ? 0 : ~std::uint64_t{0} << (from - low);
    if (end < low + 64) word &= end <= low ? 0 : ~std::uint64_t{0} >> (low + 64 - end);
    return word;
}

void keepRange(std::vector<std::uint64_t>& set, int from, int end) {
    for (std::size_t w = 0; w < set.size(); ++w)
        set[w] &= wordOfRange(static_cast<int>(w * 64), from, end);
}

}  // namespace

Timetable::Timetable(const SearchSpace& space)
    : m_space(space),
      m_words((space.width() + 63) / 64),
      m_columns(space.items.size() * m_words),
      m_answer(m_words) {
    for (std::size_t row = 0; row < space.rows(); ++row) {
        const int* capacity = space.capacity.data() + row * space.width();
        const int most = *std::max_element(capacity, capacity + space.width());
        std::size_t digits = 1;
        while (most >> digits != 0)
            ++digits;
        m_firstWord.push_back(m_free.size());
        m_digits.push_back(digits);
        m_free.resize(m_free.size() + digits * m_words);
        for (std::size_t t = 0; t < space.width(); ++t) {
            for (std::size_t d = 0; d < digits; ++d) {
                if ((capacity[t] >> d & 1) != 0) planesOf(row)[d * m_words + t / 64] |= bit(t);
            }
        }
    }
    for (std::size_t i = 0; i < space.items.size(); ++i) {
        for (std::size_t t = 0; t < space.width(); ++t) {
            if (std::isfinite(space.costOf(i)[t])) m_columns[i * m_words + t / 64] |= bit(t);
        }
    }
}

void Timetable::place(std::size_t item, int slot) {
    for (const RowUse& use : m_space.shapes[m_space.items[item].shape].uses)
        changeFree(use, slot, m_space.endOf(item, slot), false);
}

void Timetable::remove(std::size_t item, int slot) {
    for (const RowUse& use : m_space.shapes[m_space.items[item].shape].uses)
        changeFree(use, slot, m_space.endOf(item, slot), true);
}

/// Adds or subtracts as on paper: a digit that overflows (or has to borrow) passes it on to the next.
void Timetable::changeFree(const RowUse& use, int begin, int end, bool isMore) {
    std::uint64_t* planes = planesOf(use.row);
    for (auto w = static_cast<std::size_t>(begin / 64); w <= static_cast<std::size_t>((end - 1) / 64); ++w) {
        const std::uint64_t range = wordOfRange(static_cast<int>(w * 64), begin, end);
        std::uint64_t carry = 0;
        for (std::size_t d = 0; d < m_digits[use.row]; ++d) {
            std::uint64_t& digit = planes[d * m_words + w];
            const std::uint64_t addend = (use.amount >> d & 1) != 0 ? range : 0;
            const std::uint64_t before = isMore ? digit : ~digit;
            digit ^= addend ^ carry;
            carry = (before & addend) | (before & carry) | (addend & carry);
        }
    }
}

/// Keeps the slots with at least `use.amount` units free: compared digit by digit, the lowest first.
void Timetable::keepWhereFree(const RowUse& use) {
    const std::uint64_t* planes = planesOf(use.row);
    const std::size_t digits = m_digits[use.row];
    if (use.amount >> digits != 0) return std::fill(m_answer.begin(), m_answer.end(), 0);
    for (std::size_t w = 0; w < m_words; ++w) {
        std::uint64_t enough = ~std::uint64_t{0};
        for (std::size_t d = 0; d < digits; ++d) {
            const std::uint64_t digit = planes[d * m_words + w];
            enough = (use.amount >> d & 1) != 0 ? enough & digit : enough | digit;
        }
        m_answer[w] &= enough;
    }
}

const std::vector<std::uint64_t>& Timetable::freeStarts(std::size_t item, const std::vector<int>& starts) {
    const Item& wanted = m_space.items[item];
    const Shape& shape = m_space.shapes[wanted.shape];
    std::fill(m_answer.begin(), m_answer.end(), ~std::uint64_t{0});
    keepRange(m_answer, 0, m_space.slotCount);
    // A started request may reach past the day's end; it is placed once and never asked for again.
    for (const RowUse& use : shape.uses)
        keepWhereFree(use);
    for (int length = 1; length < shape.duration;) {
        const int by = std::min(length, shape.duration - length);
        keepWhereFreeLater(m_answer, by);
        length += by;
    }
    for (std::size_t w = 0; w < m_words; ++w)
        m_answer[w] &= m_columns[item * m_words + w];
    if (wanted.after.empty() && wanted.before.empty()) return m_answer;
    int from = 0;
    int end = m_space.slotCount;
    for (const std::size_t earlier : wanted.after) {
        const int start = starts[earlier];
        if (start == kDeferred) end = 0;
        if (start >= 0) from = std::max(from, start + m_space.shapes[m_space.items[earlier].shape].duration);
    }
    for (const std::size_t later : wanted.before) {
        if (starts[later] >= 0) end = std::min(end, starts[later] - shape.duration + 1);
    }
    keepRange(m_answer, from, std::max(end, 0));
    return m_answer;
}

bool Timetable::mustDefer(std::size_t item, const std::vector<int>& starts) const {
    const auto& after = m_space.items[item].after;
    return std::any_of(after.begin(), after.end(),
                       [&](std::size_t earlier) { return starts[earlier] == kDeferred; });
}

bool Timetable::mayDefer(std::size_t item, const std::vector<int>& starts) const {
    if (m_space.items[item].mustStart) return false;
    const auto& before = m_space.items[item].before;
    return std::none_of(before.begin(), before.end(), [&](std::size_t later) { return starts[later] >= 0; });
}

}  // namespace cardiotwin::schedule
