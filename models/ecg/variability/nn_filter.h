// SPDX-License-Identifier: GPL-3.0-or-later
// Takes artefacts out of a series of beats before variability is measured: an interval is kept when both its
// beats are normal, it lies within 0.3–2 s and it differs from the median of the intervals around it (five
// before, five after) by no more than a quarter. Nothing is put in an interval's place. Threads: one at a
// time.
#pragma once

#include "models/base/units.h"
#include "models/ecg/beat.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

namespace cardiotwin::ecg {

struct NnInterval {
    double endSeconds = 0.0;  ///< time of the beat that ends it
    double ms = 0.0;
    bool follows = false;  ///< the interval before it was kept too and ends where this one begins
};

class NnFilter {
public:
    explicit NnFilter(Hertz rate) : m_rate(rate) {}

    /// Appends the intervals that are decided: five beats late.
    void push(const Beat& beat, std::vector<NnInterval>& out);
    void finish(std::vector<NnInterval>& out);

    /// Intervals between normal beats that were taken for artefacts.
    [[nodiscard]] std::int64_t rejected() const { return m_rejected; }

private:
    struct Entry {
        double endSeconds, ms;
        bool follows;
    };
    void decide(std::size_t at, std::vector<NnInterval>& out);

    Hertz m_rate;
    std::deque<Entry> m_entries;
    std::size_t m_undecided = 0;  ///< newest entries without verdict
    bool m_beforeNormal = false, m_beforeCounts = false, m_beforeKept = false;
    std::int64_t m_rejected = 0;
};

}  // namespace cardiotwin::ecg
