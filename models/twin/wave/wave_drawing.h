// SPDX-License-Identifier: GPL-3.0-or-later
// Lays beats of known shape and more or less known time side by side. The drawing keeps three accounts of
// every sample: the wave as drawn, its expected value and its expected square, so that both the expected wave
// and the width of its band follow from one pass. Threads: one at a time.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace cardiotwin::twin {

class WaveDrawing {
public:
    explicit WaveDrawing(std::size_t samples);

    /// Adds a beat whose R peak lies at `at` (samples from the drawing's first, may be outside), with its
    /// shape (R peak at index `peak`), the shape's own variance, and the deviation of its time in samples.
    void add(double at, std::span<const float> shape, std::span<const float> variance, std::size_t peak,
             double deviation);

    [[nodiscard]] const std::vector<float>& drawn() const { return m_drawn; }
    [[nodiscard]] const std::vector<float>& expected() const { return m_expected; }
    /// Root mean square of truth − drawn, per sample.
    [[nodiscard]] std::vector<float> deviation() const;

private:
    static void spread(const std::vector<float>& values, double start, double deviation,
                       std::vector<float>& onto);

    std::vector<float> m_drawn, m_expected, m_square;
};

}  // namespace cardiotwin::twin
