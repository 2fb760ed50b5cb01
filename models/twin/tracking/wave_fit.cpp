// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/tracking/wave_fit.h"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace cardiotwin::twin {
namespace {

constexpr double kTurn = 2.0 * std::numbers::pi;
constexpr int kUnknowns = static_cast<int>(kBeatParameters) + 1;  // the last one is the level
constexpr int kMostSteps = 40;
constexpr double kLeastExplained = 0.8;
constexpr double kLeastMillivolts = 0.01;
constexpr double kSampleSeconds = 0.005;  // nothing in the model is sharper
/// One deviation from the start costs as much as this misfit of a single sample: too little to matter where
/// the beat speaks, enough to keep two waves from growing against each other.
constexpr double kPriorMillivolts = 0.05;
/// How far a fit is expected to go from its start, in seconds at 60 beats a minute.
constexpr std::array<double, kTwinWaves> kAngleSpread = {0.03, 0.012, 0.008, 0.015, 0.04, 0.04};
constexpr double kWidthSpread = 0.5;           // of the width
constexpr double kAmplitudeSpread = 0.5;       // of the amplitude, and
constexpr double kLeastAmplitudeSpread = 0.1;  // mV
using Unknowns = Eigen::Matrix<double, kUnknowns, 1>;
using Normal = Eigen::Matrix<double, kUnknowns, kUnknowns>;

struct Point {
    double phase;
    double millivolts;
};

/// Samples far apart enough not to repeat one another, as points of the phase.
std::vector<Point> pointsOf(std::span<const float> beat, std::size_t peak, Hertz rate, double rrSeconds) {
    const auto stride = static_cast<std::size_t>(std::max(1.0, std::floor(kSampleSeconds * rate.value)));
    std::vector<Point> points;
    for (std::size_t i = peak % stride; i < beat.size(); i += stride) {
        if (!std::isfinite(beat[i])) continue;
        const double seconds = (static_cast<double>(i) - static_cast<double>(peak)) / rate.value;
        points.push_back({phaseAt(seconds, rrSeconds), static_cast<double>(beat[i])});
    }
    return points;
}

/// The weight of each parameter's distance from its start.
BeatParameters priorOf(const BeatWaves& start) {
    BeatParameters weights{};
    for (std::size_t i = 0; i < kTwinWaves; ++i) {
        const double spread = kAmplitudeSpread * std::abs(start[i].amplitude) + kLeastAmplitudeSpread;
        weights[kQuantities * i] = kPriorMillivolts / spread;
        weights[kQuantities * i + 1] = kPriorMillivolts / (kWidthSpread * start[i].width);
        weights[kQuantities * i + 2] = kPriorMillivolts / (kAngleSpread[i] * kTurn);
    }
    for (double& weight : weights)
        weight *= weight;
    return weights;
}

class Search {
public:
    Search(const std::vector<Point>& points, const BeatWaves& start, double level)
        : m_points(points),
          m_start(parametersOf(plausible(start))),
          m_prior(priorOf(plausible(start))),
          m_waves(plausible(start)),
          m_level(level),
          m_cost(costOf(m_waves, m_level)) {}

    void run() {
        double damping = 1e-2;
        for (int step = 0; step < kMostSteps && damping < 1e6; ++step) {
            const double before = m_cost;
            damping = tryStep(damping) ? damping * 0.3 : damping * 5.0;
            if (m_cost < before && before - m_cost < 1e-6 * before) return;
        }
    }
    [[nodiscard]] const BeatWaves& waves() const { return m_waves; }
    [[nodiscard]] double cost() const { return m_cost; }
    /// mV², the beat's part of the cost.
    [[nodiscard]] double misfit() const { return misfitOf(m_waves, m_level); }

private:
    [[nodiscard]] double misfitOf(const BeatWaves& waves, double level) const {
        double sum = 0.0;
        for (const Point& point : m_points)
            sum += std::pow(point.millivolts - level - voltageAt(waves, point.phase), 2);
        return sum;
    }
    [[nodiscard]] double costOf(const BeatWaves& waves, double level) const {
        double cost = misfitOf(waves, level);
        const BeatParameters parameters = parametersOf(waves);
        for (std::size_t k = 0; k < kBeatParameters; ++k)
            cost += m_prior[k] * std::pow(parameters[k] - m_start[k], 2);
        return cost;
    }

    bool tryStep(double damping) {
        Normal normal = Normal::Zero();
        Unknowns gradient = Unknowns::Zero();
        Unknowns row;
        for (const Point& point : m_points) {
            const VoltageSlopes slopes = slopesAt(m_waves, point.phase);
            for (int k = 0; k < kUnknowns - 1; ++k)
                row(k) = slopes.byParameter[static_cast<std::size_t>(k)];
            row(kUnknowns - 1) = 1.0;
            normal.selfadjointView<Eigen::Lower>().rankUpdate(row);
            gradient += (point.millivolts - m_level - slopes.millivolts) * row;
        }
        BeatParameters parameters = parametersOf(m_waves);
        for (std::size_t k = 0; k < kBeatParameters; ++k) {
            const auto at = static_cast<Eigen::Index>(k);
            normal(at, at) += m_prior[k];
            gradient(at) -= m_prior[k] * (parameters[k] - m_start[k]);
        }
        for (int k = 0; k < kUnknowns; ++k)
            normal(k, k) += damping * normal(k, k) + 1e-9;
        const Unknowns change = normal.selfadjointView<Eigen::Lower>().ldlt().solve(gradient);
        if (!change.allFinite()) return false;
        for (std::size_t k = 0; k < kBeatParameters; ++k)
            parameters[k] += change(static_cast<Eigen::Index>(k));
        const BeatWaves waves = plausible(wavesOf(parameters));
        const double level = m_level + change(kUnknowns - 1);
        const double cost = costOf(waves, level);
        if (!(cost < m_cost)) return false;
        m_waves = waves;
        m_level = level;
        m_cost = cost;
        return true;
    }

    const std::vector<Point>& m_points;
    BeatParameters m_start;
    BeatParameters m_prior;
    BeatWaves m_waves;
    double m_level;
    double m_cost;
};

/// The point furthest from `level` between two phases.
Point furthest(const std::vector<Point>& points, double from, double to, double level) {
    Point best{0.5 * (from + to), level};
    for (const Point& point : points) {
        const bool inside = point.phase >= from && point.phase <= to;
        if (inside && std::abs(point.millivolts - level) > std::abs(best.millivolts - level)) best = point;
    }
    return best;
}

/// `tBegin`, `tEnd`: where the T wave is looked for, in seconds at 60 beats a minute.
BeatWaves startFrom(const std::vector<Point>& points, double level, double qrsWidth, double tBegin,
                    double tEnd) {
    const Point p = furthest(points, -0.26 * kTurn, -0.09 * kTurn, level);
    const Point r = furthest(points, -0.02 * kTurn, 0.02 * kTurn, level);
    const Point q = furthest(points, -0.06 * kTurn, -0.03 * kTurn, level);
    const Point s = furthest(points, 0.03 * kTurn, 0.07 * kTurn, level);
    const Point t = furthest(points, tBegin * kTurn, tEnd * kTurn, level);
    const double tHeight = 0.6 * (t.millivolts - level);
    return {{{p.phase, 0.022 * kTurn, p.millivolts - level},
             {q.phase, qrsWidth * kTurn, q.millivolts - level},
             {r.phase, qrsWidth * kTurn, r.millivolts - level},
             {s.phase, qrsWidth * kTurn, s.millivolts - level},
             {t.phase - 0.03 * kTurn, 0.05 * kTurn, tHeight},
             {t.phase + 0.02 * kTurn, 0.035 * kTurn, tHeight}}};
}

}  // namespace

std::optional<WaveFit> fitWaves(std::span<const float> beat, std::size_t peak, Hertz rate, double rrSeconds) {
    const std::vector<Point> points = pointsOf(beat, peak, rate, rrSeconds);
    if (points.size() < 3 * kBeatParameters) return std::nullopt;
    std::vector<double> values;
    double mean = 0.0;
    for (const Point& point : points) {
        values.push_back(point.millivolts);
        mean += point.millivolts / static_cast<double>(points.size());
    }
    double variance = 0.0;
    for (const double value : values)
        variance += (value - mean) * (value - mean);
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    const auto count = static_cast<double>(points.size());
    if (std::sqrt(variance / count) < kLeastMillivolts) return std::nullopt;

    std::optional<WaveFit> best;
    double least = 0.0;
    for (const double qrsWidth : {0.010, 0.022}) {
        for (const double tBegin : {0.16, 0.24}) {
            for (const double tEnd : {0.34, 0.48}) {
                Search search(points, startFrom(points, *middle, qrsWidth, tBegin, tEnd), *middle);
                search.run();
                if (best && search.cost() >= least) continue;
                least = search.cost();
                best = WaveFit{search.waves(), std::sqrt(search.misfit() / count),
                               1.0 - search.misfit() / variance};
            }
        }
    }
    return best->explained >= kLeastExplained ? best : std::nullopt;
}

}  // namespace cardiotwin::twin
