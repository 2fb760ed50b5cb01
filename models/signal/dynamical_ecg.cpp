// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signal/dynamical_ecg.h"

#include <array>
#include <cmath>
#include <numbers>
#include <random>
#include <utility>

namespace cardiotwin::signal {
namespace {

using std::numbers::pi;

double wrapped(double angle) {
    return std::remainder(angle, 2.0 * pi);
}

// Relaxation of the voltage towards the baseline: 1 per second in the original.
constexpr double kRelaxation = 1.0;

}  // namespace

std::vector<PhaseWave> normalLead() {
    return {{-pi / 3.0, 0.25, 0.12},
            {-pi / 12.0, 0.1, -0.15},
            {0.0, 0.1, 1.1},
            {pi / 12.0, 0.1, -0.25},
            {pi / 2.0, 0.4, 0.3}};
}

std::vector<PhaseWave> atHeartRate(std::span<const PhaseWave> waves, double beatsPerMinute) {
    const double spread = std::sqrt(beatsPerMinute / 60.0);
    std::vector<PhaseWave> scaled(waves.begin(), waves.end());
    for (PhaseWave& wave : scaled) {
        wave.angle *= spread;
        wave.width *= spread;
    }
    return scaled;
}

double quasiStatic(std::span<const PhaseWave> waves, double phase) {
    double sum = 0.0;
    for (const PhaseWave& wave : waves) {
        const double u = wrapped(phase - wave.angle) / wave.width;
        sum += wave.amplitude * std::exp(-0.5 * u * u);
    }
    return sum;
}

DynamicalEcg::DynamicalEcg(std::vector<std::vector<PhaseWave>> leads, double phase)
    : m_leads(std::move(leads)), m_state(2 + m_leads.size()), m_work(5 * m_state.size()) {
    m_state[0] = std::cos(phase);
    m_state[1] = std::sin(phase);
    for (std::size_t i = 0; i < m_leads.size(); ++i)
        m_state[2 + i] = quasiStatic(m_leads[i], phase);
}

double DynamicalEcg::phase() const {
    return std::atan2(m_state[1], m_state[0]);
}

void DynamicalEcg::derivative(std::span<const double> state, double omega, double baseline,
                              std::span<double> out) const {
    const double x = state[0];
    const double y = state[1];
    const double attraction = 1.0 - std::hypot(x, y);
    const double phase = std::atan2(y, x);
    out[0] = attraction * x - omega * y;
    out[1] = attraction * y + omega * x;
    for (std::size_t i = 0; i < m_leads.size(); ++i) {
        double slope = 0.0;
        double target = baseline;
        for (const PhaseWave& wave : m_leads[i]) {
            const double from = wrapped(phase - wave.angle);
            const double u = from / wave.width;
            const double height = wave.amplitude * std::exp(-0.5 * u * u);
            slope -= height * omega * from / (wave.width * wave.width);
            target += height;
        }
        // Relaxing towards baseline plus waves, not towards the bare baseline, leaves slow waves their
        // height.
        out[2 + i] = slope - kRelaxation * (state[2 + i] - target);
    }
}

void DynamicalEcg::step(double seconds, double omega, double baselineMillivolts) {
    const std::size_t n = m_state.size();
    const std::span<double> work(m_work);
    const std::span<double> trial = work.subspan(4 * n, n);
    constexpr std::array kReach = {0.5, 0.5, 1.0};
    derivative(m_state, omega, baselineMillivolts, work.first(n));
    for (std::size_t k = 0; k < kReach.size(); ++k) {
        for (std::size_t i = 0; i < n; ++i)
            trial[i] = m_state[i] + kReach[k] * seconds * work[k * n + i];
        derivative(trial, omega, baselineMillivolts, work.subspan((k + 1) * n, n));
    }
    for (std::size_t i = 0; i < n; ++i)
        m_state[i] += seconds / 6.0 * (work[i] + 2.0 * work[n + i] + 2.0 * work[2 * n + i] + work[3 * n + i]);
}

RrProcess::RrProcess(RrSpectrum spectrum, std::uint64_t seed) {
    constexpr int kTonesPerPeak = 24;
    std::mt19937_64 random(seed);
    std::uniform_real_distribution<double> uniform(0.0, 1.0);
    const double lowPower = spectrum.lowToHigh / (1.0 + spectrum.lowToHigh);
    const auto addPeak = [&](double centre, double width, double power) {
        std::vector<double> weights;
        double total = 0.0;
        const std::size_t begin = m_tones.size();
        for (int i = 0; i < kTonesPerPeak; ++i) {
            // Uneven spacing keeps the sum from repeating within hours.
            const double u = 3.0 * (2.0 * (i + uniform(random)) / kTonesPerPeak - 1.0);
            weights.push_back(std::exp(-0.5 * u * u));
            total += weights.back();
            m_tones.push_back({centre + u * width, 0.0, 2.0 * pi * uniform(random)});
        }
        const double variance = power * spectrum.deviationSeconds * spectrum.deviationSeconds;
        for (std::size_t i = begin; i < m_tones.size(); ++i)
            m_tones[i].amplitude = std::sqrt(2.0 * variance * weights[i - begin] / total);
    };
    addPeak(spectrum.lowHz, spectrum.lowWidthHz, lowPower);
    addPeak(spectrum.highHz, spectrum.highWidthHz, 1.0 - lowPower);
}

double RrProcess::deviationAt(double seconds) const {
    double sum = 0.0;
    for (const Tone& tone : m_tones)
        sum += tone.amplitude * std::cos(2.0 * pi * tone.hertz * seconds + tone.phase);
    return sum;
}

}  // namespace cardiotwin::signal
