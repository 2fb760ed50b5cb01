// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signal/feature_stream.h"

#include <algorithm>
#include <cmath>

namespace cardiotwin::signal {
namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();
constexpr double kAmplitudeMemorySeconds = 60.0;
constexpr double kLevelMemorySeconds = 10.0;
constexpr double kSmallestMillivolts = 1e-3;

/// A share that starts as a plain mean and then forgets with the given memory.
double shareOf(std::uint64_t count, double memory) {
    return std::max(1.0 / static_cast<double>(count), 1.0 / memory);
}

}  // namespace

bool FeatureRow::hasHeartRate() const {
    return std::isfinite(heartRate);
}

bool FeatureRow::hasWave() const {
    return std::all_of(wave.begin(), wave.end(), [](double value) { return std::isfinite(value); });
}

void FeatureStream::append(const CleanBlock& block, std::size_t begin, std::size_t end) {
    const std::size_t leads = block.leads.size();
    for (std::size_t frame = begin; frame < end; ++frame) {
        ++m_frames;
        if (frame < block.heartRateBpm.size() && std::isfinite(block.heartRateBpm[frame])) {
            m_sourceReports = true;
            m_rateSum += block.heartRateBpm[frame];
            ++m_rates;
        }
        const auto value = static_cast<double>(block.millivolts[frame * leads]);
        if (std::isfinite(value)) {
            ++m_present;
            m_squares += value * value;
            m_peak = std::max(m_peak, std::abs(value));
            if (std::isfinite(m_previous)) m_steps += std::abs(value - m_previous);
        }
        m_previous = value;
    }
}

std::array<double, 3> FeatureStream::closeWave() {
    std::array<double, 3> wave{kMissing, kMissing, kMissing};
    // Half a second of signal in a second is taken for its wave; less says too little.
    if (m_present > 0 && 2 * m_present >= m_frames && m_peak > kSmallestMillivolts) {
        ++m_waveRows;
        m_amplitude += shareOf(m_waveRows, kAmplitudeMemorySeconds) * (m_peak - m_amplitude);
        const auto count = static_cast<double>(m_present);
        const std::array<double, 3> now{std::sqrt(m_squares / count), m_peak, m_steps / count};
        for (std::size_t i = 0; i < wave.size(); ++i) {
            const double normalised = std::log(now[i] / m_amplitude + 1e-4);
            m_level[i] += shareOf(m_waveRows, kLevelMemorySeconds) * (normalised - m_level[i]);
            wave[i] = m_level[i];
        }
    }
    m_squares = m_steps = m_peak = 0.0;
    m_present = m_frames = 0;
    return wave;
}

FeatureRow FeatureStream::closeRow(std::optional<double> computedBpm) {
    m_heartRateBpm.reset();
    if (m_rates > 0) m_heartRateBpm = m_rateSum / static_cast<double>(m_rates);
    if (!m_sourceReports) m_heartRateBpm = computedBpm;
    m_rateSum = 0.0;
    m_rates = 0;

    FeatureRow row;
    row.heartRate = m_rate.push(m_heartRateBpm.value_or(kMissing));
    row.wave = closeWave();
    if (!row.isTrainable()) ++m_untrainable;
    return row;
}

std::array<double, FeatureStream::kValues> valuesOf(const FeatureRow& row) {
    return {row.heartRate, row.wave[0], row.wave[1], row.wave[2]};
}

}  // namespace cardiotwin::signal
