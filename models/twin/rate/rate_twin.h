// SPDX-License-Identifier: GPL-3.0-or-later
// The heart-rate half of the twin where there are beats but no signal: annotation files, wearables. The same
// forecaster and the same fits in recording time as HeartTwin, fitted in place. Threads: one at a time.
#pragma once

#include "models/twin/heart_twin.h"
#include "models/twin/rate/heart_rate_forecaster.h"

#include <memory>
#include <vector>

namespace cardiotwin::twin {

class RateTwin {
public:
    explicit RateTwin(TwinSettings settings);

    /// A beat's RR interval, in order of time.
    void add(RrInterval interval) { m_forecaster.add(interval); }
    /// One step of a whole second; every beat up to `second` has been added.
    void step(double second);

    /// One per horizon, shortest first; withheld while too few beats are known or persistence does better.
    [[nodiscard]] std::vector<HeartRatePrediction> predictions() const;
    [[nodiscard]] const HeartRateForecaster& forecaster() const { return m_forecaster; }

private:
    void fit(double second);

    TwinSettings m_settings;
    HeartRateForecaster m_forecaster;
    std::vector<std::shared_ptr<const Svr>> m_fitted;  // waiting for its moment
    double m_inForceFrom = 0.0;
    double m_now = 0.0;
    std::uint64_t m_generation = 0;
};

/// `forecast` as it is shown; without the numbers where it is withheld.
[[nodiscard]] HeartRatePrediction shownForecast(const std::optional<HeartRateForecast>& forecast,
                                                double horizonSeconds, bool withheld);

/// Settings with at least one horizon, shortest first.
[[nodiscard]] TwinSettings ordered(TwinSettings settings);

}  // namespace cardiotwin::twin
