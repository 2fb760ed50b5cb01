// SPDX-License-Identifier: GPL-3.0-or-later
// Causal z-score normalisation: each value against the running mean and standard deviation of the values up
// to it, never of later ones. Until `memory` values were seen the statistics are those of all values so far
// (Welford 1962); after that they forget exponentially, so a trend of hours does not flatten the present.
// Missing values (NaN) change nothing and come out as NaN. Threads: a value.
#pragma once

namespace cardiotwin::signal {

class ZScore {
public:
    /// `memory` is in values; 0 = never forget. `smallestDeviation` stands in for a smaller one (same unit as
    /// the values), so that a constant does not blow up.
    explicit ZScore(double memory = 0.0, double smallestDeviation = 1e-6);

    /// Takes `value` into the statistics and returns its z-score.
    double push(double value);

    [[nodiscard]] double normalised(double value) const { return (value - m_mean) / deviation(); }
    [[nodiscard]] double restored(double z) const { return m_mean + z * deviation(); }
    [[nodiscard]] double mean() const { return m_mean; }
    [[nodiscard]] double deviation() const;
    /// Values seen, up to `memory`.
    [[nodiscard]] double count() const { return m_count; }

private:
    double m_memory;
    double m_smallest;
    double m_count = 0.0;
    double m_mean = 0.0;
    double m_variance = 0.0;
};

}  // namespace cardiotwin::signal
