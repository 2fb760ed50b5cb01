// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a forecast is worth showing: not while its root mean square error over the last minutes was clearly
// above that of persistence, and then not until it is as good again. Threads: one at a time.
#pragma once

#include <cstdint>

namespace cardiotwin::twin {

class Withholding {
public:
    /// `memory` is the number of scored forecasts after which the comparison forgets.
    explicit Withholding(double memory) : m_memory(memory) {}

    void add(double forecastError, double persistenceError);
    [[nodiscard]] bool holdsBack() const { return m_holdsBack; }

private:
    double m_memory;
    double m_forecast = 0.0, m_persistence = 0.0;  // running mean squares
    std::uint64_t m_scored = 0;
    bool m_holdsBack = false;
};

}  // namespace cardiotwin::twin
