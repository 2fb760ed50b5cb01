// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/scoring/wave_scoring.h"
#include "tests/support/fact.h"

#include <string>

using namespace cardiotwin;
using namespace cardiotwin::ecg;

namespace {

constexpr Hertz kRate{250.0};

/// Symbols ten samples apart, the first at `first`.
std::vector<WaveSymbol> symbols(const std::string& text, std::int64_t first = 0) {
    std::vector<WaveSymbol> list;
    for (const char symbol : text) {
        list.push_back({{first}, symbol});
        first += 10;
    }
    return list;
}

const PointScore& of(const WaveScore& score, WavePoint point) {
    return score[static_cast<std::size_t>(point)];
}

WaveMarks beat(std::int64_t r, std::int64_t tOff) {
    WaveMarks marks;
    marks.rPeak = {r};
    marks.tOff = SampleIndex{tOff};
    return marks;
}

}  // namespace

FACT(symbolsBecomeTheMarksOfTheirBeats) {
    const auto beats = waveReferenceOf(symbols("(p)(N)(t)(N)"));
    CHECK_EQUAL(beats.size(), std::size_t{2});
    CHECK_EQUAL(beats[0].pOn->value, 0);
    CHECK_EQUAL(beats[0].pPeak->value, 10);
    CHECK_EQUAL(beats[0].pOff->value, 20);
    CHECK_EQUAL(beats[0].qrsOn->value, 30);
    CHECK_EQUAL(beats[0].rPeak.value, 40);
    CHECK_EQUAL(beats[0].qrsOff->value, 50);
    CHECK_EQUAL(beats[0].tOn->value, 60);
    CHECK_EQUAL(beats[0].tPeak->value, 70);
    CHECK_EQUAL(beats[0].tOff->value, 80);
    CHECK(!beats[1].pOn && !beats[1].tPeak);
}

FACT(aTWaveWithoutOnsetAndOfTwoPeaksEndsAtTheLastOne) {
    const auto beats = waveReferenceOf(symbols("(N)tt)"));
    CHECK(!beats[0].tOn);
    CHECK_EQUAL(beats[0].tPeak->value, 30);
    CHECK_EQUAL(beats[0].tOff->value, 50);
}

FACT(theEndOfAUWaveIsNotTheEndOfTheTWave) {
    const auto beats = waveReferenceOf(symbols("(N)t)u)"));
    CHECK_EQUAL(beats[0].tOff->value, 40);
}

FACT(errorsHaveMeanAndSampleDeviation) {
    const std::vector<WaveMarks> reference = {beat(100, 200), beat(400, 500), beat(700, 800)};
    const std::vector<std::vector<WaveMarks>> found = {{beat(102, 201), beat(401, 502), beat(700, 803)}};
    const PointScore score = of(scoreWaves(reference, found, kRate), WavePoint::TOff);
    CHECK_EQUAL(score.compared, 3);
    CHECK_NEAR(score.meanMs(), 8.0, 1e-9);
    CHECK_NEAR(score.sdMs(), 4.0, 1e-9);
}

FACT(aBeatNotFoundAndAMarkNotPlacedAreBothMisses) {
    const std::vector<WaveMarks> reference = {beat(100, 200), beat(400, 500), beat(700, 800)};
    WaveMarks blank;
    blank.rPeak = {400};
    const std::vector<std::vector<WaveMarks>> found = {{beat(100, 200), blank}};
    const PointScore score = of(scoreWaves(reference, found, kRate), WavePoint::TOff);
    CHECK_EQUAL(score.missed, 2);
    CHECK_NEAR(score.missRate(), 2.0 / 3.0, 1e-12);
}

FACT(ofSeveralLeadsThePointTakesTheNearest) {
    const std::vector<WaveMarks> reference = {beat(100, 200), beat(400, 500)};
    const std::vector<std::vector<WaveMarks>> found = {{beat(100, 190), beat(400, 501)},
                                                       {beat(100, 202), beat(400, 520)}};
    const PointScore score = of(scoreWaves(reference, found, kRate), WavePoint::TOff);
    CHECK_NEAR(score.meanMs(), 6.0, 1e-9);
}

FACT(averagesWeighRecordsAlike) {
    const std::vector<WaveMarks> reference = {beat(100, 200), beat(400, 500), beat(700, 800)};
    const std::vector<std::vector<WaveMarks>> exact = {reference};
    const std::vector<std::vector<WaveMarks>> late = {{beat(100, 202), beat(400, 504)}};
    const std::vector<WaveScore> records = {
        scoreWaves(reference, exact, kRate), scoreWaves(std::span(reference).first(2), late, kRate),
        scoreWaves(std::span(reference).first(1), late, kRate),  // one beat has no deviation
    };
    const PointAverage average = averageOver(records)[static_cast<std::size_t>(WavePoint::TOff)];
    CHECK_EQUAL(average.records, 2);
    CHECK_NEAR(average.meanMs, 6.0, 1e-9);
    CHECK_NEAR(average.sdMs, 0.5 * 5.656854, 1e-5);
}
