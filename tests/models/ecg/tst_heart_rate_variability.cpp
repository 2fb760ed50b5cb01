// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/variability/heart_rate_variability.h"
#include "tests/support/fact.h"

#include <cmath>
#include <numbers>
#include <random>

using namespace cardiotwin;
using namespace cardiotwin::ecg;

namespace {

constexpr Hertz kRate{1000.0};

struct Modulation {
    double hz = 0.0, amplitudeMs = 0.0;
};

/// Normal beats whose intervals are 800 ms plus the modulations at the time of their end.
std::vector<Beat> modulated(double seconds, std::initializer_list<Modulation> modulations) {
    std::vector<Beat> beats;
    double at = 0.0;
    while (at < seconds) {
        double ms = 800.0;
        for (const Modulation& each : modulations)
            ms += each.amplitudeMs * std::sin(2.0 * std::numbers::pi * each.hz * (at + 0.8));
        at += ms / 1000.0;
        Beat beat;
        beat.beatClass = BeatClass::N;
        beat.rPeak = {std::llround(at * kRate.value)};
        if (!beats.empty()) beat.rrMs = static_cast<double>(beat.rPeak - beats.back().rPeak);
        beats.push_back(beat);
    }
    return beats;
}

Variability of(const std::vector<Beat>& beats) {
    HeartRateVariability variability(kRate);
    for (const Beat& beat : beats)
        variability.push(beat);
    return variability.result();
}

}  // namespace

FACT(aSlowModulationIsLowFrequencyPowerOfHalfItsSquare) {
    const Variability v = of(modulated(1000.0, {{0.10, 40.0}}));
    CHECK_EQUAL(v.windows, 3);
    CHECK_NEAR(*v.lfMs2, 800.0, 40.0);
    CHECK(*v.hfMs2 < 20.0);
}

FACT(aBreathingModulationIsHighFrequencyPower) {
    const Variability v = of(modulated(1000.0, {{0.25, 30.0}}));
    CHECK_NEAR(*v.hfMs2, 450.0, 45.0);
    CHECK(*v.lfMs2 < 10.0);
}

FACT(theRatioIsThatOfThePowers) {
    const Variability v = of(modulated(1000.0, {{0.10, 40.0}, {0.25, 20.0}}));
    CHECK_NEAR(*v.lfToHf, 4.0, 0.5);
}

FACT(poincareAxesOfASineAreThoseOfItsFormula) {
    // x(n) = A·sin(ωn): the variance is A²/2 and that of the differences 2A²·sin²(ω/2).
    const double amplitude = 40.0, perBeat = 2.0 * std::numbers::pi * 0.08;
    std::vector<Beat> beats;
    std::int64_t at = 0;
    for (int i = 0; i < 5000; ++i) {
        Beat beat;
        beat.beatClass = BeatClass::N;
        const double ms = 800.0 + amplitude * std::sin(perBeat * i);
        at += std::llround(ms);
        beat.rPeak = {at};
        if (i > 0) beat.rrMs = ms;
        beats.push_back(beat);
    }
    const Variability v = of(beats);
    const double differences = 2.0 * amplitude * amplitude * std::pow(std::sin(0.5 * perBeat), 2.0);
    CHECK_NEAR(*v.sdnnMs, amplitude / std::sqrt(2.0), 0.1);
    CHECK_NEAR(*v.rmssdMs, std::sqrt(differences), 0.1);
    CHECK_NEAR(*v.sd1Ms, std::sqrt(0.5 * differences), 0.1);
    CHECK_NEAR(*v.sd2Ms, std::sqrt(amplitude * amplitude - 0.5 * differences), 0.1);
}

FACT(aMissedBeatAndAFalseOneChangeNothing) {
    const auto clean = modulated(1000.0, {{0.10, 40.0}});
    auto beats = clean;
    beats.erase(beats.begin() + 300);  // one interval of twice the length
    beats[300].rrMs = static_cast<double>(beats[300].rPeak - beats[299].rPeak);
    Beat invented = beats[600];
    invented.rPeak = invented.rPeak + 350;  // an interval in two parts
    invented.rrMs = 350.0;
    *beats[601].rrMs -= 350.0;
    beats.insert(beats.begin() + 601, invented);
    const Variability marred = of(beats), whole = of(clean);
    CHECK_EQUAL(marred.rejected, 3);
    CHECK_EQUAL(whole.rejected, 0);
    CHECK_NEAR(*marred.sdnnMs, *whole.sdnnMs, 0.3);
    CHECK_NEAR(*marred.rmssdMs, *whole.rmssdMs, 0.3);
    CHECK_NEAR(*marred.lfMs2, *whole.lfMs2, 0.03 * *whole.lfMs2);
}

FACT(intervalsBesideAnEctopicBeatDoNotCount) {
    auto beats = modulated(400.0, {{0.10, 20.0}});
    const auto all = of(beats).intervals;
    beats[100].beatClass = BeatClass::V;
    CHECK_EQUAL(of(beats).intervals, all - 2);
    CHECK_EQUAL(of(beats).rejected, 0);
}

FACT(twoMinutesAreOneWindowAndLessIsNone) {
    CHECK_EQUAL(of(modulated(150.0, {{0.10, 20.0}})).windows, 1);
    const Variability brief = of(modulated(100.0, {{0.10, 20.0}}));
    CHECK_EQUAL(brief.windows, 0);
    CHECK(!brief.lfMs2 && !brief.hfMs2 && !brief.lfToHf);
    CHECK(brief.sdnnMs.has_value());
}

FACT(aWindowOfHolesIsLeftOut) {
    auto beats = modulated(900.0, {{0.10, 20.0}});
    for (std::size_t i = 0; i < beats.size(); ++i) {
        if (i > 400 && i % 3 == 0) beats[i].beatClass = BeatClass::V;
    }
    CHECK_EQUAL(of(beats).windows, 1);
}

FACT(anIrregularHeartIsNotMadeRegular) {
    // A rule for artefacts took two fifths of a fibrillating heart's intervals away and halved its RMSSD.
    std::mt19937_64 random(3);
    std::uniform_int_distribution<std::int64_t> rr(350, 1100);
    std::vector<Beat> beats(2000);
    RrStatistics plain;
    for (std::size_t i = 0; i < beats.size(); ++i) {
        beats[i].beatClass = BeatClass::N;
        if (i > 0) {
            beats[i].rPeak = beats[i - 1].rPeak + rr(random);
            beats[i].rrMs = static_cast<double>(beats[i].rPeak - beats[i - 1].rPeak);
        }
        plain.push(beats[i]);
    }
    const Variability v = of(beats);
    CHECK(!v.corrected);
    CHECK_NEAR(*v.rmssdMs, *plain.rmssdMs(), 1e-9);
    CHECK_NEAR(*v.sdnnMs, *plain.sdnnMs(), 1e-9);
    CHECK(!v.lfMs2);
}

FACT(nothingIsNotMeasurable) {
    const Variability v = of({});
    CHECK(!v.meanMs && !v.sdnnMs && !v.rmssdMs && !v.pnn50 && !v.sd1Ms && !v.sd2Ms && !v.lfMs2);
}
