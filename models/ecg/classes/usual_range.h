// SPDX-License-Identifier: GPL-3.0-or-later
// The patient's own range of a number: how far a value lies beyond what the last beats showed, in robust
// deviations (1.4826 × the median absolute deviation). Threads: one at a time.
#pragma once

#include "models/base/median.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <deque>
#include <vector>

namespace cardiotwin::ecg {

class UsualRange {
public:
    /// `leastDeviation`: below this, differences are taken for chance.
    explicit UsualRange(double leastDeviation) : m_leastDeviation(leastDeviation) {}

    /// Within ±8; 0 until five values are known. The value itself is remembered afterwards.
    [[nodiscard]] double place(double value) {
        double result = 0.0;
        if (m_values.size() >= kFewest) {
            std::vector<double> values(m_values.begin(), m_values.end());
            const double middle = medianOf(values);
            for (double& each : values)
                each = std::abs(each - middle);
            const double deviation = std::max(1.4826 * medianOf(std::move(values)), m_leastDeviation);
            result = std::clamp((value - middle) / deviation, -kMost, kMost);
        }
        m_values.push_back(value);
        if (m_values.size() > kRemembered) m_values.pop_front();
        return result;
    }

private:
    static constexpr std::size_t kFewest = 5;
    static constexpr std::size_t kRemembered = 50;
    static constexpr double kMost = 8.0;

    double m_leastDeviation;
    std::deque<double> m_values;
};

}  // namespace cardiotwin::ecg
