// SPDX-License-Identifier: GPL-3.0-or-later
// The program's one heart rate, the trimmed 12-RR rule: when each of the last 3 RR intervals exceeds
// 1,200 ms, 60,000 over the mean of the last 4; otherwise the smallest and the largest of the last 12 are
// dropped and the rest averaged. With fewer intervals the rule is applied to those there are (nothing is
// dropped from one or two). Rates outside 15–300 bpm are not measurable. Threads: a value.
#pragma once

#include "models/base/units.h"

#include <array>
#include <cstddef>
#include <optional>

namespace cardiotwin::ecg {

class HeartRate {
public:
    void push(double rrMs);
    /// Forgets all intervals, as after a gap.
    void clear() { m_count = 0; }

    [[nodiscard]] std::optional<BeatsPerMinute> value() const;
    /// Intervals that `value` averages before trimming.
    [[nodiscard]] int intervals() const;

private:
    static constexpr std::size_t kWindow = 12;
    [[nodiscard]] bool isSlow() const;
    [[nodiscard]] double ago(std::size_t beats) const { return m_rr[(m_next + kWindow - beats) % kWindow]; }

    std::array<double, kWindow> m_rr{};
    std::size_t m_next = 0;
    std::size_t m_count = 0;
};

}  // namespace cardiotwin::ecg
