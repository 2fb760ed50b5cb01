// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/waves/wave_delineator.h"
#include "tests/support/fact.h"
#include "tests/support/known_beat_ecg.h"

#include <cmath>
#include <limits>

using namespace cardiotwin;
using namespace cardiotwin::ecg;

namespace {

SampleHistory historyOf(const fact::KnownEcg& ecg) {
    SampleHistory history(ecg.leads.size(), static_cast<SampleCount>(ecg.frames()) + 1);
    for (std::size_t i = 0; i < ecg.frames(); ++i) {
        history.append({static_cast<std::int64_t>(i)},
                       std::span(ecg.millivolts).subspan(i * ecg.leads.size(), ecg.leads.size()));
    }
    return history;
}

WaveReading tenth(const fact::KnownEcg& ecg) {
    const SampleIndex r{ecg.rPeaks[10]}, before{ecg.rPeaks[9]}, after{ecg.rPeaks[11]};
    const SampleHistory history = historyOf(ecg);
    std::vector<std::optional<BeatSegment>> segments;
    for (std::size_t lead = 0; lead < ecg.leads.size(); ++lead)
        segments.push_back(cutSegment(history, ecg.rate, lead, r, before, after));
    return WaveDelineator(ecg.rate).delineate(segments, r, {r - before, after - r}).front();
}

/// Milliseconds of a mark from the R peak.
double ms(const std::optional<SampleIndex>& mark, const fact::KnownEcg& ecg) {
    CHECK(mark.has_value());
    return 1000.0 * static_cast<double>(mark->value - ecg.rPeaks[10]) / ecg.rate.value;
}

}  // namespace

FACT(marksStandWhereTheWavesWereMade) {
    for (const double rate : {250.0, 360.0, 500.0, 1000.0}) {
        const auto ecg = fact::knownEcg({.rateHz = rate, .rrSeconds = fact::steadyRr(20, 0.8)});
        const WaveMarks marks = tenth(ecg).marks;
        CHECK_NEAR(ms(marks.pPeak, ecg), -160.0, 12.0);
        CHECK_NEAR(ms(marks.tPeak, ecg), 280.0, 12.0);
        CHECK_NEAR(ms(marks.qrsOn, ecg), -46.0, 14.0);  // three widths before the Q wave's middle
        CHECK_NEAR(ms(marks.qrsOff, ecg), 51.0, 14.0);
        CHECK_NEAR(ms(marks.tOff, ecg), 280.0 + 2.2 * 45.0, 25.0);
        CHECK_NEAR(ms(marks.tOn, ecg), 280.0 - 2.2 * 45.0, 25.0);
        CHECK_NEAR(ms(marks.pOn, ecg), -160.0 - 2.2 * 22.0, 20.0);
    }
}

FACT(marksAreInOrder) {
    const auto ecg = fact::knownEcg({.rrSeconds = fact::steadyRr(20, 0.8), .noiseMillivolts = 0.02});
    const WaveMarks m = tenth(ecg).marks;
    CHECK(*m.pOn < *m.pPeak && *m.pPeak < *m.pOff && *m.pOff <= *m.qrsOn && *m.qrsOn < m.rPeak);
    CHECK(m.rPeak < *m.qrsOff && *m.qrsOff < *m.tOn && *m.tOn < *m.tPeak && *m.tPeak < *m.tOff);
}

FACT(aMissingPWaveIsNotPlaced) {
    const auto ecg =
        fact::knownEcg({.rrSeconds = fact::steadyRr(20, 0.8), .noiseMillivolts = 0.0, .pMillivolts = 0.0});
    CHECK(!tenth(ecg).marks.pPeak);
}

FACT(anInvertedTWaveIsFoundAtItsLowestPoint) {
    const auto ecg = fact::knownEcg({.rrSeconds = fact::steadyRr(20, 0.8), .tMillivolts = -0.3});
    CHECK_NEAR(ms(tenth(ecg).marks.tPeak, ecg), 280.0, 12.0);
}

FACT(stElevationIsMeasuredSixtyMillisecondsAfterTheJPoint) {
    auto ecg =
        fact::knownEcg({.rrSeconds = fact::steadyRr(20, 0.8), .noiseMillivolts = 0.0, .tMillivolts = 0.02});
    const double before = tenth(ecg).marks.st->j60Millivolts;
    for (const std::int64_t r : ecg.rPeaks) {
        for (std::int64_t i = r + 20; i < r + 110; ++i) {
            if (i < static_cast<std::int64_t>(ecg.frames())) {
                // A step would be a steep edge: the segment rises softly and stays.
                ecg.millivolts[static_cast<std::size_t>(i)] +=
                    0.3 * (1.0 - std::exp(-static_cast<double>(i - r - 20) / 8.0));
            }
        }
    }
    CHECK_NEAR(tenth(ecg).marks.st->j60Millivolts - before, 0.28, 0.05);
}

FACT(aBeatBesideMissingValuesIsNotMeasured) {
    auto ecg = fact::knownEcg({.rrSeconds = fact::steadyRr(20, 0.8)});
    ecg.millivolts[static_cast<std::size_t>(ecg.rPeaks[10]) + 60] = std::numeric_limits<double>::quiet_NaN();
    const WaveMarks marks = tenth(ecg).marks;
    CHECK(!marks.qrsOn && !marks.tOff && !marks.pOn);
}
