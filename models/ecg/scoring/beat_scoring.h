// SPDX-License-Identifier: GPL-3.0-or-later
// Scores found beats against reference annotations the way ANSI/AAMI EC57 does: a found beat is right when it
// lies within 150 ms of a reference beat that no other found beat has claimed. Stretches that hold no beats
// (ventricular flutter) are left out on both sides. Figures pool beats (gross); averages over records are the
// caller's. Threads: pure functions.
#pragma once

#include "models/base/sample_index.h"
#include "models/base/units.h"
#include "models/ecg/beat.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace cardiotwin::ecg {

struct ScoredBeat {
    SampleIndex at;
    BeatClass beatClass = BeatClass::Q;
};

/// A half-open stretch of the recording.
struct Stretch {
    SampleIndex start, end;
};

inline constexpr double kMatchWindowSeconds = 0.150;

/// Rows are reference classes, columns found classes, in the order N S V F Q; the last row counts found beats
/// without reference, the last column reference beats that were missed.
struct BeatScore {
    static constexpr std::size_t kClasses = 5;
    std::array<std::array<std::int64_t, kClasses + 1>, kClasses + 1> counts{};

    [[nodiscard]] std::int64_t matched() const;
    [[nodiscard]] std::int64_t missed() const;
    [[nodiscard]] std::int64_t invented() const;
    /// TP / (TP + FN); NaN without reference beats.
    [[nodiscard]] double sensitivity() const;
    /// TP / (TP + FP), called +P; NaN without found beats.
    [[nodiscard]] double positivePredictivity() const;

    /// The same for one class among the matched beats.
    [[nodiscard]] double sensitivity(BeatClass beatClass) const;
    [[nodiscard]] double positivePredictivity(BeatClass beatClass) const;
    [[nodiscard]] double f1(BeatClass beatClass) const;

    /// Over all classes among the matched beats: the part that is right, and Cohen's kappa (1960), the part
    /// beyond chance; NaN without matched beats.
    [[nodiscard]] double accuracy() const;
    [[nodiscard]] double kappa() const;
    /// κ/2 + j/8 with j the sum of sensitivities and predictivities of S and V (Mar et al. 2011). A class
    /// that does not occur or is never named adds nothing.
    [[nodiscard]] double jKappa() const;

    BeatScore& operator+=(const BeatScore& other);
};

/// Row and column of a class in BeatScore.
[[nodiscard]] std::size_t classIndex(BeatClass beatClass);

/// Both lists in ascending order. Beats before `from` or in an excluded stretch do not count.
[[nodiscard]] BeatScore scoreBeats(std::span<const ScoredBeat> reference, std::span<const ScoredBeat> found,
                                   Hertz rate, SampleIndex from = {}, std::span<const Stretch> excluded = {});

/// For each reference beat the index of the found beat that is matched to it, or −1.
[[nodiscard]] std::vector<std::int64_t> matchBeats(std::span<const ScoredBeat> reference,
                                                   std::span<const ScoredBeat> found, SampleCount window);

}  // namespace cardiotwin::ecg
