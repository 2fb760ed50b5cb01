// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/tracking/what_if.h"

#include "models/twin/tracking/lead_tracking.h"
#include "models/twin/tracking/simulated_rhythm.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <random>

namespace cardiotwin::twin {
namespace {

constexpr double kTurn = 2.0 * std::numbers::pi;
constexpr double kReach = 4.5;          // widths
constexpr double kStepWidth = 0.007;    // s, how steeply the ST segment leaves the QRS
constexpr double kStBegin = 0.018;      // s after the QRS
constexpr double kStIntoT = 0.045;      // s, how softly it ends in the T wave
constexpr double kQrsWidths = 2.2;      // of a wave of the QRS: where it ends
constexpr double kFibrillatory = 0.05;  // mV
constexpr std::size_t kFibrillatoryTones = 5;

/// A bell curve of the time from the R peak.
struct TimeWave {
    double centre;
    double width;
    double amplitude;
};
/// ST segment: `millivolts` from `begin` to `end`.
struct Plateau {
    double begin = 0.0;
    double end = 0.0;
    double millivolts = 0.0;
};
struct LeadBeat {
    std::vector<TimeWave> waves;
    Plateau st;
};

double limited(double value, double least, double most, double otherwise) {
    return std::isfinite(value) ? std::clamp(value, least, most) : otherwise;
}

/// What the scenario comes to for this heart.
struct Setting {
    double rrBefore;  // s, at which the heart was fitted
    double rr;        // s, mean in the scenario
    double qt;        // s, at `rr`, before the change asked for
    double qtChange;  // s
    double st;        // mV
    RhythmPlan rhythm;
};

Setting settingOf(const FittedHeart& heart, const WhatIfScenario& scenario) {
    const double fitted = limited(heart.heartRateBpm, 20.0, 250.0, 60.0);
    double bpm = limited(scenario.heartRateBpm.value_or(fitted), 20.0, 250.0, fitted);
    bpm *= 1.0 + limited(scenario.rateChangePercent, -90.0, 300.0, 0.0) / 100.0;
    Setting setting{};
    setting.rrBefore = 60.0 / fitted;
    setting.rr = 60.0 / std::clamp(bpm, 20.0, 250.0);
    // QT goes with the cube root of the interval (Fridericia 1920), so its corrected value does not change.
    setting.qt = limited(heart.qtMs, 200.0, 700.0, 400.0) / 1000.0 * std::cbrt(setting.rr / setting.rrBefore);
    setting.qtChange = limited(scenario.qtChangeMs, -150.0, 200.0, 0.0) / 1000.0;
    setting.st = limited(scenario.stShiftMillivolts, -0.5, 0.5, 0.0);
    setting.rhythm = {setting.rr, limited(heart.rmssdMs, 0.0, 1000.0, 0.0) / 1000.0,
                      limited(scenario.ectopicPerMinute, 0.0, 60.0, 0.0), scenario.fibrillation};
    return setting;
}

bool isT(std::size_t wave) {
    return wave >= static_cast<std::size_t>(TwinWave::TRising);
}

/// The conducted beat of one lead in seconds.
LeadBeat conductedBeat(const std::vector<signal::PhaseWave>& waves, const Setting& setting, bool withP) {
    LeadBeat beat;
    double qrsEnd = 0.0;
    const double perRadian = setting.rrBefore / kTurn;
    const double repolarisation = std::cbrt(setting.rr / setting.rrBefore);
    for (std::size_t i = 0; i < waves.size(); ++i) {
        TimeWave wave{waves[i].angle * perRadian, waves[i].width * perRadian, waves[i].amplitude};
        if (i == static_cast<std::size_t>(TwinWave::P) && !withP) continue;
        const bool qrs = !isT(i) && i != static_cast<std::size_t>(TwinWave::P);
        if (qrs) qrsEnd = std::max(qrsEnd, std::min(wave.centre + kQrsWidths * wave.width, 0.12));
        if (isT(i)) {
            // The end of T moves by the whole change, its middle and its width each by their part of it.
            const double stretch = std::max(0.3, 1.0 + setting.qtChange / setting.qt);
            const double width = wave.width * repolarisation;
            wave.width = width * std::sqrt(stretch);
            wave.centre = wave.centre * repolarisation + setting.qtChange - 2.0 * (wave.width - width);
        }
        beat.waves.push_back(wave);
    }
    const double tCentre = beat.waves.empty() ? qrsEnd + 0.2 : beat.waves.back().centre;
    beat.st = {qrsEnd + kStBegin, std::max(tCentre - kStIntoT, qrsEnd + 0.1), setting.st};
    return beat;
}

/// Wide, against the usual direction, with a T wave against its own.
LeadBeat ectopicBeat(const std::vector<signal::PhaseWave>& waves) {
    double tallest = 0.3;
    double sign = 1.0;
    for (std::size_t i = static_cast<std::size_t>(TwinWave::Q); i < waves.size() && !isT(i); ++i) {
        if (std::abs(waves[i].amplitude) <= tallest) continue;
        tallest = std::min(std::abs(waves[i].amplitude), 3.0);
        sign = waves[i].amplitude > 0.0 ? -1.0 : 1.0;
    }
    const double height = 1.2 * sign * tallest;
    return {{{-0.045, 0.022, -0.2 * height},
             {0.0, 0.030, height},
             {0.065, 0.026, -0.25 * height},
             {0.30, 0.055, -0.4 * height}},
            {}};
}

void draw(const LeadBeat& beat, double at, Hertz rate, std::vector<float>& onto) {
    const auto each = [&](double from, double to, const auto& valueAt) {
        const auto size = static_cast<double>(onto.size());
        const auto first =
            static_cast<std::size_t>(std::clamp(std::ceil((at + from) * rate.value), 0.0, size));
        const auto end = static_cast<std::size_t>(std::clamp(std::ceil((at + to) * rate.value), 0.0, size));
        for (std::size_t i = first; i < end; ++i)
            onto[i] += static_cast<float>(valueAt(static_cast<double>(i) / rate.value - at));
    };
    for (const TimeWave& wave : beat.waves) {
        const double reach = kReach * wave.width;
        each(wave.centre - reach, wave.centre + reach, [&wave](double seconds) {
            const double u = (seconds - wave.centre) / wave.width;
            return wave.amplitude * std::exp(-0.5 * u * u);
        });
    }
    if (beat.st.millivolts == 0.0) return;
    each(beat.st.begin - 0.03, beat.st.end + 0.2, [&beat](double seconds) {
        const double rise = std::erf((seconds - beat.st.begin) / kStepWidth);
        const double fall = std::erf((seconds - beat.st.end) / kStIntoT);
        return 0.5 * beat.st.millivolts * (rise - fall);
    });
}

/// Fibrillatory waves: a few tones of 4 to 9 Hz that swell and fade against one another.
void addFibrillation(std::vector<std::vector<float>>& leads, Hertz rate, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    const auto uniform = [&random] { return static_cast<double>(random() >> 11) * 0x1p-53; };
    for (std::vector<float>& lead : leads) {
        std::array<double, kFibrillatoryTones> hertz{};
        std::array<double, kFibrillatoryTones> phase{};
        for (std::size_t k = 0; k < kFibrillatoryTones; ++k) {
            hertz[k] = 4.0 + 5.0 * (static_cast<double>(k) + uniform()) / kFibrillatoryTones;
            phase[k] = kTurn * uniform();
        }
        const double height = kFibrillatory * std::sqrt(2.0 / kFibrillatoryTones);
        for (std::size_t i = 0; i < lead.size(); ++i) {
            const double seconds = static_cast<double>(i) / rate.value;
            double sum = 0.0;
            for (std::size_t k = 0; k < kFibrillatoryTones; ++k)
                sum += height * std::sin(kTurn * hertz[k] * seconds + phase[k]);
            lead[i] += static_cast<float>(sum);
        }
    }
}

}  // namespace

SimulatedStrip simulate(const FittedHeart& heart, const WhatIfScenario& scenario, Hertz rate, double seconds,
                        std::uint64_t seed) {
    const Setting setting = settingOf(heart, scenario);
    SimulatedStrip strip;
    strip.rate = rate;
    const auto frames = static_cast<std::size_t>(std::max<SampleCount>(0, framesIn(seconds, rate)));
    strip.millivolts.assign(heart.waves.size(), std::vector<float>(frames, 0.0F));
    const auto beats = simulatedRhythm(setting.rhythm, seconds + 1.0, seed);
    for (std::size_t lead = 0; lead < heart.waves.size(); ++lead) {
        const LeadBeat conducted = conductedBeat(heart.waves[lead], setting, !scenario.fibrillation);
        const LeadBeat ectopic = ectopicBeat(heart.waves[lead]);
        // The model's voltage settles at the sum of its waves; so do beats that reach into one another.
        for (const SimulatedBeat& beat : beats)
            draw(beat.ectopic ? ectopic : conducted, beat.seconds, rate, strip.millivolts[lead]);
    }
    if (scenario.fibrillation) addFibrillation(strip.millivolts, rate, seed + 3);
    for (const SimulatedBeat& beat : beats) {
        if (beat.seconds >= 0.0 && beat.seconds < seconds) strip.beatSeconds.push_back(beat.seconds);
    }
    if (strip.beatSeconds.size() > 1) {
        strip.meanHeartRateBpm = 60.0 * static_cast<double>(strip.beatSeconds.size() - 1) /
                                 (strip.beatSeconds.back() - strip.beatSeconds.front());
    }
    return strip;
}

}  // namespace cardiotwin::twin
