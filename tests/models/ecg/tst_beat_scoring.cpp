// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/scoring/beat_scoring.h"
#include "tests/support/fact.h"

#include <cmath>

using namespace cardiotwin;
using namespace cardiotwin::ecg;

namespace {

std::vector<ScoredBeat> beats(std::initializer_list<std::int64_t> at, BeatClass beatClass = BeatClass::N) {
    std::vector<ScoredBeat> list;
    for (const std::int64_t sample : at)
        list.push_back({{sample}, beatClass});
    return list;
}

const Hertz kRate{360.0};

}  // namespace

FACT(aBeatWithinOneHundredFiftyMillisecondsIsRight) {
    const BeatScore score = scoreBeats(beats({1000, 2000}), beats({1054, 2055}), kRate);
    CHECK_EQUAL(score.matched(), 1);
    CHECK_EQUAL(score.missed(), 1);
    CHECK_EQUAL(score.invented(), 1);
    CHECK_NEAR(score.sensitivity(), 0.5, 1e-12);
    CHECK_NEAR(score.positivePredictivity(), 0.5, 1e-12);
}

FACT(twoFoundBeatsAtOneReferenceBeatAreOneRightAndOneInvented) {
    const BeatScore score = scoreBeats(beats({1000}), beats({980, 1020}), kRate);
    CHECK_EQUAL(score.matched(), 1);
    CHECK_EQUAL(score.invented(), 1);
}

FACT(aFoundBeatBelongsToTheNearerReferenceBeat) {
    // 1,090 is within the window of both; without the second rule the first beat would take it.
    const BeatScore score = scoreBeats(beats({1050, 1100}), beats({1090}), kRate);
    CHECK_EQUAL(score.matched(), 1);
    CHECK_EQUAL(score.missed(), 1);
    CHECK_EQUAL(matchBeats(beats({1050, 1100}), beats({1090}), 54)[1], 0);
}

FACT(excludedStretchesCountOnNeitherSide) {
    const Stretch flutter{{500}, {1500}};
    const BeatScore score = scoreBeats(beats({100, 1000, 2000}), beats({100, 700, 1300, 2000}), kRate, {},
                                       std::span(&flutter, 1));
    CHECK_EQUAL(score.matched(), 2);
    CHECK_EQUAL(score.missed(), 0);
    CHECK_EQUAL(score.invented(), 0);
}

FACT(beatsBeforeTheLearningPeriodEndsDoNotCount) {
    const BeatScore score = scoreBeats(beats({100, 2000}), beats({300, 2000}), kRate, {1000});
    CHECK_EQUAL(score.matched(), 1);
    CHECK_EQUAL(score.invented() + score.missed(), 0);
}

FACT(classesAreScoredAmongMatchedBeats) {
    auto reference = beats({1000, 2000, 3000, 4000});
    reference[1].beatClass = reference[2].beatClass = BeatClass::V;
    auto found = beats({1000, 2000, 3000, 4000});
    found[1].beatClass = BeatClass::V;
    found[3].beatClass = BeatClass::V;
    const BeatScore score = scoreBeats(reference, found, kRate);
    CHECK_NEAR(score.sensitivity(BeatClass::V), 0.5, 1e-12);
    CHECK_NEAR(score.positivePredictivity(BeatClass::V), 0.5, 1e-12);
    CHECK_NEAR(score.f1(BeatClass::V), 0.5, 1e-12);
    CHECK_EQUAL(score.counts[classIndex(BeatClass::V)][classIndex(BeatClass::N)], 1);
}

FACT(nothingScoredIsNotANumberRatherThanPerfect) {
    const BeatScore score = scoreBeats({}, {}, kRate);
    CHECK(std::isnan(score.sensitivity()));
    CHECK(std::isnan(score.positivePredictivity()));
}

FACT(scoresPoolByAddition) {
    BeatScore sum = scoreBeats(beats({1000}), beats({1000}), kRate);
    sum += scoreBeats(beats({1000, 2000, 3000}), beats({1000}), kRate);
    CHECK_NEAR(sum.sensitivity(), 0.5, 1e-12);
}

FACT(accuracyKappaAndJKappaFollowTheirFormulas) {
    // 70 N and 10 V right, 5 V called N, 5 N called S, 10 S right.
    BeatScore score;
    score.counts[0] = {70, 5, 0, 0, 0, 3};
    score.counts[1] = {0, 10, 0, 0, 0, 0};
    score.counts[2] = {5, 0, 10, 0, 0, 2};
    CHECK_NEAR(score.accuracy(), 0.9, 1e-12);
    const double byChance = 0.75 * 0.75 + 0.1 * 0.15 + 0.15 * 0.1;
    const double kappa = (0.9 - byChance) / (1.0 - byChance);
    CHECK_NEAR(score.kappa(), kappa, 1e-12);
    const double j = 1.0 + 10.0 / 15.0 + 10.0 / 15.0 + 1.0;
    CHECK_NEAR(score.jKappa(), kappa / 2.0 + j / 8.0, 1e-12);
}

FACT(aClassThatNeverOccursAddsNothingToJKappa) {
    BeatScore score;
    score.counts[0][0] = 50;
    CHECK_NEAR(score.kappa(), 1.0, 1e-12);
    CHECK_NEAR(score.jKappa(), 0.5, 1e-12);
}
