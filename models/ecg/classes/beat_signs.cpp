// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/classes/beat_signs.h"

#include <algorithm>
#include <cmath>

namespace cardiotwin::ecg {
namespace {

constexpr double kNarrowestMs = 8.0;

/// A ratio as a bounded logarithm: twice and half are equally far from one.
double ratio(double value) {
    return std::clamp(std::log(std::max(value, 1e-3)), -1.5, 1.5);
}

/// Small spreads differ more in meaning than large ones.
double spread(double value) {
    return std::sqrt(std::clamp(value, 0.0, 0.5));
}

double departure(double value) {
    return std::log(0.3 + std::clamp(value, 0.0, 30.0));
}

/// Deviations flatten out: eight are not twice as telling as four.
double deviation(double value) {
    return 4.0 * std::tanh(value / 4.0);
}

}  // namespace

std::array<double, kVentricularSigns> ventricularSigns(const BeatFeatures& f) {
    return {ratio(prematurity(f)),
            spread(f.rrSpread),
            std::clamp(strangeness(f), -6.0, 6.0),
            std::log(1.05 - std::clamp(f.likeness.value_or(1.0), -1.0, 1.0)),
            ratio(f.size),
            ratio(f.widthMs / std::max(f.usualWidthMs, kNarrowestMs)),
            std::log(0.02 + f.shareOfShape),
            departure(f.leastDeparture),
            departure(f.mostDeparture)};
}

std::array<double, kSupraventricularSigns> supraventricularSigns(const BeatFeatures& f) {
    const double early = prematurity(f);
    const double before = f.rrBeforeMs && f.usualRrMs ? *f.rrBeforeMs / *f.usualRrMs : 1.0;
    return {ratio(early),
            spread(f.rrSpread),
            spread(f.spreadByPattern),
            std::clamp((earlyBelow(std::min(f.rrSpread, 0.5)) - early) / 0.1, -2.5, 2.5),
            ratio(before),
            f.atrialLikeness,
            deviation(f.likenessDeviation),
            deviation(f.atrialDeviation)};
}

}  // namespace cardiotwin::ecg
