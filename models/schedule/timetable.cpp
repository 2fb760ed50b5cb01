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

void keepRange(std::vector<std::uint64_t>& set, int from, int end) {
    for (std::size_t w = 0; w < set.size(); ++w) {
        const int low = static_cast<int>(w * 64);
        if (from > low) set[w] &= from >= low + 64 ? 0 : ~std::uint64_t{0} << (from - low);
        if (end < low + 64) set[w] &= end <= low ? 0 : ~std::uint64_t{0} >> (low + 64 - end);
    }
}

}  // namespace

Timetable::Timetable(const SearchSpace& space)
    : m_space(space),
      m_words((space.width() + 63) / 64),
      m_free(space.capacity),
      m_someFree(space.rows() * m_words),
      m_columns(space.items.size() * m_words),
      m_answer(m_words),
      m_run(m_words) {
    for (std::size_t row = 0; row < space.rows(); ++row) {
        for (std::size_t t = 0; t < space.width(); ++t) {
            if (m_free[row * space.width() + t] > 0) m_someFree[row * m_words + t / 64] |= bit(t);
        }
    }
    for (std::size_t i = 0; i < space.items.size(); ++i) {
        for (std::size_t t = 0; t < space.width(); ++t) {
            if (std::isfinite(space.costOf(i)[t])) m_columns[i * m_words + t / 64] |= bit(t);
        }
    }
}

void Timetable::occupy(std::size_t item, int slot, int sign) {
    const auto begin = static_cast<std::size_t>(slot);
    const auto end = static_cast<std::size_t>(m_space.endOf(item, slot));
    for (const RowUse& use : m_space.shapes[m_space.items[item].shape].uses) {
        int* free = m_free.data() + use.row * m_space.width();
        std::uint64_t* some = m_someFree.data() + use.row * m_words;
        for (std::size_t t = begin; t < end; ++t) {
            free[t] += sign * use.amount;
            if (free[t] > 0) {
                some[t / 64] |= bit(t);
            } else {
                some[t / 64] &= ~bit(t);
            }
        }
    }
}

void Timetable::keepRoomFor(const RowUse& use, int duration) {
    if (use.amount == 1) {
        for (std::size_t w = 0; w < m_words; ++w)
            m_run[w] = m_someFree[use.row * m_words + w];
    } else {
        std::fill(m_run.begin(), m_run.end(), 0);
        for (std::size_t t = 0; t < m_space.width(); ++t) {
            if (m_free[use.row * m_space.width() + t] >= use.amount) m_run[t / 64] |= bit(t);
        }
    }
    for (int length = 1; length < duration;) {
        const int by = std::min(length, duration - length);
        keepWhereFreeLater(m_run, by);
        length += by;
    }
    for (std::size_t w = 0; w < m_words; ++w)
        m_answer[w] &= m_run[w];
}

const std::vector<std::uint64_t>& Timetable::freeStarts(std::size_t item, const std::vector<int>& starts) {
    const Item& wanted = m_space.items[item];
    const Shape& shape = m_space.shapes[wanted.shape];
    std::copy_n(m_columns.begin() + static_cast<std::ptrdiff_t>(item * m_words), m_words, m_answer.begin());
    // A started request may reach past the day's end; it is placed once and never asked for again.
    for (const RowUse& use : shape.uses)
        keepRoomFor(use, shape.duration);
    if (wanted.after.empty() && wanted.before.empty()) return m_answer;
    int from = 0;
    int end = m_space.slots;
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
