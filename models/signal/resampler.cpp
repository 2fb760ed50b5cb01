// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signal/resampler.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

namespace cardiotwin::signal {
namespace {

using std::numbers::pi;

constexpr double kHalfWidth = 16.0;  // zero crossings of the sinc on either side
constexpr double kKaiserBeta = 8.0;  // some 80 dB of stop band
constexpr double kBandUsed = 0.92;   // the rest is the transition
constexpr std::int64_t kMostPhases = 4096;
constexpr double kRateGrain = 1000.0;  // rates are told apart to a millihertz
constexpr double kLeastWeight = 0.5;   // of the kernel that must stand on known samples

double sinc(double x) {
    return std::abs(x) < 1e-12 ? 1.0 : std::sin(pi * x) / (pi * x);
}

double kaiser(double u) {  // −1…1
    const double inside = 1.0 - u * u;
    return inside <= 0.0 ? 0.0
                         : std::cyl_bessel_i(0.0, kKaiserBeta * std::sqrt(inside)) /
                               std::cyl_bessel_i(0.0, kKaiserBeta);
}

}  // namespace

Resampler::Resampler(Hertz from, Hertz to, std::size_t leads)
    : m_step(from.value / to.value),
      m_leads(leads),
      m_band(m_step > 1.0 ? kBandUsed / m_step : (m_step < 1.0 ? kBandUsed : 1.0)),
      m_half(static_cast<std::size_t>(std::ceil(kHalfWidth / m_band))) {
    const auto over = static_cast<std::int64_t>(std::llround(from.value * kRateGrain));
    const auto under = static_cast<std::int64_t>(std::llround(to.value * kRateGrain));
    const std::int64_t common = std::gcd(over, under);
    const double error = std::abs(static_cast<double>(over) / static_cast<double>(under) - m_step);
    if (common > 0 && under / common <= kMostPhases && error < 1e-9 * m_step) {
        m_numerator = over / common;
        m_denominator = under / common;
    }
}

// Weights of the taps at centre − half + 1 … centre + half for a point `fraction` behind `centre`.
const std::vector<double>& Resampler::kernel(double fraction) {
    const std::int64_t phase =
        m_denominator > 0 ? std::llround(fraction * static_cast<double>(m_denominator)) : -1;
    if (phase >= 0) {
        const auto known = m_kernels.find(phase);
        if (known != m_kernels.end()) return known->second;
    }
    std::vector<double>& weights = phase >= 0 ? m_kernels[phase] : m_scratch;
    const auto half = static_cast<double>(m_half);
    weights.resize(2 * m_half);
    double sum = 0.0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const double x = static_cast<double>(i) - half + 1.0 - fraction;
        weights[i] = m_band * sinc(m_band * x) * kaiser(x / half);
        sum += weights[i];
    }
    for (double& weight : weights)
        weight /= sum;  // a constant stays that constant
    return weights;
}

void Resampler::push(std::span<const double> frames, std::vector<double>& out) {
    m_history.insert(m_history.end(), frames.begin(), frames.end());
    const std::int64_t known = m_historyBegin + static_cast<std::int64_t>(m_history.size() / m_leads);
    produce(known - static_cast<std::int64_t>(m_half), out);
    // Keep what the next output still looks back on; trim in large pieces only.
    const auto needed = static_cast<std::int64_t>(std::floor(static_cast<double>(m_produced) * m_step)) -
                        static_cast<std::int64_t>(m_half);
    const std::int64_t spare = std::min(needed, known) - m_historyBegin;
    if (spare > 4096) {
        m_history.erase(m_history.begin(), m_history.begin() + static_cast<std::ptrdiff_t>(spare) *
                                                                   static_cast<std::ptrdiff_t>(m_leads));
        m_historyBegin += spare;
    }
}

void Resampler::finish(std::vector<double>& out) {
    produce(m_historyBegin + static_cast<std::int64_t>(m_history.size() / m_leads), out);
    m_history.clear();
    m_historyBegin = 0;
    m_produced = 0;
}

// Makes every output that lies before input index `known`.
void Resampler::produce(std::int64_t known, std::vector<double>& out) {
    for (;; ++m_produced) {
        std::int64_t centre = 0;
        double fraction = 0.0;
        if (m_denominator > 0) {
            const std::int64_t position = m_produced * m_numerator;
            centre = position / m_denominator;
            fraction = static_cast<double>(position % m_denominator) / static_cast<double>(m_denominator);
        } else {
            const double position = static_cast<double>(m_produced) * m_step;
            centre = static_cast<std::int64_t>(std::floor(position));
            fraction = position - std::floor(position);
        }
        if (centre >= known) return;
        emitFrame(centre, fraction, out);
    }
}

void Resampler::emitFrame(std::int64_t centre, double fraction, std::vector<double>& out) {
    const std::vector<double>& weights = kernel(fraction);
    const auto frames = static_cast<std::int64_t>(m_history.size() / m_leads);
    const std::int64_t begin = centre - static_cast<std::int64_t>(m_half) + 1;
    const auto at = [&](std::int64_t index, std::size_t lead) {
        // Beyond either end the signal is held: a step to zero would ring.
        const std::int64_t local = std::clamp<std::int64_t>(index - m_historyBegin, 0, frames - 1);
        return m_history[static_cast<std::size_t>(local) * m_leads + lead];
    };
    for (std::size_t lead = 0; lead < m_leads; ++lead) {
        const double nearest = at(fraction < 0.5 ? centre : centre + 1, lead);
        double sum = 0.0;
        double used = 0.0;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            const double value = at(begin + static_cast<std::int64_t>(i), lead);
            if (std::isnan(value)) continue;
            sum += weights[i] * value;
            used += weights[i];
        }
        const bool missing = std::isnan(nearest) || used < kLeastWeight;
        out.push_back(missing ? std::numeric_limits<double>::quiet_NaN() : sum / used);
    }
}

}  // namespace cardiotwin::signal
