// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/classes/beat_classifier.h"

#include <algorithm>
#include <cmath>

namespace cardiotwin::ecg {
namespace {

constexpr double kTrustedQuality = 0.15;
constexpr double kUsuallyEarly = 0.90;  // of the usual interval, in a perfectly regular rhythm
constexpr double kSpreadAllowance = 2.0;
constexpr double kMostOfOneSign = 2.0;

/// 0–1, how far `value` lies beyond `middle` in steps of `step`.
double beyond(double value, double middle, double step) {
    return 1.0 / (1.0 + std::exp(-(value - middle) / step));
}

}  // namespace

double strangeness(const BeatFeatures& f) {
    const double wider = f.usualWidthMs > 0.0 ? f.widthMs / f.usualWidthMs : 1.0;
    // Noise makes a beat unlike the others, a drifting baseline makes it wide: each counts so far and no
    // more.
    const double unlike = std::min((0.80 - f.likeness.value_or(1.0)) / 0.10, kMostOfOneSign);
    const double wide = std::min((wider - 1.2) / 0.25, kMostOfOneSign);
    return unlike + wide + (f.size - 1.3) / 0.6 + (0.25 - f.shareOfShape) / 0.25;
}

double earlyBelow(double rrSpread) {
    // Where every interval differs from the next, as in fibrillation, a short one is not early.
    return kUsuallyEarly - kSpreadAllowance * rrSpread;
}

double prematurity(const BeatFeatures& f) {
    return f.rrMs && f.usualRrMs ? *f.rrMs / *f.usualRrMs : 1.0;
}

ClassedBeat RuleBeatClassifier::classify(const BeatFeatures& f) const {
    if (f.quality < kTrustedQuality || !f.likeness) return {BeatClass::Q, 0.5};
    const double early = beyond(earlyBelow(f.rrSpread), prematurity(f), 0.03);
    const double ventricular = beyond(strangeness(f) + 1.5 * (early - 0.5), 0.0, 1.0);
    if (ventricular > 0.5) return {BeatClass::V, ventricular};
    if (early > 0.5) return {BeatClass::S, early * (1.0 - ventricular)};
    return {BeatClass::N, (1.0 - ventricular) * (1.0 - early)};
}

}  // namespace cardiotwin::ecg
