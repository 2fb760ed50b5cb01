// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/variability/rr_statistics.h"
#include "tests/support/fact.h"

#include <cmath>
#include <string>

using namespace cardiotwin::ecg;

namespace {

RrStatistics of(const std::string& classes, std::initializer_list<double> rrMs) {
    RrStatistics statistics;
    std::size_t i = 0;
    for (const double rr : rrMs) {
        Beat beat;
        beat.beatClass = static_cast<BeatClass>(classes[i++]);
        if (rr > 0.0) beat.rrMs = rr;
        statistics.push(beat);
    }
    return statistics;
}

}  // namespace

FACT(figuresAreThoseOfTheFormulas) {
    const RrStatistics s = of("NNNN", {0, 800, 860, 830});
    CHECK_EQUAL(s.intervals(), 3);
    CHECK_NEAR(*s.meanMs(), 830.0, 1e-9);
    CHECK_NEAR(*s.sdnnMs(), 30.0, 1e-9);
    CHECK_NEAR(*s.rmssdMs(), std::sqrt((60.0 * 60.0 + 30.0 * 30.0) / 2.0), 1e-9);
    CHECK_NEAR(*s.pnn50(), 0.5, 1e-9);
}

FACT(intervalsOnEitherSideOfAnEctopicBeatDoNotCount) {
    const RrStatistics s = of("NNNVNN", {0, 800, 800, 500, 1100, 800});
    CHECK_EQUAL(s.intervals(), 3);
    CHECK_NEAR(*s.sdnnMs(), 0.0, 1e-9);
    CHECK_NEAR(*s.rmssdMs(), 0.0, 1e-9);
}

FACT(noDifferenceIsTakenAcrossAGap) {
    const RrStatistics s = of("NNNNN", {0, 800, 0, 900, 900});
    CHECK_EQUAL(s.intervals(), 3);
    CHECK_NEAR(*s.rmssdMs(), 0.0, 1e-9);
}

FACT(tooLittleIsNotMeasurable) {
    CHECK(!of("N", {0}).meanMs());
    CHECK(!of("NN", {0, 800}).sdnnMs());
    CHECK(!of("NN", {0, 800}).rmssdMs());
}
