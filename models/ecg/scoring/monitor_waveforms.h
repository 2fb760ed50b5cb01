// SPDX-License-Identifier: GPL-3.0-or-later
// Waveforms of the kind that makers of heart rate meters state figures for: bigeminy of several rates,
// complexes that change direction, tall T waves, pacing pulses. They are drawn here after the descriptions of
// ANSI/AAMI EC13, not taken from its recordings, so they show what the analysis was tested with and certify
// nothing. Threads: pure functions.
#pragma once

#include "models/ecg/scoring/noise_stress.h"

#include <string>
#include <vector>

namespace cardiotwin::ecg {

struct MonitorWaveform {
    std::string name;
    WholeRecording recording;  ///< one lead
    std::vector<ScoredBeat> beats;
    double bpm = 0.0;  ///< counting every complex
};

/// Ventricular bigeminy 80 bpm, slow alternating 60, rapid alternating 120, bidirectional systoles 90.
[[nodiscard]] std::vector<MonitorWaveform> arrhythmiaWaveforms(double seconds);

/// 60 bpm, QRS of 1 mV and 100 ms, T wave of 180 ms that ends with a QT interval of 350 ms.
[[nodiscard]] MonitorWaveform tallTWaves(double tMillivolts, double seconds);

struct PacingPulse {
    double millivolts = 2.0;
    double milliseconds = 0.5;
};
/// 60 pulses a minute, each with a complex 0.1 s later, drawn at 50 kHz and brought to 500 Hz as a device
/// does it: an input that takes ±5 mV, a low-pass of 150 Hz, every hundredth value.
[[nodiscard]] MonitorWaveform pacedWaveform(const PacingPulse& pulse, double seconds);

/// What the analysis makes of a waveform after its first 20 s.
struct MonitorFinding {
    double bpm = 0.0;  ///< as displayed at the end; 0 = none
    BeatScore score;   ///< from 20 s on
};
[[nodiscard]] MonitorFinding meter(const MonitorWaveform& waveform);

}  // namespace cardiotwin::ecg
