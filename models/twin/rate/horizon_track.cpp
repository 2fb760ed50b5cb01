// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/rate/horizon_track.h"

#include <algorithm>
#include <cmath>

namespace cardiotwin::twin {
namespace {

constexpr double kTargetSeconds = 10.0;
constexpr double kGhostEverySeconds = 5.0;
constexpr double kGhostsKeptSeconds = 600.0;
constexpr double kMostCorrectionBpm = 25.0;
constexpr double kUnsureFloorBpm = 0.5;

constexpr double kAdaptEverySeconds = 5.0;
constexpr std::size_t kPromise80 = 3;
constexpr std::size_t kPromise95 = 5;
static_assert(HorizonLedger::kPromises[kPromise80] == 0.8 && HorizonLedger::kPromises[kPromise95] == 0.95);

enum Expert : std::size_t {
    kFirstWindow = 0,
    kMedian = kWindowSeconds.size(),
    kTrend,
    kBase,
    kRidge,
    kMachine,
    kWithoutPopulation,
    kPopulation = kWithoutPopulation,
    kPopulationMachine,
    kAdapted,
    kWithPopulation
};

std::vector<ExpertId> expertsOf(bool population) {
    std::vector<ExpertId> experts = {ExpertId::Persistence, ExpertId::Mean20s,     ExpertId::Mean30s,
                                     ExpertId::Mean60s,     ExpertId::Mean2min,    ExpertId::Mean5min,
                                     ExpertId::Median60s,   ExpertId::DampedTrend, ExpertId::Blend,
                                     ExpertId::OnlineRidge, ExpertId::PatientSvr};
    if (population) {
        experts.insert(experts.end(),
                       {ExpertId::PopulationRidge, ExpertId::PopulationSvr, ExpertId::AdaptedRidge});
    }
    return experts;
}

/// Before anything is known about the patient, what other patients taught is trusted most, without it the
/// simple blend.
std::vector<double> priorWeights(bool population) {
    std::vector<double> prior(population ? kWithPopulation : kWithoutPopulation, population ? 0.2 : 1.0);
    prior[kTrend] = population ? 0.2 : 2.0;
    prior[kBase] = population ? 1.0 : 6.0;
    prior[kRidge] = population ? 1.0 : 3.0;
    prior[kMachine] = population ? 1.0 : 3.0;
    if (population) prior[kPopulation] = prior[kPopulationMachine] = prior[kAdapted] = 5.0;
    return prior;
}

bool isDue(double seconds, double every) {
    return std::fmod(std::round(seconds), every) == 0.0;
}

/// What is forecast is 60 over a mean of intervals that count: no truth lies outside of this.
double possible(double bpm) {
    return std::clamp(bpm, 60.0 / RrHistory::kLongestRr, 60.0 / RrHistory::kShortestRr);
}

}  // namespace

HorizonTrack::HorizonTrack(double horizonSeconds, const std::shared_ptr<const RateModel>& population)
    : m_horizon(horizonSeconds),
      m_mixture(priorWeights(population != nullptr), 720.0, 10.0),
      m_ridge(kHeartRateInputs, 500.0, 1800.0),
      m_ledger(expertsOf(population != nullptr), horizonSeconds),
      m_score(300.0),
      m_withholding(std::max(600.0, 4.0 * horizonSeconds)),
      m_recentError(1.0 + 0.02 * horizonSeconds) {
    if (population) m_population.emplace(population, horizonSeconds);
}

double HorizonTrack::baseOf(const HeartRateFeatures& features) const {
    // The further ahead, the more of the longer mean: a rate returns to where it lives.
    const double share = std::exp(-m_horizon / 20.0);
    const double lasting = share * features.meanRate[1] + (1.0 - share) * features.meanRate[3];
    // Unless it has plainly moved: a change much larger than the scatter of single beats explains is kept.
    const double change = features.meanRate[0] - lasting;
    const double ratio = change / (features.unsure + kUnsureFloorBpm);
    const double doubt = 1.0 + m_horizon / 10.0;
    return lasting + change * ratio * ratio / (ratio * ratio + doubt * doubt);
}

double HorizonTrack::difficultyOf(const HeartRateFeatures& features) const {
    const double unrest = std::abs(features.meanRate[0] - features.meanRate[3]) + 0.3 * features.spread;
    return 0.2 + 0.6 * m_recentError + 0.3 * unrest;
}

void HorizonTrack::ask(Pending& pending, const HeartRateFeatures& features,
                       std::span<const double> extras) const {
    std::copy(features.meanRate.begin(), features.meanRate.end(), pending.experts.begin());
    pending.experts[kMedian] = features.medianRate;
    pending.experts[kTrend] = features.meanRate[0] + features.slope * std::min(m_horizon, 15.0) * 0.7;
    pending.experts[kBase] = pending.base;
    const auto corrected = [&](double correction) {
        return pending.base + std::clamp(correction, -kMostCorrectionBpm, kMostCorrectionBpm);
    };
    pending.experts[kRidge] = corrected(m_ridge.predict(pending.inputs));

    pending.inputs.insert(pending.inputs.end(), extras.begin(), extras.end());
    pending.trainable = std::all_of(extras.begin(), extras.end(), [](double x) { return std::isfinite(x); });
    const double correction = m_machine && pending.trainable ? m_machine->predict(pending.inputs) : 0.0;
    pending.experts[kMachine] = corrected(std::isfinite(correction) ? correction : 0.0);
}

HeartRateForecast HorizonTrack::forecast(double now, const HeartRateFeatures& features,
                                         std::span<const double> extras, const RateSigns* signs) {
    Pending pending;
    pending.base = baseOf(features);
    pending.minute = features.meanRate[3];
    pending.difficulty = difficultyOf(features);
    pending.inputs = features.inputs;
    pending.experts.assign(m_population ? kWithPopulation : kWithoutPopulation, pending.base);
    ask(pending, features, extras);
    if (m_population && signs != nullptr) {
        pending.population = m_population->ask(*signs);
        pending.experts[kPopulation] = pending.population.regression;
        pending.experts[kPopulationMachine] = pending.population.machine;
        pending.experts[kAdapted] = pending.population.adapted;
    }

    HeartRateForecast& made = pending.made;
    made.madeAtSeconds = now;
    made.bpm = possible(m_mixture.mix(pending.experts));
    made.persistenceBpm = features.meanRate[0];
    pending.intervals = m_ledger.around(made.bpm, pending.difficulty);
    for (Interval& interval : pending.intervals)
        interval = {possible(interval.low), possible(interval.high)};
    made.interval80 = pending.intervals[kPromise80];
    made.interval95 = pending.intervals[kPromise95];
    m_pending.push_back(std::move(pending));
    return m_pending.back().made;
}

void HorizonTrack::settle(const RrHistory& history, double settledUpTo) {
    while (!m_pending.empty()) {
        const Pending& oldest = m_pending.front();
        const double target = oldest.made.madeAtSeconds + m_horizon;
        if (target > settledUpTo) return;
        if (const auto truth = history.meanRate(target - kTargetSeconds, target)) learn(oldest, *truth);
        m_pending.pop_front();
    }
}

void HorizonTrack::learn(const Pending& pending, double truth) {
    const HeartRateForecast& made = pending.made;
    const auto holds = [truth](const Interval& interval) {
        return truth >= interval.low && truth <= interval.high;
    };
    const double error = made.bpm - truth;
    const bool inside80 = holds(made.interval80);
    const bool inside95 = holds(made.interval95);
    m_score.add({std::abs(error), error * error, error, std::abs(made.persistenceBpm - truth),
                 inside80 ? 1.0 : 0.0, inside95 ? 1.0 : 0.0});
    m_ledger.add({made.madeAtSeconds, made.bpm, made.persistenceBpm, pending.minute, pending.difficulty,
                  pending.experts, pending.intervals},
                 truth);
    m_withholding.add(error, made.persistenceBpm - truth);
    // Targets a second apart share nine tenths of their beats: weighing each would trust chance too soon.
    if (isDue(made.madeAtSeconds, kTargetSeconds)) m_mixture.learn(pending.experts, made.bpm, truth);
    m_ridge.learn(std::span(pending.inputs).first(kHeartRateInputs), truth - pending.base);
    if (m_population && !pending.population.row.empty() && isDue(made.madeAtSeconds, kAdaptEverySeconds))
        m_population->learn(pending.population, truth);
    m_recentError += 0.01 * (std::min(std::abs(error), 20.0) - m_recentError);
    keepRow(pending, truth);

    const double about = made.madeAtSeconds + m_horizon;
    if (!isDue(made.madeAtSeconds, kGhostEverySeconds)) return;
    m_recent.push_back({about, made.bpm, truth, made.interval80});
    while (m_recent.front().targetSeconds < about - kGhostsKeptSeconds)
        m_recent.pop_front();
}

void HorizonTrack::keepRow(const Pending& pending, double truth) {
    if (!pending.trainable || m_horizon > kLongestMachineSeconds) return;
    if (!isDue(pending.made.madeAtSeconds, kRowEverySeconds)) return;
    m_rows.add(pending.inputs, std::clamp(truth - pending.base, -kMostCorrectionBpm, kMostCorrectionBpm));
    if (m_rows.size() <= kMostRows) return;
    m_rows.targets.erase(m_rows.targets.begin());
    m_rows.inputs.erase(m_rows.inputs.begin(),
                        m_rows.inputs.begin() + static_cast<std::ptrdiff_t>(m_rows.width));
}

HorizonAccount HorizonTrack::account() const {
    HorizonAccount account = m_ledger.account(m_mixture.weights());
    account.horizonSeconds = m_horizon;
    account.score = m_score.total();
    return account;
}

}  // namespace cardiotwin::twin
