// SPDX-License-Identifier: GPL-3.0-or-later
// Adds up how forecasts did when their time came, over all time for the scorecard and over the last minutes
// for the question whether to show the next one. Threads: one at a time.
#pragma once

#include "models/twin/twin_snapshot.h"

namespace cardiotwin::twin {

/// How one forecast did: of a number, or the means over the samples of a wave.
struct ForecastErrors {
    double absolute = 0.0;
    double squared = 0.0;
    double bias = 0.0;         ///< forecast − truth
    double persistence = 0.0;  ///< absolute, of persistence
    double inside80 = 0.0;     ///< share of truths inside
    double inside95 = 0.0;
};

class ForecastScore {
public:
    /// `memory` is the number of scored forecasts after which the running comparison forgets.
    explicit ForecastScore(double memory) : m_memory(memory) {}

    void add(const ForecastErrors& errors);

    [[nodiscard]] const Scorecard& total() const { return m_total; }
    /// True while the forecast did clearly worse than persistence over the last minutes; it stays so until it
    /// does as well again.
    [[nodiscard]] bool isWorseThanPersistence() const { return m_worse; }

private:
    double m_memory;
    Scorecard m_total;
    double m_meanSquare = 0.0;
    double m_recentError = 0.0;
    double m_recentPersistence = 0.0;
    bool m_worse = false;
};

}  // namespace cardiotwin::twin
