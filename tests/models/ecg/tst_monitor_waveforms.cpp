// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/scoring/monitor_waveforms.h"
#include "tests/support/fact.h"

#include <cmath>

using namespace cardiotwin;
using namespace cardiotwin::ecg;

namespace {

void checkCountedRight(const MonitorWaveform& waveform) {
    const MonitorFinding finding = meter(waveform);
    const std::string missed = waveform.name + ": " + std::to_string(finding.score.missed()) + " missed, " +
                               std::to_string(finding.score.invented()) + " invented";
    CHECK_EQUAL(missed, waveform.name + ": 0 missed, 0 invented");
    CHECK_NEAR(finding.bpm, waveform.bpm, std::max(1.0, 0.02 * waveform.bpm));
}

}  // namespace

FACT(everyComplexOfTheArrhythmiasIsCounted) {
    const auto waveforms = arrhythmiaWaveforms(60.0);
    CHECK_EQUAL(waveforms.size(), std::size_t{4});
    for (const MonitorWaveform& waveform : waveforms)
        checkCountedRight(waveform);
}

FACT(tallTWavesUpToTwelveTenthsOfAMillivoltAreNotCounted) {
    for (const double t : {0.2, 0.4, 0.6, 0.8, 1.0, 1.2})
        checkCountedRight(tallTWaves(t, 60.0));
}

FACT(pacingPulsesAreNotCounted) {
    for (const double size : {2.0, 10.0, 100.0, 700.0}) {
        for (const double milliseconds : {0.1, 0.5, 1.0, 2.0}) {
            checkCountedRight(pacedWaveform({.millivolts = size, .milliseconds = milliseconds}, 45.0));
            checkCountedRight(pacedWaveform({.millivolts = -size, .milliseconds = milliseconds}, 45.0));
        }
    }
}

FACT(theDrawingsAreWhatTheirNamesSay) {
    const MonitorWaveform tall = tallTWaves(1.2, 30.0);
    double highest = 0.0;
    for (const double value : tall.recording.millivolts)
        highest = std::max(highest, value);
    CHECK_NEAR(highest, 1.2, 0.01);
    const MonitorWaveform paced = pacedWaveform({.millivolts = 700.0, .milliseconds = 2.0}, 10.0);
    highest = 0.0;
    for (const double value : paced.recording.millivolts)
        highest = std::max(highest, value);
    CHECK(highest > 1.5);
}
