// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/tracking/tracked_signal.h"
#include "tests/support/fact.h"

#include <cmath>
#include <limits>
#include <random>
#include <vector>

using namespace cardiotwin;

namespace {

constexpr Hertz kRate{250.0};
constexpr std::size_t kPeak = 110;
constexpr std::size_t kSamples = 340;

/// Beat number `beat`: its size breathes, its T wave now and then is taller.
std::vector<float> cleanBeat(int beat) {
    std::vector<float> window;
    const double size = 1.0 + 0.05 * std::sin(0.7 * beat);
    for (std::size_t i = 0; i < kSamples; ++i) {
        const double seconds = (static_cast<double>(i) - static_cast<double>(kPeak)) / kRate.value;
        const auto bell = [seconds](double centre, double width) {
            return std::exp(-0.5 * std::pow((seconds - centre) / width, 2));
        };
        const double t = beat % 5 == 0 ? 0.4 : 0.3;
        window.push_back(static_cast<float>(
            size * (0.12 * bell(-0.16, 0.025) + bell(0.0, 0.011) - 0.25 * bell(0.03, 0.01)) +
            t * bell(0.27, 0.04)));
    }
    return window;
}

double rootMeanSquare(const std::vector<float>& a, const std::vector<float>& b) {
    double sum = 0.0;
    for (std::size_t i = 20; i < 320; ++i)
        sum += std::pow(static_cast<double>(a[i] - b[i]), 2);
    return std::sqrt(sum / 300.0);
}

}  // namespace

FACT(noiseIsTakenOutOfEveryBeat) {
    twin::TrackedSignal signal(kRate);
    std::mt19937_64 random(4);
    std::normal_distribution<float> normal(0.0F, 0.05F);
    double before = 0.0;
    double after = 0.0;
    for (int beat = 0; beat < 200; ++beat) {
        const auto clean = cleanBeat(beat);
        std::vector<float> noisy(clean);
        for (float& value : noisy)
            value += normal(random);
        const auto quiet = signal.follow(noisy, kPeak);
        if (beat < 60) continue;
        before += rootMeanSquare(noisy, clean);
        after += rootMeanSquare(quiet, clean);
    }
    CHECK(after < 0.5 * before);
}

FACT(withoutNoiseTheBeatStaysWhatItIs) {
    twin::TrackedSignal signal(kRate);
    for (int beat = 0; beat < 100; ++beat) {
        const auto clean = cleanBeat(beat);
        CHECK(rootMeanSquare(signal.follow(clean, kPeak), clean) < 0.02);
    }
}

FACT(theFirstBeatsComeBackUntouched) {
    twin::TrackedSignal signal(kRate);
    const auto clean = cleanBeat(1);
    CHECK(signal.follow(clean, kPeak) == clean);
}

FACT(whatIsMissingStaysMissingAndHarmsNothingElse) {
    twin::TrackedSignal signal(kRate);
    for (int beat = 0; beat < 50; ++beat) {
        auto window = cleanBeat(beat);
        for (std::size_t i = 150; i < 170; ++i)
            window[i] = std::numeric_limits<float>::quiet_NaN();
        const auto quiet = signal.follow(window, kPeak);
        for (std::size_t i = 0; i < kSamples; ++i)
            CHECK_EQUAL(std::isfinite(quiet[i]), std::isfinite(window[i]));
    }
}
