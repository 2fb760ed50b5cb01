// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/beat_classifier.h"

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

ClassedBeat RuleBeatClassifier::classify(const BeatFeatures& f) const {
    if (f.quality < kTrustedQuality || !f.likeness) return {BeatClass::Q, 0.5};
    const double prematurity = f.rrMs && f.usualRrMs ? *f.rrMs / *f.usualRrMs : 1.0;
    // Where every interval differs from the next, as in fibrillation, a short one is not early.
    const double early = beyond(kUsuallyEarly - kSpreadAllowance * f.rrSpread - prematurity, 0.0, 0.03);
    const double wider = f.usualWidthMs > 0.0 ? f.widthMs / f.usualWidthMs : 1.0;
    // Unlike the dominant beat, and the more so when wide, large, rare or early. No single sign decides
    // alone: noise makes a beat unlike the others, a drifting baseline makes it wide.
    const double unlike = std::min((0.80 - *f.likeness) / 0.10, kMostOfOneSign);
    const double wide = std::min((wider - 1.2) / 0.25, kMostOfOneSign);
    const double strangeness =
        unlike + wide + (f.size - 1.3) / 0.6 + 1.5 * (early - 0.5) + (0.25 - f.shareOfShape) / 0.25;
    const double ventricular = beyond(strangeness, 0.0, 1.0);
    if (ventricular > 0.5) return {BeatClass::V, ventricular};
    if (early > 0.5) return {BeatClass::S, early * (1.0 - ventricular)};
    return {BeatClass::N, (1.0 - ventricular) * (1.0 - early)};
}

}  // namespace cardiotwin::ecg
