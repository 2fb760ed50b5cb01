// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/rate/heart_rate_forecaster.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace cardiotwin::twin {

HeartRateForecaster::HeartRateForecaster(const std::vector<double>& horizonsSeconds,
                                         std::shared_ptr<const RateModel> population)
    : m_population(std::move(population)), m_latest(horizonsSeconds.size()) {
    if (m_population && m_population->horizons.empty()) m_population.reset();
    m_tracks.reserve(horizonsSeconds.size());
    for (const double horizon : horizonsSeconds)
        m_tracks.emplace_back(horizon, m_population);
}

void HeartRateForecaster::step(double now, double settledUpTo, std::span<const double> extras) {
    const auto features = heartRateFeatures(m_history, now);
    const auto signs = m_population ? rateSigns(m_history, now, settledUpTo) : std::nullopt;
    for (std::size_t horizon = 0; horizon < m_tracks.size(); ++horizon) {
        m_tracks[horizon].settle(m_history, settledUpTo);
        m_latest[horizon].reset();
        if (features)
            m_latest[horizon] = m_tracks[horizon].forecast(now, *features, extras, signs ? &*signs : nullptr);
    }
}

void HeartRateForecaster::use(std::span<const std::shared_ptr<const Svr>> machines) {
    for (std::size_t horizon = 0; horizon < std::min(machines.size(), m_tracks.size()); ++horizon) {
        if (machines[horizon]) m_tracks[horizon].use(machines[horizon]);
    }
}

std::vector<double> HeartRateForecaster::comingRrMs() const {
    constexpr double kSeconds = 10.0;
    constexpr double kPastSeconds = 600.0;
    if (m_latest.empty() || !m_latest.front() || m_latest.front()->bpm <= 0.0) return {};
    const double meanRr = 60.0 / m_latest.front()->bpm;
    const double now = m_latest.front()->madeAtSeconds;
    const auto known = m_history.within(now - kPastSeconds, now);
    std::vector<RrInterval> course(known.begin(), known.end());
    const auto count = static_cast<std::size_t>(std::clamp(std::ceil(kSeconds / meanRr), 1.0, 40.0));
    std::vector<double> coming;
    double sum = 0.0;
    for (std::size_t beat = 0; beat < count; ++beat) {
        const double rr = nextByAnalogy(course, meanRr, 0.0).value_or(meanRr);
        coming.push_back(rr);
        sum += rr;
        course.push_back({course.empty() ? rr : course.back().endSeconds + rr, rr});
    }
    for (double& rr : coming)
        rr *= 1000.0 * meanRr * static_cast<double>(count) / sum;
    return coming;
}

}  // namespace cardiotwin::twin
