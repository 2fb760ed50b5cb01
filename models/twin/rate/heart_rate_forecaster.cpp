// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/rate/heart_rate_forecaster.h"

#include <algorithm>

namespace cardiotwin::twin {

HeartRateForecaster::HeartRateForecaster(const std::vector<double>& horizonsSeconds)
    : m_latest(horizonsSeconds.size()) {
    m_tracks.reserve(horizonsSeconds.size());
    for (const double horizon : horizonsSeconds)
        m_tracks.emplace_back(horizon);
}

void HeartRateForecaster::step(double now, double settledUpTo, std::span<const double> extras) {
    const auto features = heartRateFeatures(m_history, now);
    for (std::size_t horizon = 0; horizon < m_tracks.size(); ++horizon) {
        m_tracks[horizon].settle(m_history, settledUpTo);
        m_latest[horizon].reset();
        if (features) m_latest[horizon] = m_tracks[horizon].forecast(now, *features, extras);
    }
}

void HeartRateForecaster::use(std::span<const std::shared_ptr<const Svr>> machines) {
    for (std::size_t horizon = 0; horizon < std::min(machines.size(), m_tracks.size()); ++horizon) {
        if (machines[horizon]) m_tracks[horizon].use(machines[horizon]);
    }
}

}  // namespace cardiotwin::twin
