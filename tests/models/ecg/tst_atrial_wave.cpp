// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/classes/atrial_wave.h"
#include "tests/support/fact.h"

#include <cmath>
#include <vector>

using namespace cardiotwin;
using namespace cardiotwin::ecg;

namespace {

constexpr Hertz kRate{250.0};
constexpr std::int64_t kBeatFrames = 200;

/// Beats 0.8 s apart, with a P wave of `p` mV 160 ms before the R peak of each.
SampleHistory beatsWith(const std::vector<double>& p) {
    const auto frames = kBeatFrames * static_cast<std::int64_t>(p.size() + 1);
    SampleHistory history(1, frames);
    history.restart({0});
    for (std::int64_t i = 0; i < frames; ++i) {
        double value = 0.001 * static_cast<double>(i % 7);
        for (std::size_t beat = 0; beat < p.size(); ++beat) {
            const double fromP =
                static_cast<double>(i - kBeatFrames * static_cast<std::int64_t>(beat + 1)) + 40.0;
            value += p[beat] * std::exp(-fromP * fromP / 50.0);
        }
        history.append({i}, std::vector{value});
    }
    return history;
}

BeatFeatures lastOf(const std::vector<double>& p, double wander = 0.0) {
    SampleHistory history = beatsWith(p);
    if (wander != 0.0) {
        SampleHistory sloped(1, history.end().value);
        sloped.restart({0});
        for (SampleIndex i{0}; i < history.end(); i += 1) {
            const bool last = i.value > kBeatFrames * static_cast<std::int64_t>(p.size()) - 80;
            const double slope = last ? wander * static_cast<double>(i.value) : 0.0;
            sloped.append(i, std::vector{history.at(i, 0) + slope});
        }
        history = sloped;
    }
    AtrialWave atria(1, kRate);
    BeatFeatures features;
    for (std::size_t beat = 0; beat < p.size(); ++beat) {
        features = {};
        features.rrMs = features.usualRrMs = 800.0;
        features.likeness = 0.99;
        atria.measure(history, {kBeatFrames * static_cast<std::int64_t>(beat + 1)}, features);
    }
    return features;
}

}  // namespace

FACT(theUsualPWaveIsRecognised) {
    const BeatFeatures features = lastOf({0.1, 0.1, 0.1, 0.1, 0.1});
    CHECK(features.atrialLikeness > 0.99);
    CHECK_NEAR(features.atrialSize, 1.0, 0.05);
}

FACT(aMissingPWaveIsNoticed) {
    const BeatFeatures features = lastOf({0.1, 0.1, 0.1, 0.1, 0.0});
    CHECK(features.atrialLikeness < 0.5);
    CHECK_NEAR(features.atrialSize, 0.0, 0.1);
}

FACT(aPWaveTurnedOverIsUnlike) {
    CHECK(lastOf({0.1, 0.1, 0.1, 0.1, -0.1}).atrialLikeness < -0.9);
}

FACT(aSlopingBaselineIsNoPWave) {
    CHECK(lastOf({0.1, 0.1, 0.1, 0.1, 0.1}, 0.01).atrialLikeness > 0.99);
}

FACT(nothingIsSaidBeforeThreeBeats) {
    CHECK_EQUAL(lastOf({0.1, 0.1, 0.0}).atrialLikeness, 1.0);
}
