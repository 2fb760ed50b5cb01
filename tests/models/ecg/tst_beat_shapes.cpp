// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/classes/beat_shapes.h"
#include "tests/support/fact.h"

#include <cmath>
#include <string>
#include <vector>

using namespace cardiotwin;
using namespace cardiotwin::ecg;

namespace {

constexpr Hertz kRate{360.0};
constexpr std::int64_t kBeatFrames = 240;

/// One lead of beats as `story` says: n narrow and upwards, w wide and downwards, z narrow with a notch.
struct Told {
    SampleHistory history;
    std::vector<BeatFeatures> beats;
};

double curve(char kind, double frames) {
    const double ms = 1000.0 * frames / kRate.value;
    const auto bump = [ms](double at, double width) {
        return std::exp(-0.5 * (ms - at) * (ms - at) / (width * width));
    };
    if (kind == 'w') return -1.6 * bump(10.0, 30.0) + 0.5 * bump(70.0, 25.0);
    if (kind == 'z') return bump(0.0, 10.0) - 0.8 * bump(40.0, 12.0);
    return bump(0.0, 10.0) - 0.2 * bump(25.0, 8.0);
}

Told told(const std::string& story) {
    const auto frames = kBeatFrames * static_cast<std::int64_t>(story.size() + 1);
    Told result{SampleHistory(1, frames), {}};
    result.history.restart({0});
    for (std::int64_t i = 0; i < frames; ++i) {
        double value = 0.004 * static_cast<double>(i * 7 % 11 - 5);
        for (std::size_t beat = 0; beat < story.size(); ++beat) {
            const std::int64_t from = i - kBeatFrames * static_cast<std::int64_t>(beat + 1);
            if (std::abs(from) < kBeatFrames) value += curve(story[beat], static_cast<double>(from));
        }
        result.history.append({i}, std::vector{value});
    }
    BeatShapes shapes(1, kRate);
    for (std::size_t beat = 0; beat < story.size(); ++beat) {
        BeatFeatures features;
        features.usualRrMs = 800.0;
        features.rrMs = story[beat] == 'w' ? 500.0 : 800.0;
        shapes.measure(result.history, {kBeatFrames * static_cast<std::int64_t>(beat + 1)}, features);
        result.beats.push_back(features);
    }
    return result;
}

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

}  // namespace

FACT(theUsualBeatIsLikeTheDominantOne) {
    const BeatFeatures features = told(repeated("n", 20)).beats.back();
    CHECK(*features.likeness > 0.98);
    CHECK(features.shareOfShape > 0.99);
    CHECK_NEAR(features.size, 1.0, 0.1);
    CHECK(features.mostDeparture < 2.0);
}

FACT(aStrangeBeatDepartsFarBeyondTheUsualScatter) {
    const BeatFeatures features = told(repeated("n", 20) + "w").beats.back();
    CHECK(*features.likeness < 0.5);
    CHECK(features.widthMs > 1.4 * features.usualWidthMs);
    CHECK_EQUAL(features.shareOfShape, 0.0);
    CHECK(features.leastDeparture > 4.0);
}

// Bug: in long bigeminy the ventricular shape became the dominant one and its beats were called normal.
FACT(ventricularBeatsInBigeminyDoNotBecomeTheRule) {
    const Told day = told(repeated("n", 10) + repeated("wn", 60) + repeated("wwn", 20));
    CHECK(*day.beats.back().likeness > 0.98);
    CHECK(*day.beats[day.beats.size() - 2].likeness < 0.5);
}

FACT(aStartInBigeminyIsPutRight) {
    const Told day = told("ww" + repeated("wn", 20));
    CHECK(*day.beats.back().likeness > 0.98);
}

FACT(aNewShapeThatStaysBecomesTheRule) {
    const Told day = told(repeated("n", 20) + repeated("z", 400));
    CHECK(*day.beats[25].likeness < 0.9);
    CHECK(*day.beats.back().likeness > 0.98);
}
