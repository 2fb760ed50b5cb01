// SPDX-License-Identifier: GPL-3.0-or-later
// Forecasts of the heart rate from beats alone, at several horizons. What is forecast for t + h is 60 / mean
// of all RR (0.3–2 s, every beat class, at least three) that end in (t + h − 10 s, t + h]; persistence is the
// same quantity now. It advances in whole seconds of recording time, and a forecast depends on nothing later
// than its second. Threads: one at a time.
#pragma once

#include "models/twin/rate/horizon_track.h"
#include "models/twin/rate/rr_history.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace cardiotwin::twin {

class HeartRateForecaster {
public:
    /// `population` may be null.
    explicit HeartRateForecaster(const std::vector<double>& horizonsSeconds,
                                 std::shared_ptr<const RateModel> population = nullptr);

    /// A beat's RR interval, in order of time.
    void add(RrInterval interval) { m_history.add(interval); }
    /// One step: scores forecasts for times up to `settledUpTo` ≤ `now`, whose beats have all been added,
    /// then forecasts from the beats added so far. Steps come in order, one per second of recording time.
    void step(double now, double settledUpTo, std::span<const double> extras = {});

    /// The newest forecast at a horizon; nothing while too few beats are known.
    [[nodiscard]] const std::optional<HeartRateForecast>& latest(std::size_t horizon) const {
        return m_latest[horizon];
    }
    [[nodiscard]] const HorizonTrack& track(std::size_t horizon) const { return m_tracks[horizon]; }
    [[nodiscard]] std::size_t horizons() const { return m_tracks.size(); }
    [[nodiscard]] const RrHistory& history() const { return m_history; }

    /// Puts fitted machines in force, one per horizon; an empty pointer leaves the one in use.
    void use(std::span<const std::shared_ptr<const Svr>> machines);

    /// The next RR intervals after the last beat, in ms, as many as fill ten seconds at the forecast rate of
    /// the shortest horizon: each as the patient's past went on after such ones, all together at that rate.
    /// Empty while nothing is forecast.
    [[nodiscard]] std::vector<double> comingRrMs() const;

private:
    std::shared_ptr<const RateModel> m_population;
    RrHistory m_history;
    std::vector<HorizonTrack> m_tracks;
    std::vector<std::optional<HeartRateForecast>> m_latest;
};

}  // namespace cardiotwin::twin
