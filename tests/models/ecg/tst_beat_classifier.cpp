// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/classes/beat_classifier.h"
#include "tests/support/fact.h"

using namespace cardiotwin::ecg;

namespace {

BeatFeatures usual() {
    BeatFeatures features;
    features.rrMs = 800.0;
    features.rrBeforeMs = 800.0;
    features.usualRrMs = 800.0;
    features.rrSpread = 0.02;
    features.likeness = 0.98;
    features.widthMs = features.usualWidthMs = 90.0;
    features.shareOfShape = 0.95;
    features.quality = 0.9;
    return features;
}

char classOf(const BeatFeatures& features) {
    return static_cast<char>(RuleBeatClassifier().classify(features).beatClass);
}

}  // namespace

FACT(theUsualBeatIsNormal) {
    CHECK_EQUAL(classOf(usual()), 'N');
    CHECK(RuleBeatClassifier().classify(usual()).confidence > 0.9);
}

FACT(earlyAndOfUsualShapeIsSupraventricular) {
    BeatFeatures features = usual();
    features.rrMs = 560.0;
    CHECK_EQUAL(classOf(features), 'S');
}

FACT(inAnIrregularRhythmAShortIntervalIsNotEarly) {
    BeatFeatures features = usual();
    features.rrMs = 560.0;
    features.rrSpread = 0.2;
    CHECK_EQUAL(classOf(features), 'N');
}

FACT(unlikeAndWideIsVentricular) {
    BeatFeatures features = usual();
    features.rrMs = 560.0;
    features.likeness = 0.3;
    features.widthMs = 150.0;
    features.shareOfShape = 0.05;
    CHECK_EQUAL(classOf(features), 'V');
}

FACT(aBundleBranchBlockThatIsTheRuleIsNormal) {
    BeatFeatures features = usual();
    features.widthMs = features.usualWidthMs = 150.0;
    CHECK_EQUAL(classOf(features), 'N');
}

FACT(whatCannotBeSeenIsUnclassifiable) {
    BeatFeatures features = usual();
    features.quality = 0.05;
    CHECK_EQUAL(classOf(features), 'Q');
    features = usual();
    features.likeness.reset();
    CHECK_EQUAL(classOf(features), 'Q');
}

FACT(confidenceFallsTowardsTheBorder) {
    BeatFeatures clear = usual(), border = usual();
    clear.rrMs = 480.0;
    border.rrMs = 670.0;
    const RuleBeatClassifier classifier;
    CHECK(classifier.classify(clear).confidence > classifier.classify(border).confidence);
}
