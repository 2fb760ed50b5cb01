// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/waves/intervals.h"
#include "tests/support/fact.h"

using namespace cardiotwin;
using namespace cardiotwin::ecg;

namespace {

constexpr Hertz kRate{500.0};

/// A beat with PR 160, QRS 90 and QT 380 ms.
WaveMarks usual(std::int64_t r) {
    WaveMarks marks;
    marks.rPeak = {r};
    marks.beatClass = BeatClass::N;
    marks.rrMs = 800.0;
    marks.pOn = SampleIndex{r - 100};
    marks.qrsOn = SampleIndex{r - 20};
    marks.qrsOff = SampleIndex{r + 25};
    marks.tOff = SampleIndex{r + 170};
    return marks;
}

}  // namespace

FACT(correctionsAreThoseOfTheirAuthors) {
    const CorrectedQt at75 = correctedQt(380.0, 800.0);
    CHECK_NEAR(at75.bazettMs, 424.853, 0.001);
    CHECK_NEAR(at75.fridericiaMs, 409.343, 0.001);
    CHECK_NEAR(at75.framinghamMs, 410.8, 1e-9);
    CHECK_NEAR(at75.hodgesMs, 406.25, 1e-9);
    const CorrectedQt at60 = correctedQt(400.0, 1000.0);
    CHECK_NEAR(at60.bazettMs, 400.0, 1e-9);
    CHECK_NEAR(at60.hodgesMs, 400.0, 1e-9);
}

FACT(mediansIgnoreTheOddBeat) {
    IntervalMedians medians(kRate);
    for (int i = 0; i < 9; ++i) {
        WaveMarks marks = usual(400 * i);
        if (i == 4) marks.tOff = *marks.tOff + 60;
        medians.push(marks);
    }
    const Intervals found = medians.result();
    CHECK_NEAR(*found.pr.ms, 160.0, 1e-3);
    CHECK_NEAR(*found.qrs.ms, 90.0, 1e-3);
    CHECK_NEAR(*found.qt.ms, 380.0, 1e-3);
    CHECK_NEAR(found.qtc->hodgesMs, 406.25, 1e-3);
    CHECK_EQUAL(found.beats, 9);
}

FACT(withoutPWavesThePrIntervalSaysSo) {
    IntervalMedians medians(kRate);
    for (int i = 0; i < 9; ++i) {
        WaveMarks marks = usual(400 * i);
        if (i % 3 != 0) marks.pOn.reset();
        medians.push(marks);
    }
    const Intervals found = medians.result();
    CHECK(!found.pr.ms);
    CHECK(found.pr.why == NotMeasured::NoPWave);
    CHECK(found.qt.ms.has_value());
}

FACT(onlyConductedBeatsWithAnIntervalAreLookedAt) {
    IntervalMedians medians(kRate);
    WaveMarks ventricular = usual(0), first = usual(400);
    ventricular.beatClass = BeatClass::V;
    first.rrMs.reset();
    medians.push(ventricular);
    medians.push(first);
    CHECK_EQUAL(medians.result().beats, 0);
}

FACT(nothingMeasuredSaysWhy) {
    const Intervals found = IntervalMedians(kRate).result();
    CHECK(!found.pr.ms && !found.qrs.ms && !found.qt.ms && !found.qtc);
    CHECK(found.qt.why == NotMeasured::NoBeats);
    CHECK(!reasonOf(found.qt.why).empty());
}

FACT(onlyTheNewestBeatsCountWhenAsked) {
    IntervalMedians medians(kRate, 5);
    for (int i = 0; i < 20; ++i) {
        WaveMarks marks = usual(400 * i);
        if (i >= 15) marks.tOff = *marks.tOff + 20;
        medians.push(marks);
    }
    CHECK_NEAR(*medians.result().qt.ms, 420.0, 1e-3);
    CHECK_EQUAL(medians.result().beats, 5);
}
