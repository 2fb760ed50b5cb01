// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/scoring/monitor_waveforms.h"

#include "models/ecg/ecg_analysis.h"
#include "models/signal/biquad_cascade.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace cardiotwin::ecg {
namespace {

constexpr Hertz kRate{500.0};
constexpr double kSettledSeconds = 20.0;
constexpr double kDrawnAt = 50000.0;  // pulses of 0.1 ms are five values wide
constexpr double kInputRange = 5.0;   // mV to either side
constexpr double kInputBand = 150.0;

/// One wave of a beat: its middle, its width (standard deviation) and its height.
struct Wave {
    double seconds, width, millivolts;
};
using Shape = std::vector<Wave>;

const Shape kNormal = {{-0.16, 0.022, 0.12},
                       {-0.022, 0.008, -0.1},
                       {0.0, 0.012, 1.0},
                       {0.026, 0.010, -0.25},
                       {0.28, 0.045, 0.25}};
const Shape kVentricular = {{0.0, 0.035, 1.4}, {0.09, 0.032, -0.5}, {0.30, 0.06, -0.35}};
const Shape kVentricularDown = {{0.0, 0.035, -1.3}, {0.09, 0.032, 0.45}, {0.30, 0.06, 0.35}};

struct DrawnBeat {
    double seconds;
    const Shape* shape;
    BeatClass beatClass;
};

MonitorWaveform draw(std::string name, double bpm, const std::vector<DrawnBeat>& beats, double seconds) {
    MonitorWaveform waveform;
    waveform.name = std::move(name);
    waveform.bpm = bpm;
    auto& recording = waveform.recording;
    recording.leads = 1;
    recording.rate = kRate;
    recording.millivolts.assign(static_cast<std::size_t>(framesIn(seconds, kRate)), 0.0);
    for (const DrawnBeat& beat : beats) {
        waveform.beats.push_back({{framesIn(beat.seconds, kRate)}, beat.beatClass});
        for (const Wave& wave : *beat.shape) {
            const double middle = beat.seconds + wave.seconds;
            const auto from = std::max<SampleCount>(0, framesIn(middle - 5.0 * wave.width, kRate));
            const auto to = std::min<SampleCount>(std::ssize(recording.millivolts),
                                                  framesIn(middle + 5.0 * wave.width, kRate));
            for (SampleCount i = from; i < to; ++i) {
                const double z = (static_cast<double>(i) / kRate.value - middle) / wave.width;
                recording.millivolts[static_cast<std::size_t>(i)] += wave.millivolts * std::exp(-0.5 * z * z);
            }
        }
    }
    return waveform;
}

/// Repeats a pattern of beats every `period` seconds from 0.5 s on.
MonitorWaveform repeated(std::string name, double bpm, const std::vector<DrawnBeat>& pattern, double period,
                         double seconds) {
    std::vector<DrawnBeat> beats;
    for (double start = 0.5; start + period < seconds; start += period) {
        for (DrawnBeat beat : pattern) {
            beat.seconds += start;
            beats.push_back(beat);
        }
    }
    return draw(std::move(name), bpm, beats, seconds);
}

/// A triangle of 100 ms as tall as 1 mV.
double drawnQrs(double seconds) {
    return std::max(0.0, 1.0 - std::abs(seconds) / 0.05);
}

}  // namespace

std::vector<MonitorWaveform> arrhythmiaWaveforms(double seconds) {
    using enum BeatClass;
    return {
        repeated("ventricular bigeminy", 80.0, {{0.0, &kNormal, N}, {0.52, &kVentricular, V}}, 1.5, seconds),
        repeated("slow alternating ventricular bigeminy", 60.0, {{0.0, &kNormal, N}, {0.6, &kVentricular, V}},
                 2.0, seconds),
        repeated("rapid alternating ventricular bigeminy", 120.0,
                 {{0.0, &kNormal, N}, {0.42, &kVentricular, V}}, 1.0, seconds),
        repeated("bidirectional systoles", 90.0, {{0.0, &kVentricular, V}, {2.0 / 3.0, &kVentricularDown, V}},
                 4.0 / 3.0, seconds)};
}

MonitorWaveform tallTWaves(double tMillivolts, double seconds) {
    MonitorWaveform waveform;
    waveform.name = "T waves of " + std::to_string(std::lround(1000.0 * tMillivolts)) + " uV";
    waveform.bpm = 60.0;
    waveform.recording.leads = 1;
    waveform.recording.rate = kRate;
    // The QT interval begins 50 ms before the R peak and ends with the T wave.
    constexpr double kTBegin = 0.30 - 0.18, kTLength = 0.18;
    for (SampleCount i = 0; i < framesIn(seconds, kRate); ++i) {
        const double beat = static_cast<double>(i) / kRate.value - 0.5;
        const double since = beat - std::floor(beat + 0.5);
        const double inT = (since - kTBegin) / kTLength;
        const double t = inT > 0.0 && inT < 1.0 ? std::pow(std::sin(std::numbers::pi * inT), 2.0) : 0.0;
        waveform.recording.millivolts.push_back(drawnQrs(since) + tMillivolts * t);
        if (i % framesIn(1.0, kRate) == framesIn(0.5, kRate)) waveform.beats.push_back({{i}, BeatClass::N});
    }
    return waveform;
}

MonitorWaveform pacedWaveform(const PacingPulse& pulse, double seconds) {
    MonitorWaveform waveform;
    waveform.name = "pacing pulses of " + std::to_string(std::lround(pulse.millivolts)) + " mV, " +
                    std::to_string(std::lround(1000.0 * pulse.milliseconds)) + " us";
    waveform.bpm = 60.0;
    waveform.recording.leads = 1;
    waveform.recording.rate = kRate;
    signal::BiquadCascade input(signal::butterworthLowPass(4, {kInputBand}, {kDrawnAt}), 1);
    const auto values = static_cast<std::int64_t>(seconds * kDrawnAt);
    const auto keep = static_cast<std::int64_t>(kDrawnAt / kRate.value);
    for (std::int64_t i = 0; i < values; ++i) {
        const double at = static_cast<double>(i) / kDrawnAt - 0.5;
        const double since = at - std::floor(at + 0.5);
        const double inT = (since - 0.28) / 0.05;
        double value = drawnQrs(since) + 0.25 * std::exp(-0.5 * inT * inT);
        const double sincePulse = since + 0.1;
        if (sincePulse >= 0.0 && sincePulse < 0.001 * pulse.milliseconds) value += pulse.millivolts;
        value = std::clamp(value, -kInputRange, kInputRange);
        input.filter({&value, 1});
        if (i % keep == 0) waveform.recording.millivolts.push_back(value);
    }
    for (SampleCount beat = framesIn(0.5, kRate); beat < std::ssize(waveform.recording.millivolts);
         beat += framesIn(1.0, kRate))
        waveform.beats.push_back({{beat}, BeatClass::N});
    return waveform;
}

MonitorFinding meter(const MonitorWaveform& waveform) {
    EcgAnalysis analysis({{"II"}}, waveform.recording.rate, {.mainsHz = 50.0, .delineate = false});
    SampleBlock block;
    block.rate = waveform.recording.rate;
    block.leads = {{"II"}};
    block.millivolts = waveform.recording.millivolts;
    std::vector<ScoredBeat> found;
    const Findings findings = analysis.process(block);
    for (const Beat& beat : findings.beats)
        found.push_back({beat.rPeak, beat.beatClass});
    // The last second of a stretch is still being decided.
    const auto end =
        static_cast<SampleCount>(waveform.recording.frames()) - framesIn(1.0, waveform.recording.rate);
    const Stretch undecided{{end}, {end + framesIn(2.0, waveform.recording.rate)}};
    MonitorFinding finding;
    finding.score =
        scoreBeats(waveform.beats, found, waveform.recording.rate,
                   {framesIn(kSettledSeconds, waveform.recording.rate)}, std::span(&undecided, 1));
    if (findings.vitals.heartRate) finding.bpm = findings.vitals.heartRate->value;
    return finding;
}

}  // namespace cardiotwin::ecg
