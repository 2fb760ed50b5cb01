// SPDX-License-Identifier: GPL-3.0-or-later
// The seam between what is measured of a beat and what it is called. A classifier turns the features of one
// beat into a class and says how sure it is; it keeps no state, so one can be exchanged for another between
// two beats. The one here works by the bedside rules: early and of usual shape is supraventricular, of
// another and wider shape is ventricular, between the two is fusion. Threads: `classify` from any number.
#pragma once

#include "models/ecg/beat.h"

#include <optional>

namespace cardiotwin::ecg {

struct BeatFeatures {
    std::optional<double> rrMs;        ///< to the beat before
    std::optional<double> rrBeforeMs;  ///< of the beat before
    std::optional<double> usualRrMs;   ///< median of recent intervals between beats of usual timing
    double rrSpread = 0.0;             ///< median change from interval to interval, as a part of usualRrMs
    std::optional<double> likeness;    ///< correlation with the patient's dominant beat, −1–1
    double size = 1.0;                 ///< QRS size against the dominant beat's
    double widthMs = 0.0;              ///< QRS width
    double usualWidthMs = 0.0;         ///< of the dominant beat
    double shareOfShape = 1.0;         ///< fraction of recent beats that look like this one, 0–1
    double quality = 0.0;              ///< of the signal, 0–1
    double spreadByPattern = 0.0;      ///< as rrSpread, of the steadiest of every, every other, every third
    double leastDeparture = 1.0;       ///< from the dominant beat over its usual scatter, in the best lead
    double mostDeparture = 1.0;        ///< in the worst lead
    double atrialLikeness = 1.0;  ///< correlation of what precedes the QRS with what usually does, −1–1
    double atrialSize = 1.0;      ///< how much of the usual it holds; 0 = none, 1 = all
    double likenessDeviation = 0.0;  ///< how far beyond the patient's usual range, in usual deviations
    double atrialDeviation = 0.0;    ///< the same of atrialLikeness; negative: less than usual
};

/// How much a beat's shape speaks for a ventricular origin, timing aside: unlike the dominant beat, wide,
/// large, rare. No single sign decides alone; about 0 is the border.
[[nodiscard]] double strangeness(const BeatFeatures& features);
/// The part of the usual interval below which a beat is early. Lower where intervals differ anyway.
[[nodiscard]] double earlyBelow(double rrSpread);
/// The interval before the beat as a part of the usual one; 1 where either is unknown.
[[nodiscard]] double prematurity(const BeatFeatures& features);

struct ClassedBeat {
    BeatClass beatClass = BeatClass::Q;
    double confidence = 0.0;  ///< 0–1
};

class BeatClassifier {
public:
    virtual ~BeatClassifier() = default;
    [[nodiscard]] virtual ClassedBeat classify(const BeatFeatures& features) const = 0;
};

class RuleBeatClassifier : public BeatClassifier {
public:
    [[nodiscard]] ClassedBeat classify(const BeatFeatures& features) const override;
};

}  // namespace cardiotwin::ecg
