// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/wave/forecast_gain.h"

#include <algorithm>
#include <cmath>

namespace cardiotwin::twin {
namespace {

constexpr double kStretchSeconds = 0.25;
constexpr double kMemoryForecasts = 120.0;
constexpr double kPriorPerSecond = 0.05;  // mV² per sample rate: so much agreement is taken for granted

}  // namespace

std::size_t ForecastGain::stretchOf(std::size_t sample) const {
    const double stretch = static_cast<double>(sample) / m_rate.value / kStretchSeconds;
    return std::min(static_cast<std::size_t>(stretch), kStretches - 1);
}

void ForecastGain::apply(std::span<float> expected) const {
    const double prior = kPriorPerSecond * m_rate.value;
    std::array<float, kStretches> gains{};
    for (std::size_t i = 0; i < kStretches; ++i) {
        const double gain = (m_agreement[i].product + prior) / (m_agreement[i].square + prior);
        gains[i] = static_cast<float>(std::clamp(gain, 0.0, 1.0));
    }
    for (std::size_t i = 0; i < expected.size(); ++i)
        expected[i] *= gains[stretchOf(i)];
}

void ForecastGain::learn(std::span<const float> expected, std::span<const float> truth) {
    for (Agreement& agreement : m_agreement) {
        agreement.product *= 1.0 - 1.0 / kMemoryForecasts;
        agreement.square *= 1.0 - 1.0 / kMemoryForecasts;
    }
    for (std::size_t i = 0; i < std::min(expected.size(), truth.size()); ++i) {
        if (!std::isfinite(truth[i])) continue;
        const auto value = static_cast<double>(expected[i]);
        Agreement& agreement = m_agreement[stretchOf(i)];
        agreement.product += value * static_cast<double>(truth[i]);
        agreement.square += value * value;
    }
}

}  // namespace cardiotwin::twin
