// SPDX-License-Identifier: GPL-3.0-or-later
// Weighs what speaks for and against a hump of the detection signal being a QRS complex: size in all leads
// and in the best one, likeness to the patient's complexes, timing against the usual rhythm, noise around it.
// The weights are a logistic regression over the humps of 29 recordings of as many patients (22 of the
// MIT-BIH Arrhythmia Database, 7 of the QT Database), checked by leaving one patient out. Threads: pure
// functions.
#pragma once

#include <array>
#include <cstddef>

namespace cardiotwin::ecg {

/// A hump that follows this much higher tells no more than one higher still.
inline constexpr double kLargestRival = 4.0;

struct HumpEvidence {
    double agreed = 0.0;         ///< height where leads must agree; the usual QRS has 1
    double unanimous = 0.0;      ///< height where every lead has a vote
    double height = 0.0;         ///< height in the common signal
    double best = 0.0;           ///< height in the best lead
    double likeness = 0.0;       ///< to known complexes, −1–1; 0 = none known
    double sharpLikeness = 0.0;  ///< the same of the slopes of the unfiltered signal
    double familiarity = 0.0;    ///< share of recent beats that have the likest shape, 0–1
    double seconds = 10.0;       ///< since the beat before
    double part = 1.0;           ///< of the usual interval since the beat before
    double irregularity = 0.0;   ///< of the rhythm, as a part of the usual interval
    double againstLast = 1.0;    ///< height against the beat before
    double background = 0.0;     ///< mean of the common signal around, without the hump
    double rival = 0.0;          ///< height of the hump that follows within 0.3 s, against this one
    double noise = 0.0;          ///< usual height of refused humps
    double contrast = 1.0;       ///< of QRS and rest in the best lead
    double overUsual = 0.0;  ///< height against what usually stands this long after such a beat; 0 = unknown
    double refusedLikeness = 0.0;  ///< to humps that were refused, −1–1
};

/// What the evidence amounts to, one number per weight.
inline constexpr std::size_t kHumpTerms = 31;
using HumpTerms = std::array<double, kHumpTerms>;
[[nodiscard]] HumpTerms termsOf(const HumpEvidence& evidence);

enum class Look { First, Second };

struct HumpWeights {
    HumpTerms first{}, second{};
};
[[nodiscard]] HumpWeights fittedWeights();

/// Log odds that the hump is a complex: as soon as it is known to be a hump, and for the best refused hump
/// when the next beat is overdue.
[[nodiscard]] double weigh(const HumpTerms& terms, const HumpTerms& weights);

}  // namespace cardiotwin::ecg
