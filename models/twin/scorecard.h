// SPDX-License-Identifier: GPL-3.0-or-later
// How forecasts did when their time came, and why one may not be shown. Threads: values.
#pragma once

#include <cstdint>
#include <optional>

namespace cardiotwin::twin {

/// Why a forecast is not shown. One reason, the first that applies.
enum class Withheld { No, TooFewBeats, NotYetFitted, PoorSignal, AfterGap, NotBetterThanPersistence };

/// How forecasts did when their time came, beside the rule that says "as now".
struct Scorecard {
    std::uint64_t scored = 0;        ///< forecasts whose time has come
    double meanAbsoluteError = 0.0;  ///< of the twin, in the target's unit
    double persistenceError = 0.0;   ///< of persistence on the same moments
    double rootMeanSquare = 0.0;
    double bias = 0.0;
    double coverage80 = 0.0;  ///< fraction inside the 80 % interval
    double coverage95 = 0.0;
    std::optional<double> lastError;  ///< forecast − truth of the newest scored one
    /// 1 − error / persistence error; positive is better than persistence. Empty until 10 are scored.
    [[nodiscard]] std::optional<double> skill() const {
        if (scored < 10 || persistenceError <= 0.0) return std::nullopt;
        return 1.0 - meanAbsoluteError / persistenceError;
    }
};

}  // namespace cardiotwin::twin
