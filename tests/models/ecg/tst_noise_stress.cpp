// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/scoring/noise_stress.h"
#include "tests/support/fact.h"

#include <cmath>
#include <limits>
#include <numbers>

using namespace cardiotwin;
using namespace cardiotwin::ecg;

namespace {

const Hertz kRate{200.0};

/// A spike of `height` mV every second, with its beats.
WholeRecording spikes(double height, int seconds, std::vector<ScoredBeat>& beats) {
    WholeRecording recording{std::vector<double>(static_cast<std::size_t>(seconds) * 200, 0.0), 1, kRate};
    for (std::size_t i = 100; i < recording.frames(); i += 200) {
        recording.millivolts[i] = height;
        beats.push_back({{static_cast<std::int64_t>(i)}, BeatClass::N});
    }
    return recording;
}

/// 10 Hz of `amplitude` mV in each of two leads, the second twice as large.
WholeRecording sines(double amplitude, double rateHz, int seconds) {
    WholeRecording noise{{}, 2, {rateHz}};
    for (int i = 0; i < static_cast<int>(rateHz) * seconds; ++i) {
        const double value = amplitude * std::sin(2.0 * std::numbers::pi * 10.0 * i / rateHz);
        noise.millivolts.push_back(value);
        noise.millivolts.push_back(2.0 * value);
    }
    return noise;
}

}  // namespace

FACT(atZeroDecibelTheNoiseIsASineAsTallAsTheComplexes) {
    std::vector<ScoredBeat> beats;
    const WholeRecording clean = spikes(1.5, 60, beats);
    const auto gains = noiseGains(clean, beats, sines(0.1, 200.0, 30), 0.0);
    CHECK_EQUAL(gains.size(), std::size_t{1});
    CHECK_NEAR(gains[0] * 0.1 * 2.0, 1.5, 1e-6);  // a sine of amplitude A is 2 A tall
}

FACT(everySixDecibelHalveTheNoise) {
    std::vector<ScoredBeat> beats;
    const WholeRecording clean = spikes(1.0, 60, beats);
    const WholeRecording noise = sines(0.1, 200.0, 30);
    const double at12 = noiseGains(clean, beats, noise, 12.0)[0];
    const double at6 = noiseGains(clean, beats, noise, 6.0)[0];
    CHECK_NEAR(at6 / at12, std::pow(10.0, 0.3), 1e-9);
}

FACT(noiseComesAfterFiveMinutesInTurnsOfTwo) {
    std::vector<ScoredBeat> beats;
    WholeRecording recording = spikes(1.0, 900, beats);
    const WholeRecording clean = recording;
    addNoise(recording, beats, sines(0.1, 200.0, 30), {.snrDb = 6.0});
    const auto changed = [&](int fromSecond, int toSecond) {
        double most = 0.0;
        for (int i = fromSecond * 200; i < toSecond * 200; ++i) {
            const auto at = static_cast<std::size_t>(i);
            most = std::max(most, std::abs(recording.millivolts[at] - clean.millivolts[at]));
        }
        return most;
    };
    CHECK_EQUAL(changed(0, 300), 0.0);
    CHECK_NEAR(changed(300, 420), 0.25, 0.01);  // half of 1 mV, 6 dB down
    CHECK_EQUAL(changed(420, 540), 0.0);
    CHECK(changed(540, 541) > 0.2 && changed(659, 660) > 0.2);
    CHECK_EQUAL(changed(660, 780), 0.0);
}

FACT(onlyTheChosenPartOfTheNoiseIsAdded) {
    std::vector<ScoredBeat> beats;
    WholeRecording recording = spikes(1.0, 420, beats);
    const WholeRecording clean = recording;
    WholeRecording noise = sines(0.1, 200.0, 30);
    for (std::size_t i = 0; i < 10 * 200 * 2; ++i)
        noise.millivolts[i] = 50.0;  // would be seen
    addNoise(recording, beats, noise, {.snrDb = 6.0, .noiseFromSeconds = 11.0, .noiseToSeconds = 20.0});
    for (std::size_t i = 0; i < recording.frames(); ++i)
        CHECK(std::abs(recording.millivolts[i] - clean.millivolts[i]) < 1.0);
}

FACT(noiseOfAnotherRateKeepsItsFrequency) {
    std::vector<ScoredBeat> beats;
    WholeRecording recording = spikes(1.0, 400, beats);
    const WholeRecording clean = recording;
    addNoise(recording, beats, sines(0.1, 360.0, 30), {.snrDb = 0.0});
    int crossings = 0;
    for (std::size_t i = 302 * 200; i < 312 * 200; ++i) {
        const double here = recording.millivolts[i] - clean.millivolts[i];
        const double before = recording.millivolts[i - 1] - clean.millivolts[i - 1];
        if (before < 0.0 && here >= 0.0) ++crossings;
    }
    CHECK(crossings >= 99 && crossings <= 101);
}

FACT(aRecordingWithoutBeatsOrNoiseStaysAsItIs) {
    std::vector<ScoredBeat> beats;
    const WholeRecording clean = spikes(1.0, 400, beats);
    WholeRecording recording = clean;
    addNoise(recording, {}, sines(0.1, 200.0, 30), {});
    CHECK(recording.millivolts == clean.millivolts);
    addNoise(recording, beats, WholeRecording{}, {});
    CHECK(recording.millivolts == clean.millivolts);
}

FACT(missingValuesStayMissing) {
    std::vector<ScoredBeat> beats;
    WholeRecording recording = spikes(1.0, 400, beats);
    recording.millivolts[310 * 200 + 50] = std::numeric_limits<double>::quiet_NaN();
    addNoise(recording, beats, sines(0.1, 200.0, 30), {});
    CHECK(std::isnan(recording.millivolts[310 * 200 + 50]));
    CHECK(std::isfinite(recording.millivolts[310 * 200 + 51]));
}
