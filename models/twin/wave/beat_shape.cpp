// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/wave/beat_shape.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace cardiotwin::twin {
namespace {

constexpr double kMemoryBeats = 25.0;
constexpr double kErrorMemoryBeats = 20.0;
constexpr std::size_t kGridPoints = 48;
constexpr std::size_t kHarmonics = 8;
constexpr std::size_t kInputs = 2 * kHarmonics + 1;
constexpr double kWarpSeconds = 0.04;

/// Time from R, stretched near it: 10 ms inside the QRS are as far apart as 80 ms in the T wave.
double warped(double seconds) {
    return std::asinh(seconds / kWarpSeconds);
}

double unwarped(double position) {
    return kWarpSeconds * std::sinh(position);
}

const double kFirst = warped(-BeatShape::kSecondsBefore);
const double kLast = warped(BeatShape::kSecondsAfter);

double gridPosition(std::size_t point, std::size_t points) {
    return kFirst + (kLast - kFirst) * static_cast<double>(point) / static_cast<double>(points - 1);
}

std::array<double, kInputs> inputsAt(double position, double rrSeconds) {
    std::array<double, kInputs> inputs{};
    for (std::size_t k = 0; k < kHarmonics; ++k) {
        const double angle = std::numbers::pi * static_cast<double>(k + 1) * position / kLast;
        inputs[2 * k] = std::cos(angle);
        inputs[2 * k + 1] = std::sin(angle);
    }
    inputs[kInputs - 1] = rrSeconds;
    return inputs;
}

}  // namespace

BeatShape::BeatShape(Hertz rate, std::size_t beatsKept)
    : m_rate(rate),
      m_peak(static_cast<std::size_t>(std::lround(kSecondsBefore * rate.value))),
      m_beatsKept(beatsKept) {
    const std::size_t count = m_peak + static_cast<std::size_t>(std::lround(kSecondsAfter * rate.value));
    m_mean.assign(count, 0.0F);
    m_seen.assign(count, 0.0F);
    m_variance.assign(count, 0.0F);
}

double BeatShape::secondsAt(std::size_t sample) const {
    return (static_cast<double>(sample) - static_cast<double>(m_peak)) / m_rate.value;
}

void BeatShape::learn(std::span<const float> window, double rrSeconds) {
    judge(window, rrSeconds);
    ++m_beats;
    for (std::size_t i = 0; i < samples(); ++i) {
        if (!std::isfinite(window[i])) continue;
        m_seen[i] += 1.0F;
        const float share = std::max(1.0F / m_seen[i], static_cast<float>(1.0 / kMemoryBeats));
        // One artefact must not bend the mean: no beat moves it by more than three of its usual errors.
        const float most = m_seen[i] < 6.0F ? 1e3F : 3.0F * std::sqrt(m_variance[i]) + 0.02F;
        const float error = std::clamp(window[i] - m_mean[i], -most, most);
        m_mean[i] += share * error;
        if (m_seen[i] > 1.0F) m_variance[i] += share * (error * error - m_variance[i]);
    }
    m_past.push_back({{window.begin(), window.end()}, rrSeconds});
    if (m_past.size() > m_beatsKept) m_past.pop_front();
}

void BeatShape::judge(std::span<const float> window, double rrSeconds) {
    if (!m_machine) return;
    const std::vector<float> machine = machineShape(rrSeconds);
    double meanError = 0.0;
    double machineError = 0.0;
    double count = 0.0;
    for (std::size_t i = 0; i < samples(); ++i) {
        if (!std::isfinite(window[i])) continue;
        meanError += std::pow(static_cast<double>(window[i] - m_mean[i]), 2);
        machineError += std::pow(static_cast<double>(window[i] - machine[i]), 2);
        count += 1.0;
    }
    if (count == 0.0) return;
    m_meanError += (meanError / count - m_meanError) / kErrorMemoryBeats;
    m_machineError += (machineError / count - m_machineError) / kErrorMemoryBeats;
}

TrainingRows BeatShape::rows() const {
    TrainingRows rows;
    for (const PastBeat& beat : m_past) {
        for (std::size_t point = 0; point < kGridPoints; ++point) {
            const double position = gridPosition(point, kGridPoints);
            const double sample = unwarped(position) * m_rate.value + static_cast<double>(m_peak);
            const auto index = static_cast<std::size_t>(std::max(std::lround(sample), 0L));
            if (index >= samples() || !std::isfinite(beat.window[index])) continue;
            rows.add(inputsAt(warped(secondsAt(index)), beat.rrSeconds),
                     static_cast<double>(beat.window[index]));
        }
    }
    return rows;
}

void BeatShape::use(std::shared_ptr<const Svr> machine) {
    // A new machine starts level with the mean and earns its place on the beats to come.
    if (!m_machine) m_machineError = m_meanError;
    m_machine = std::move(machine);
    m_machineShapes.clear();
}

std::vector<float> BeatShape::machineShape(double rrSeconds) {
    constexpr double kRrStep = 0.02;
    constexpr std::size_t kMostShapes = 32;
    const long key = std::lround(rrSeconds / kRrStep);
    if (const auto known = m_machineShapes.find(key); known != m_machineShapes.end()) return known->second;

    // The machine is smooth in warped time: a grid and straight lines between cost a fraction of every
    // sample.
    constexpr std::size_t kPoints = 112;
    std::array<double, kPoints> grid{};
    for (std::size_t point = 0; point < kPoints; ++point) {
        grid[point] =
            m_machine->predict(inputsAt(gridPosition(point, kPoints), static_cast<double>(key) * kRrStep));
    }
    std::vector<float> shape(samples());
    for (std::size_t i = 0; i < samples(); ++i) {
        const double place = (warped(secondsAt(i)) - kFirst) / (kLast - kFirst) * (kPoints - 1.0);
        const auto below = static_cast<std::size_t>(std::clamp(place, 0.0, kPoints - 2.0));
        const double fraction = place - static_cast<double>(below);
        shape[i] = static_cast<float>(grid[below] + fraction * (grid[below + 1] - grid[below]));
    }
    if (m_machineShapes.size() >= kMostShapes) m_machineShapes.clear();
    m_machineShapes.emplace(key, shape);
    return shape;
}

std::vector<float> BeatShape::expected(double rrBefore, double rrAfter) {
    std::vector<float> shape = usesMachine() ? machineShape(rrBefore) : m_mean;
    for (std::size_t i = 0; i < samples(); ++i) {
        const double seconds = secondsAt(i);
        const bool within = seconds >= -kTerritoryBefore * rrBefore && seconds < kTerritoryAfter * rrAfter;
        if (m_seen[i] == 0.0F || !within) shape[i] = 0.0F;
    }
    return shape;
}

}  // namespace cardiotwin::twin
