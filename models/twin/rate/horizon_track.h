// SPDX-License-Identifier: GPL-3.0-or-later
// Forecasts of the mean heart rate at one horizon: experts, their mixture, its intervals, and the account of
// how each forecast did when its time came. Experts are persistence, mean rates over several windows, a
// damped trend, a regression that learns row by row, and the patient's own support vector machine, which
// corrects a simple rule and does not replace it. Threads: one at a time.
#pragma once

#include "models/twin/forecast_score.h"
#include "models/twin/rate/expert_mixture.h"
#include "models/twin/rate/heart_rate_features.h"
#include "models/twin/rate/horizon_ledger.h"
#include "models/twin/rate/online_ridge.h"
#include "models/twin/rate/population_experts.h"
#include "models/twin/rate/withholding.h"
#include "models/twin/svr.h"

#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace cardiotwin::twin {

/// A forecast as it was made.
struct HeartRateForecast {
    double madeAtSeconds = 0.0;
    double bpm = 0.0;
    double persistenceBpm = 0.0;
    Interval interval80;
    Interval interval95;
};

class HorizonTrack {
public:
    /// Rows kept for the next fit, one every three seconds.
    static constexpr std::size_t kMostRows = 400;
    static constexpr double kRowEverySeconds = 3.0;

    /// The patient's own machine is asked up to this horizon; beyond it a recording holds too few rows that
    /// do not overlap.
    static constexpr double kLongestMachineSeconds = 120.0;

    /// `population` may be null: the patient's own past is all there is then.
    explicit HorizonTrack(double horizonSeconds,
                          const std::shared_ptr<const RateModel>& population = nullptr);

    /// Scores and learns from every forecast whose target window ended by `settledUpTo`.
    void settle(const RrHistory& history, double settledUpTo);
    /// Makes the forecast for now + horizon. `extras` are further inputs of the regressions; a value that is
    /// not finite keeps the row out of training. `signs` where there is a population's model.
    HeartRateForecast forecast(double now, const HeartRateFeatures& features, std::span<const double> extras,
                               const RateSigns* signs = nullptr);

    void use(std::shared_ptr<const Svr> machine) { m_machine = std::move(machine); }

    [[nodiscard]] double horizonSeconds() const { return m_horizon; }
    [[nodiscard]] const TrainingRows& rows() const { return m_rows; }
    [[nodiscard]] const ForecastScore& score() const { return m_score; }
    /// True while persistence did clearly better over the last minutes.
    [[nodiscard]] bool isWithheld() const { return m_withholding.holdsBack(); }
    /// At most ten minutes, newest last.
    [[nodiscard]] const std::deque<ScoredForecast>& recent() const { return m_recent; }
    [[nodiscard]] std::span<const double> weights() const { return m_mixture.weights(); }
    /// Without the reason to withhold, which is not this track's alone.
    [[nodiscard]] HorizonAccount account() const;

private:
    struct Pending {
        HeartRateForecast made;
        std::vector<double> experts;
        std::vector<double> inputs;
        double base = 0.0;
        double minute = 0.0;  // mean rate of the last 60 s
        double difficulty = 1.0;
        bool trainable = false;
        PopulationExperts::Answer population;
        HorizonLedger::Intervals intervals;
    };

    void ask(Pending& pending, const HeartRateFeatures& features, std::span<const double> extras) const;
    void learn(const Pending& pending, double truth);
    void keepRow(const Pending& pending, double truth);
    [[nodiscard]] double difficultyOf(const HeartRateFeatures& features) const;
    [[nodiscard]] double baseOf(const HeartRateFeatures& features) const;

    double m_horizon;
    ExpertMixture m_mixture;
    OnlineRidge m_ridge;
    std::optional<PopulationExperts> m_population;
    HorizonLedger m_ledger;
    ForecastScore m_score;
    Withholding m_withholding;
    std::shared_ptr<const Svr> m_machine;
    std::deque<Pending> m_pending;
    std::deque<ScoredForecast> m_recent;
    TrainingRows m_rows;
    double m_recentError;
};

}  // namespace cardiotwin::twin
