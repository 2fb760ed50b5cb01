// SPDX-License-Identifier: GPL-3.0-or-later
// Who occupies what, with the question the search asks all the time: in which slots may this item start now?
// Answers are sets of slots as bits, so a duration is tested for the whole day with a few shifts. Threads:
// one at a time.
#pragma once

#include "models/schedule/search_space.h"

#include <cstdint>
#include <vector>

namespace cardiotwin::schedule {

inline constexpr int kUnplaced = -1;
inline constexpr int kDeferred = -2;

class Timetable {
public:
    explicit Timetable(const SearchSpace& space);

    void place(std::size_t item, int slot);
    void remove(std::size_t item, int slot);

    /// The slots in which `item` may start beside what is placed, `starts` deciding about precedence. Valid
    /// until the next call.
    const std::vector<std::uint64_t>& freeStarts(std::size_t item, const std::vector<int>& starts);
    /// True when a predecessor is deferred, or a successor is placed, so that deferral is all or nothing.
    [[nodiscard]] bool mustDefer(std::size_t item, const std::vector<int>& starts) const;
    [[nodiscard]] bool mayDefer(std::size_t item, const std::vector<int>& starts) const;

    /// What is placed, to come back to.
    [[nodiscard]] const std::vector<std::uint64_t>& occupation() const { return m_free; }
    void restore(const std::vector<std::uint64_t>& occupation) { m_free = occupation; }

private:
    [[nodiscard]] std::uint64_t* planesOf(std::size_t row) { return m_free.data() + m_firstWord[row]; }
    void keepWhereFree(const RowUse& use);
    void changeFree(const RowUse& use, int begin, int end, bool isMore);

    const SearchSpace& m_space;
    std::size_t m_words;
    // Free units per slot, as binary digits: digit d of 64 slots is one word, so 64 slots are counted at
    // once.
    std::vector<std::uint64_t> m_free;     // per row: digits × words
    std::vector<std::size_t> m_firstWord;  // of a row
    std::vector<std::size_t> m_digits;     // of a row
    std::vector<std::uint64_t> m_columns;  // items × words
    std::vector<std::uint64_t> m_answer;
};

/// Calls `visit(slot)` for the slots of the set, earliest first, as long as it returns true.
template <class Visit>
void forEachSlot(const std::vector<std::uint64_t>& set, Visit visit) {
    for (std::size_t word = 0; word < set.size(); ++word) {
        for (std::uint64_t bits = set[word]; bits != 0; bits &= bits - 1) {
            if (!visit(static_cast<int>(word * 64) + __builtin_ctzll(bits))) return;
        }
    }
}

}  // namespace cardiotwin::schedule
