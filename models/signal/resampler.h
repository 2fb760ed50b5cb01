// SPDX-License-Identifier: GPL-3.0-or-later
// Brings a stream to another sampling rate by a windowed sinc, block by block: every cutting of the input
// gives the same output. When the rate goes down the band goes down with it, so nothing folds back. Output
// sample m is at the time of input index m · from / to. A missing input sample stays missing: the outputs
// whose nearest inputs are missing are NaN, the others do without it. Threads: one at a time.
#pragma once

#include "models/base/units.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace cardiotwin::signal {

class Resampler {
public:
    Resampler(Hertz from, Hertz to, std::size_t leads);

    /// Appends to `out` the frames that `frames` (frames × leads) make certain. An output is certain once
    /// `latencyFrames` input frames behind it are known.
    void push(std::span<const double> frames, std::vector<double>& out);
    /// Appends what the end of the input still allows; the next push begins a new stream.
    void finish(std::vector<double>& out);

    [[nodiscard]] std::size_t latencyFrames() const { return m_half; }

private:
    [[nodiscard]] const std::vector<double>& kernel(double fraction);
    void produce(std::int64_t known, std::vector<double>& out);
    void emitFrame(std::int64_t centre, double fraction, std::vector<double>& out);

    double m_step;  // input frames per output frame
    std::size_t m_leads;
    double m_band;       // of the kernel, as a fraction of the input's own
    std::size_t m_half;  // taps on either side
    std::vector<double> m_history;
    std::int64_t m_historyBegin = 0;  // input index of m_history's first frame
    std::int64_t m_produced = 0;
    std::int64_t m_numerator = 0;  // of m_step as a fraction, where it is a simple one; else 0
    std::int64_t m_denominator = 0;
    std::unordered_map<std::int64_t, std::vector<double>> m_kernels;  // by phase, for simple fractions
    std::vector<double> m_scratch;
};

}  // namespace cardiotwin::signal
