// SPDX-License-Identifier: GPL-3.0-or-later
// What usually stands in the common detection signal from 0.12 to 0.75 s after a beat of each QRS shape: its
// T wave, and whatever follows that. A hump no higher than what always stands there is no beat, one that
// stands where nothing used to be is likely one. Threads: one at a time.
#pragma once

#include "models/base/units.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace cardiotwin::ecg {

class AfterBeats {
public:
    explicit AfterBeats(Hertz rate) : m_perBin(kBinSeconds * rate.value) {}

    /// The signal's frames [beat, end) followed a beat of `shape`. `ring` holds frame i at i & (size − 1).
    void learn(std::size_t shape, std::int64_t beat, std::int64_t end, std::span<const double> ring);
    /// The usual height around `delay` frames after a beat of `shape`; 0 = not known.
    [[nodiscard]] double usual(std::size_t shape, std::int64_t delay) const;
    void clear() { m_bins = {}; }

private:
    static constexpr double kBinSeconds = 0.015;
    static constexpr std::size_t kBins = 50;
    static constexpr std::size_t kFirstBin = 8;
    static constexpr std::size_t kShapes = 4;
    struct Bin {
        double height = 0.0, beats = 0.0;
    };

    double m_perBin;  ///< frames
    std::array<std::array<Bin, kBins>, kShapes> m_bins{};
};

}  // namespace cardiotwin::ecg
