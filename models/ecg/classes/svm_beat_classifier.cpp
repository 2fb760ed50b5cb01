// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/classes/svm_beat_classifier.h"

#include "models/ecg/classes/beat_signs.h"

#include <cmath>

namespace cardiotwin::ecg {
namespace {

constexpr double kSteepness = 2.0;

/// 0–1, one half at the border.
double sureness(double decision, double threshold) {
    return 1.0 / (1.0 + std::exp(-kSteepness * (decision - threshold)));
}

}  // namespace

ClassedBeat SvmBeatClassifier::classify(const BeatFeatures& features) const {
    const ClassedBeat byRule = m_rules.classify(features);
    if (byRule.beatClass == BeatClass::Q || !features.usualRrMs) return byRule;
    const BeatModel::Machine& first = m_model.ventricular;
    const double ventricular = sureness(first.svc.decide(ventricularSigns(features)), first.threshold);
    if (!std::isfinite(ventricular)) return byRule;
    if (ventricular > 0.5) return {BeatClass::V, ventricular};
    const BeatModel::Machine& second = m_model.supraventricular;
    const double early = sureness(second.svc.decide(supraventricularSigns(features)), second.threshold);
    if (!std::isfinite(early)) return byRule;
    if (early > 0.5) return {BeatClass::S, early * (1.0 - ventricular)};
    return {BeatClass::N, (1.0 - early) * (1.0 - ventricular)};
}

}  // namespace cardiotwin::ecg
