// SPDX-License-Identifier: GPL-3.0-or-later
// Scores found wave marks against manual ones as the delineation literature does (Martínez et al. 2004): per
// point the mean and the standard deviation of found − reference over the beats that have both; a reference
// point without a found one is a miss, also where the wave was said to be not measurable. A found wave of a
// matched beat that the reference does not have counts as invented. Threads: pure functions.
#pragma once

#include "models/base/sample_index.h"
#include "models/base/units.h"
#include "models/ecg/waves/wave_marks.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cardiotwin::ecg {

enum class WavePoint : std::uint8_t { POn, PPeak, POff, QrsOn, QrsOff, TOn, TPeak, TOff };

inline constexpr std::array kWavePoints = {WavePoint::POn,   WavePoint::PPeak,  WavePoint::POff,
                                           WavePoint::QrsOn, WavePoint::QrsOff, WavePoint::TOn,
                                           WavePoint::TPeak, WavePoint::TOff};

[[nodiscard]] const std::optional<SampleIndex>& markAt(const WaveMarks& marks, WavePoint point);

/// Errors of one point over any number of beats.
struct PointScore {
    std::int64_t compared = 0, missed = 0, invented = 0;
    double sumMs = 0.0, squaresMs = 0.0;

    void push(double errorMs);
    /// NaN without a compared beat.
    [[nodiscard]] double meanMs() const;
    /// Sample standard deviation; NaN from fewer than two beats.
    [[nodiscard]] double sdMs() const;
    /// missed / (compared + missed); NaN without a reference.
    [[nodiscard]] double missRate() const;
    PointScore& operator+=(const PointScore& other);
};

/// One score a point, in the order of kWavePoints.
using WaveScore = std::array<PointScore, kWavePoints.size()>;

/// Each reference beat is compared with the found beat nearest within 150 ms of its R peak. `candidates`
/// holds one list per lead, each ascending; with several, each point takes the lead of smallest absolute
/// error (the best-lead rule of Martínez et al. 2004, for marks made with all leads in view). Found marks
/// compare one by one with a single candidate list.
[[nodiscard]] WaveScore scoreWaves(std::span<const WaveMarks> reference,
                                   std::span<const std::vector<WaveMarks>> candidates, Hertz rate);

/// Means and standard deviations averaged over records, as the literature reports them beside pooled ones.
/// Records without at least two compared beats of a point do not count for it.
struct PointAverage {
    int records = 0;
    double meanMs = 0.0, sdMs = 0.0;
};
[[nodiscard]] std::array<PointAverage, kWavePoints.size()> averageOver(std::span<const WaveScore> records);

/// One symbol of an annotation file: '(' and ')' open and close a wave, 'p' and 't' are its peaks, any beat
/// symbol stands at the R peak.
struct WaveSymbol {
    SampleIndex sample;
    char symbol = ' ';
};
/// Reference marks of each annotated beat. A T wave of several peaks ends where its last one is closed and
/// has its first peak's place. `lead` is 0.
[[nodiscard]] std::vector<WaveMarks> waveReferenceOf(std::span<const WaveSymbol> symbols);

}  // namespace cardiotwin::ecg
