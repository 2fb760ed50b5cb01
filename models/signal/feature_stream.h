// SPDX-License-Identifier: GPL-3.0-or-later
// The two series of the mission fused into one: the heart rate, standardised (z-score), and the ECG wave,
// normalised to unit amplitude, as one row per second of recording time. The rate is the one the source
// reports, else the one computed from beats. Both scalings are causal. A blank rate never drops the wave nor
// the other way round: a row that lacks either part is kept, counted, and only not trained on. Threads: one
// at a time.
#pragma once

#include "models/signal/clean_block.h"
#include "models/signal/z_score.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>

namespace cardiotwin::signal {

/// One second of the fused stream; a missing part is NaN.
struct FeatureRow {
    double heartRate = 0.0;        ///< z-score of the second's mean rate
    std::array<double, 3> wave{};  ///< log of RMS, peak and mean step of the normalised wave
    [[nodiscard]] bool hasHeartRate() const;
    [[nodiscard]] bool hasWave() const;
    /// A regression may learn from it.
    [[nodiscard]] bool isTrainable() const { return hasHeartRate() && hasWave(); }
};

class FeatureStream {
public:
    static constexpr std::size_t kValues = 4;

    /// Adds the frames [begin, end) of a block; the wave is that of its first lead. Frames in order.
    void append(const CleanBlock& block, std::size_t begin, std::size_t end);
    /// Closes the row of the frames appended since the last one. `computedBpm` is used where the source has
    /// never reported a rate.
    FeatureRow closeRow(std::optional<double> computedBpm);

    /// Rows so far that a fit must leave out.
    [[nodiscard]] std::uint64_t untrainableRows() const { return m_untrainable; }
    /// The rate of the last closed row in bpm.
    [[nodiscard]] std::optional<double> heartRateBpm() const { return m_heartRateBpm; }

private:
    [[nodiscard]] std::array<double, 3> closeWave();

    ZScore m_rate{600.0, 1.0};
    bool m_sourceReports = false;
    double m_rateSum = 0.0;
    std::uint64_t m_rates = 0;
    std::optional<double> m_heartRateBpm;

    double m_amplitude = 0.0;  // mV, running mean of the seconds' peaks
    std::array<double, 3> m_level{};
    double m_squares = 0.0;
    double m_steps = 0.0;
    double m_peak = 0.0;
    double m_previous = std::numeric_limits<double>::quiet_NaN();
    std::uint64_t m_present = 0;
    std::uint64_t m_frames = 0;
    std::uint64_t m_waveRows = 0;
    std::uint64_t m_untrainable = 0;
};

/// The row as inputs of a regression, NaN where missing.
[[nodiscard]] std::array<double, FeatureStream::kValues> valuesOf(const FeatureRow& row);

}  // namespace cardiotwin::signal
