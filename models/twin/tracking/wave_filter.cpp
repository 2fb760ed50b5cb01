// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/tracking/wave_filter.h"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace cardiotwin::twin {
namespace {

constexpr double kTurn = 2.0 * std::numbers::pi;
constexpr Eigen::Index kPhase = 0;
constexpr Eigen::Index kDistance = 1;
constexpr Eigen::Index kLevel = 2;
constexpr Eigen::Index kFirst = 3;
constexpr Eigen::Index kSize = kFirst + static_cast<Eigen::Index>(kBeatParameters);
using Vector = Eigen::Matrix<double, kSize, 1>;
using Square = Eigen::Matrix<double, kSize, kSize>;

constexpr double kPhaseDeviation = 0.003 * kTurn;  // of an R peak's place
constexpr double kLevelDeviation = 0.1;            // mV
constexpr double kDistanceSeconds = 0.03;          // how long a departure from the waves lasts
constexpr double kDistanceShare = 0.6;             // of the misfit's variance; the rest is taken for noise
constexpr double kLeastMisfit = 0.01;              // mV
constexpr double kMisfitMemoryBeats = 30.0;
constexpr double kTwinTMillivolts = 0.6;  // by how much the halves of T may differ without being asked why

/// What a parameter may move from one beat to the next (standard deviation): mV, rad, rad.
double walkOf(Eigen::Index quantity, double amplitude) {
    if (quantity == 0) return 0.003 + 0.006 * std::abs(amplitude);
    return quantity == 1 ? 0.00025 * kTurn : 0.0004 * kTurn;
}

}  // namespace

class WaveFilter::State {
public:
    State(const BeatWaves& start, double misfit) : waves(start), m_misfit(misfit * misfit) {
        // As unsure as after ten beats of walking.
        for (Eigen::Index k = 0; k < kSize - kFirst; ++k)
            m_covariance(kFirst + k, kFirst + k) = 10.0 * walkVariance(k);
    }

    void beginBeat() {
        reset(kPhase, kPhaseDeviation);
        reset(kLevel, kLevelDeviation);
        m_phaseError = 0.0;
        level = 0.0;
        for (Eigen::Index k = 0; k < kSize - kFirst; ++k)
            m_covariance(kFirst + k, kFirst + k) += walkVariance(k);
    }

    void take(double phase, double seconds, double millivolts, double distrust) {
        fade(seconds);
        const VoltageSlopes slopes = slopesAt(waves, phase + m_phaseError);
        Vector row = Vector::Zero();
        row(kPhase) = slopes.byPhase;
        row(kDistance) = row(kLevel) = 1.0;
        for (std::size_t k = 0; k < kBeatParameters; ++k)
            row(kFirst + static_cast<Eigen::Index>(k)) = slopes.byParameter[k];
        const double noise = (1.0 - kDistanceShare) * m_misfit * distrust;
        correct(row, millivolts - slopes.millivolts - m_distance - level, noise);
    }

    void endBeat(double misfit) {
        // Two halves of T could grow against each other for hours without the beat showing it.
        constexpr auto kT = static_cast<std::size_t>(TwinWave::TRising);
        constexpr auto kRow = kFirst + static_cast<Eigen::Index>(kQuantities * kT);
        Vector row = Vector::Zero();
        row(kRow) = 1.0;
        row(kRow + static_cast<Eigen::Index>(kQuantities)) = -1.0;
        correct(row, waves[kT + 1].amplitude - waves[kT].amplitude, kTwinTMillivolts * kTwinTMillivolts);
        const double squared = std::clamp(misfit * misfit, 0.0, 9.0 * m_misfit);
        m_misfit += (squared - m_misfit) / kMisfitMemoryBeats;
        m_misfit = std::max(m_misfit, kLeastMisfit * kLeastMisfit);
        // Rounding must not make the covariance lean to one side over hours.
        m_covariance = (0.5 * (m_covariance + m_covariance.transpose())).eval();
    }

    BeatWaves waves;
    double level = 0.0;

private:
    [[nodiscard]] double walkVariance(Eigen::Index parameter) const {
        const auto wave = static_cast<std::size_t>(parameter) / kQuantities;
        const double walk = walkOf(parameter % static_cast<Eigen::Index>(kQuantities), waves[wave].amplitude);
        return walk * walk;
    }
    /// The Kalman step for one number whose slopes by the state are `row`.
    void correct(const Vector& row, double innovation, double noise) {
        const Vector shared = m_covariance * row;
        const double variance = row.dot(shared) + noise;
        const Vector change = shared * (innovation / variance);
        if (!change.allFinite()) return;
        m_covariance.noalias() -= shared * shared.transpose() / variance;
        m_phaseError += change(kPhase);
        m_distance += change(kDistance);
        level += change(kLevel);
        BeatParameters parameters = parametersOf(waves);
        for (std::size_t k = 0; k < kBeatParameters; ++k)
            parameters[k] += change(kFirst + static_cast<Eigen::Index>(k));
        // Within a beat too: a width near zero would make the next slope useless.
        waves = plausible(wavesOf(parameters));
    }
    void reset(Eigen::Index state, double deviation) {
        m_covariance.row(state).setZero();
        m_covariance.col(state).setZero();
        m_covariance(state, state) = deviation * deviation;
    }
    void fade(double seconds) {
        const double left = std::exp(-seconds / kDistanceSeconds);
        m_distance *= left;
        m_covariance.row(kDistance) *= left;
        m_covariance.col(kDistance) *= left;
        m_covariance(kDistance, kDistance) += (1.0 - left * left) * kDistanceShare * m_misfit;
    }

    double m_misfit;
    double m_phaseError = 0.0;
    double m_distance = 0.0;
    Square m_covariance = Square::Zero();
};

WaveFilter::WaveFilter(const BeatWaves& start, double misfitMillivolts)
    : m_state(std::make_unique<State>(start, std::max(misfitMillivolts, kLeastMisfit))) {}
WaveFilter::~WaveFilter() = default;
WaveFilter::WaveFilter(WaveFilter&&) noexcept = default;
WaveFilter& WaveFilter::operator=(WaveFilter&&) noexcept = default;

void WaveFilter::beginBeat() {
    m_state->beginBeat();
}
void WaveFilter::take(double phase, double seconds, double millivolts, double distrust) {
    m_state->take(phase, seconds, millivolts, distrust);
}
void WaveFilter::endBeat(double misfitMillivolts) {
    m_state->endBeat(misfitMillivolts);
}
const BeatWaves& WaveFilter::waves() const {
    return m_state->waves;
}
double WaveFilter::level() const {
    return m_state->level;
}

}  // namespace cardiotwin::twin
