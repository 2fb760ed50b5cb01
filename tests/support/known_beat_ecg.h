// SPDX-License-Identifier: GPL-3.0-or-later
// An ECG whose R peaks are known to the sample: Gaussian P, QRS and T waves at given beats, in any number of
// leads, with noise of a given seed. What a test wants otherwise (gaps, spikes, jumps) it writes into
// `millivolts`. Threads: values.
#pragma once

#include "models/base/sample_block.h"

#include <cstdint>
#include <vector>

namespace fact {

struct KnownEcgSettings {
    double rateHz = 360.0;
    std::vector<double> rrSeconds = {};     ///< from beat to beat; the first beat lies 0.5 s after the start
    std::vector<std::size_t> ectopic = {};  ///< numbers of beats that are wide and large and have no P wave
    std::vector<double> leadGains = {1.0};
    double noiseMillivolts = 0.005;  ///< standard deviation, white
    double tMillivolts = 0.25;
    double pMillivolts = 0.12;
    std::uint64_t seed = 1;
};

struct KnownEcg {
    cardiotwin::Hertz rate;
    std::vector<cardiotwin::LeadId> leads;
    std::vector<double> millivolts;  ///< frames × leads
    std::vector<std::int64_t> rPeaks;

    [[nodiscard]] std::size_t frames() const { return millivolts.size() / leads.size(); }
    /// Frames [first, first + count) as a block.
    [[nodiscard]] cardiotwin::SampleBlock block(std::size_t first, std::size_t count) const;
};

[[nodiscard]] KnownEcg knownEcg(const KnownEcgSettings& settings);
/// `beats` intervals of the same length.
[[nodiscard]] std::vector<double> steadyRr(std::size_t beats, double seconds);

}  // namespace fact
