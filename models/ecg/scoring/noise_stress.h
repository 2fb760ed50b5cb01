// SPDX-License-Identifier: GPL-3.0-or-later
// Adds recorded noise to a clean recording whose beats are known, as the noise stress test does (Moody,
// Muldrow and Mark 1984): five clean minutes, then two noisy and two clean in turn. Signal power is that of a
// sine as tall as the usual normal QRS, noise power the mean square about the mean of each second; both
// means leave out the outer tenth. Threads: pure functions.
#pragma once

#include "models/base/units.h"
#include "models/ecg/scoring/beat_scoring.h"

#include <cstddef>
#include <span>
#include <vector>

namespace cardiotwin::ecg {

/// A recording as one piece, frames × leads, mV.
struct WholeRecording {
    std::vector<double> millivolts;
    std::size_t leads = 0;
    Hertz rate;

    [[nodiscard]] std::size_t frames() const { return leads == 0 ? 0 : millivolts.size() / leads; }
};

struct NoisePlan {
    double snrDb = 12.0;
    double cleanSeconds = 300.0;
    double turnSeconds = 120.0;
    /// The part of the noise that is added, again and again; the gain is measured on all of it.
    double noiseFromSeconds = 0.0, noiseToSeconds = 1e9;
};

/// What each lead's noise is multiplied with. Leads beyond those of the noise take its leads in turn; a lead
/// without ten normal beats or without noise gets 0.
[[nodiscard]] std::vector<double> noiseGains(const WholeRecording& clean,
                                             std::span<const ScoredBeat> reference,
                                             const WholeRecording& noise, double snrDb);

/// Adds the noise in place. Values between the noise's own samples are interpolated.
void addNoise(WholeRecording& recording, std::span<const ScoredBeat> reference, const WholeRecording& noise,
              const NoisePlan& plan);

}  // namespace cardiotwin::ecg
