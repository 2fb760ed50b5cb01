// SPDX-License-Identifier: GPL-3.0-or-later
// How tall the expected wave of one lead may be: the slope of truth on expectation over past forecasts, by
// stretch of time ahead. Odds that were too sure of themselves make an expected wave that is too tall; the
// past says by how much. Threads: one at a time.
#pragma once

#include "models/base/units.h"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace cardiotwin::twin {

class ForecastGain {
public:
    explicit ForecastGain(Hertz rate) : m_rate(rate) {}

    /// Multiplies each sample of a forecast by its gain of 0–1.
    void apply(std::span<float> expected) const;
    /// Learns from a forecast to which no gain was applied and what came true, NaN where missing.
    void learn(std::span<const float> expected, std::span<const float> truth);

private:
    static constexpr std::size_t kStretches = 12;
    struct Agreement {
        double product = 0.0;  ///< of truth and expectation, mV²
        double square = 0.0;   ///< of the expectation, mV²
    };
    [[nodiscard]] std::size_t stretchOf(std::size_t sample) const;

    Hertz m_rate;
    std::array<Agreement, kStretches> m_agreement;
};

}  // namespace cardiotwin::twin
