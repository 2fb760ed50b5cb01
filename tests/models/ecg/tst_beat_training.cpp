// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/classes/beat_training.h"
#include "models/ecg/classes/svm_beat_classifier.h"
#include "tests/models/ecg/labelled_day.h"
#include "tests/support/fact.h"

#include <algorithm>
#include <iterator>
#include <vector>

using namespace cardiotwin;
using namespace cardiotwin::ecg;

namespace {

SvmBeatClassifier trained() {
    return SvmBeatClassifier(trainBeatModel(fact::labelledDay()).value());
}

}  // namespace

FACT(beatsOfADayThatWasNotSeenAreNamed) {
    const SvmBeatClassifier classifier = trained();
    for (const LabelledBeat& beat : fact::labelledDay(17))
        CHECK_EQUAL(classifier.classify(beat.features).beatClass, beat.beatClass);
}

FACT(theSameBeatsGiveTheSameBytes) {
    const auto beats = fact::labelledDay();
    CHECK(formatBeatModel(trainBeatModel(beats).value()) == formatBeatModel(trainBeatModel(beats).value()));
}

FACT(aPatientWhoIsLeftOutLeavesNoTrace) {
    auto beats = fact::labelledDay();
    const auto without = formatBeatModel(trainBeatModel(beats, 1).value());
    std::erase_if(beats, [](const LabelledBeat& beat) { return beat.patient == 1; });
    CHECK(without == formatBeatModel(trainBeatModel(beats).value()));
}

FACT(aLongRecordingDoesNotOutvoteTheOthers) {
    std::vector<LabelledBeat> once;
    for (const LabelledBeat& beat : fact::labelledDay()) {
        for (int times = 0; times < (beat.patient == 0 ? 60 : 1); ++times)
            once.push_back(beat);
    }
    std::vector<LabelledBeat> twice = once;
    std::copy_if(once.begin(), once.end(), std::back_inserter(twice),
                 [](const LabelledBeat& beat) { return beat.patient == 0; });
    const auto vectorsOf = [](const std::vector<LabelledBeat>& beats) {
        return trainBeatModel(beats).value().ventricular.svc.coefficients.size();
    };
    CHECK(vectorsOf(twice) < vectorsOf(once) + vectorsOf(once) / 4);
}

FACT(whatWasSeenInOneLeadTeachesTheFirstMachineOnly) {
    const auto withAll = fact::labelledDay();
    auto beats = withAll;
    for (LabelledBeat beat : fact::labelledDay(17)) {
        beat.oneLead = true;
        beats.push_back(beat);
    }
    const BeatModel before = trainBeatModel(withAll).value(), after = trainBeatModel(beats).value();
    CHECK(before.ventricular.svc.vectors != after.ventricular.svc.vectors);
    CHECK(before.supraventricular.svc.vectors == after.supraventricular.svc.vectors);
}

FACT(withoutOneOfTheClassesNothingIsTrained) {
    auto beats = fact::labelledDay();
    std::erase_if(beats, [](const LabelledBeat& beat) { return beat.beatClass == BeatClass::S; });
    CHECK_EQUAL(trainBeatModel(beats).error().code, ErrorCode::ModelInvalid);
    CHECK_EQUAL(trainBeatModel({}).error().code, ErrorCode::ModelInvalid);
}

FACT(whatCannotBeSeenIsNotGuessed) {
    BeatFeatures features = fact::madeBeat(BeatClass::V, 0.0);
    features.quality = 0.05;
    CHECK_EQUAL(trained().classify(features).beatClass, BeatClass::Q);
}

FACT(beforeThePatientIsKnownTheRulesAnswer) {
    BeatFeatures features = fact::madeBeat(BeatClass::V, 0.0);
    features.usualRrMs.reset();
    const ClassedBeat byRule = RuleBeatClassifier().classify(features);
    CHECK_EQUAL(trained().classify(features).beatClass, byRule.beatClass);
    CHECK_EQUAL(trained().classify(features).confidence, byRule.confidence);
}

FACT(confidenceIsHighFarFromTheBorderOnly) {
    const SvmBeatClassifier classifier = trained();
    const BeatFeatures usual = fact::madeBeat(BeatClass::N, 0.0);
    BeatFeatures doubtful = usual;
    doubtful.rrMs = 660.0;
    doubtful.atrialLikeness = 0.5;
    CHECK(classifier.classify(usual).confidence > 0.7);
    CHECK(classifier.classify(doubtful).confidence < classifier.classify(usual).confidence);
}
