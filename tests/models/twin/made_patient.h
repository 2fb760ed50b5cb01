// SPDX-License-Identifier: GPL-3.0-or-later
// A patient made of numbers: RR intervals of a known law turned into a clean wave and into the findings an
// analysis would report, cut into blocks at will. Beats are reported late, as a real analysis does. Threads:
// one at a time.
#pragma once

#include "models/ecg/ecg_analysis.h"
#include "models/twin/heart_twin.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace made {

struct Patient {
    cardiotwin::Hertz rate{250.0};
    std::vector<cardiotwin::LeadId> leads{{"MLII"}};
    std::vector<float> millivolts;  ///< frames × leads
    std::vector<cardiotwin::ecg::Beat> beats;
    std::vector<double> heartRateBpm;  ///< the source's column, or empty
    float quality = 1.0F;

    [[nodiscard]] std::size_t frames() const { return millivolts.size() / leads.size(); }
    /// The findings on the frames [begin, end).
    [[nodiscard]] cardiotwin::ecg::Findings findings(std::size_t begin, std::size_t end) const;
};

/// `rrSeconds(beat, time)` gives the interval that ends the beat's cycle.
Patient patientOf(double seconds, const std::function<double(std::size_t, double)>& rrSeconds);

/// Mean rate that wanders slowly around `bpm` (first-order autoregression), with `jitter` seconds of beat-to-
/// beat noise.
Patient wanderingPatient(double seconds, double bpm, double wanderBpm, double jitter, std::uint64_t seed);

/// Runs the twin over the patient in blocks of `blockFrames`, fitting whenever a fit is awaited, and calls
/// `look` after every block.
void run(cardiotwin::twin::HeartTwin& twin, const Patient& patient, std::size_t blockFrames,
         const std::function<void(const cardiotwin::twin::TwinSnapshot&)>& look);

/// Every number of a snapshot's forecasts as text, to the last bit.
std::string printed(const cardiotwin::twin::TwinSnapshot& snapshot);

}  // namespace made
