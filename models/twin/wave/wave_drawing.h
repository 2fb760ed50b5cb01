// SPDX-License-Identifier: GPL-3.0-or-later
// Lays beats of known shape and more or less known time side by side. The drawing keeps three accounts of
// every sample: the wave as drawn, its expected value and its expected square, so that both the expected wave
// and the width of its band follow from one pass. Threads: one at a time.
#pragma once

#include "models/twin/wave/beat_odds.h"

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

    /// Draws a beat at `at` and leaves the other accounts to `addByOdds`.
    void drawOnly(double at, std::span<const float> shape, std::size_t peak);
    /// Adds to the expectations a beat that comes with this chance and whose time has these odds; `now` (s)
    /// is the drawing's first sample.
    void addByOdds(const BeatOdds& odds, double chance, double now, Hertz rate, const UsualBeat& beat);

    [[nodiscard]] const std::vector<float>& drawn() const { return m_drawn; }
    [[nodiscard]] const std::vector<float>& expected() const { return m_expected; }
    /// Root mean square of truth − drawn, per sample.
    [[nodiscard]] std::vector<float> deviation() const;

private:
    /// A beat's own territory, without the zeros around it.
    struct Territory {
        std::size_t skipped = 0;  ///< samples of the shape before it
        std::vector<float> values;
        std::vector<float> squares;
    };
    static Territory territoryOf(std::span<const float> shape, std::span<const float> variance);
    static void lay(const std::vector<float>& values, double start, float share, std::vector<float>& onto);
    static void spread(const std::vector<float>& values, double start, double deviation,
                       std::vector<float>& onto);

    std::vector<float> m_drawn, m_expected, m_square;
};

}  // namespace cardiotwin::twin
