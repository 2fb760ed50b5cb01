// SPDX-License-Identifier: GPL-3.0-or-later
// What other patients taught about the heart rate ahead, and the file it is kept in: per horizon a ridge
// regression over RateSigns and a support vector regression (ε-SVR, RBF) of what that leaves, both of the
// change from the last ten seconds in units of the patient's own usual change. Text with version, card and
// checksum; what is damaged or of another version is refused with the reason. Threads: values; pure
// functions.
#pragma once

#include "models/base/result.h"
#include "models/twin/rate/rate_signs.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cardiotwin::twin {

struct RateModel {
    struct Horizon {
        double seconds = 10.0;
        std::vector<double> mean, inverseDeviation;  ///< of the signs
        std::vector<double> weights;                 ///< of the standardised signs
        double offset = 0.0;
        double gamma = 0.02;
        double machineOffset = 0.0;
        std::vector<double> coefficients;  ///< one per support vector; none: the machine says nothing
        std::vector<double> vectors;       ///< support vectors × signs, one column after the other
    };
    std::vector<std::pair<std::string, std::string>> card;  ///< key (one word) and text (one line), in order
    std::vector<Horizon> horizons;                          ///< shortest first

    /// The horizon taught that is nearest to `seconds` in proportion; null for a model without any.
    [[nodiscard]] const Horizon* nearest(double seconds) const;
};

/// Largest change that is believed, in the patient's usual changes.
inline constexpr double kMostUsualChanges = 6.0;

/// The signs on the scale of the regressions.
[[nodiscard]] std::vector<double> standardised(const RateModel::Horizon& horizon, const RateSigns& signs);
/// Change in bpm from `RateSigns::base`, by regression alone, and what the machine adds to it.
[[nodiscard]] double regressionChange(const RateModel::Horizon& horizon, std::span<const double> row,
                                      double scale);
[[nodiscard]] double machineChange(const RateModel::Horizon& horizon, std::span<const double> row,
                                   double scale);

/// The same model gives the same bytes.
[[nodiscard]] std::string formatRateModel(const RateModel& model);
/// ModelInvalid with `place` and line for another kind or version, damage, and numbers that cannot be meant.
[[nodiscard]] Result<RateModel> parseRateModel(std::string_view text, const std::string& place);

}  // namespace cardiotwin::twin
