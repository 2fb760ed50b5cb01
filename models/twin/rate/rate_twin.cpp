// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/rate/rate_twin.h"

#include "models/twin/refit_job.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace cardiotwin::twin {

RateTwin::RateTwin(TwinSettings settings)
    : m_settings(ordered(std::move(settings))),
      m_forecaster(m_settings.horizonsSeconds, m_settings.population) {}

void RateTwin::step(double second) {
    m_now = second;
    if (!m_fitted.empty() && second >= m_inForceFrom) {
        m_forecaster.use(m_fitted);
        m_fitted.clear();
        ++m_generation;
    }
    m_forecaster.step(second, second);
    if (std::fmod(second, m_settings.refitEverySeconds) == 0.0) fit(second);
}

void RateTwin::fit(double second) {
    RefitJob job;
    job.settings = {m_settings.svrC, m_settings.svrGamma, SvrSettings{}.epsilon};
    for (std::size_t horizon = 0; horizon < m_forecaster.horizons(); ++horizon)
        job.heartRate.push_back(m_forecaster.track(horizon).rows());
    m_fitted = refit(job, {})->heartRate;
    m_inForceFrom = second + m_settings.refitDelaySeconds;
}

std::vector<HeartRatePrediction> RateTwin::predictions() const {
    std::vector<HeartRatePrediction> predictions;
    for (std::size_t horizon = 0; horizon < m_forecaster.horizons(); ++horizon) {
        HeartRatePrediction shown =
            shownForecast(m_forecaster.latest(horizon), m_settings.horizonsSeconds[horizon],
                          m_forecaster.track(horizon).isWithheld());
        shown.madeAtSeconds = m_now;
        shown.inputQuality = 1.0;
        shown.modelId = m_generation == 0 ? "experts" : "svr-" + std::to_string(m_generation);
        predictions.push_back(std::move(shown));
    }
    return predictions;
}

HeartRatePrediction shownForecast(const std::optional<HeartRateForecast>& forecast, double horizonSeconds,
                                  bool withheld) {
    HeartRatePrediction prediction;
    prediction.horizonSeconds = horizonSeconds;
    if (!forecast) return prediction;
    prediction.persistenceBpm = forecast->persistenceBpm;
    if (withheld) return prediction;
    prediction.bpm = forecast->bpm;
    prediction.interval80 = forecast->interval80;
    prediction.interval95 = forecast->interval95;
    return prediction;
}

TwinSettings ordered(TwinSettings settings) {
    if (settings.horizonsSeconds.empty()) settings.horizonsSeconds = {10.0};
    std::sort(settings.horizonsSeconds.begin(), settings.horizonsSeconds.end());
    return settings;
}

}  // namespace cardiotwin::twin
