// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/waves/segment_average.h"
#include "tests/support/fact.h"

#include <cmath>
#include <random>

using namespace cardiotwin;
using namespace cardiotwin::ecg;

namespace {

constexpr Hertz kRate{250.0};

/// A QRS complex and a T wave with white noise, its R peak `late` samples behind where it is said to be.
BeatSegment madeBeat(double noise, std::mt19937_64& random, std::ptrdiff_t late = 0, double sign = 1.0) {
    std::normal_distribution<double> normal(0.0, 1.0);
    BeatSegment segment;
    segment.r = 90;
    for (std::ptrdiff_t i = 0; i < 300; ++i) {
        const double qrs = static_cast<double>(i - segment.r - late) / 3.0;
        const double t = static_cast<double>(i - segment.r - late - 70) / 12.0;
        segment.millivolts.push_back(sign * std::exp(-0.5 * qrs * qrs) + 0.3 * std::exp(-0.5 * t * t) +
                                     noise * normal(random));
    }
    return segment;
}

double deviationAfterT(const BeatSegment& segment) {
    double squares = 0.0;
    for (std::ptrdiff_t i = 230; i < 300; ++i)
        squares += segment.at(i) * segment.at(i);
    return std::sqrt(squares / 70.0);
}

}  // namespace

FACT(beatsOfOneShapeLoseTheirNoise) {
    std::mt19937_64 random(7);
    SegmentAverage average(kRate);
    double before = 0.0, after = 0.0;
    for (int beat = 0; beat < 40; ++beat) {
        const BeatSegment segment = madeBeat(0.05, random);
        before += deviationAfterT(segment);
        after += deviationAfterT(average.blend(segment));
    }
    CHECK(after < 0.6 * before);
}

FACT(aBeatOfAnotherShapeIsLeftAlone) {
    std::mt19937_64 random(7);
    SegmentAverage average(kRate);
    for (int beat = 0; beat < 5; ++beat)
        static_cast<void>(average.blend(madeBeat(0.01, random)));
    const BeatSegment odd = madeBeat(0.01, random, 0, -1.0);
    CHECK(average.blend(odd).millivolts == odd.millivolts);
}

FACT(anotherShapeThatStaysIsAveragedInItsTurn) {
    std::mt19937_64 random(7);
    SegmentAverage average(kRate);
    for (int beat = 0; beat < 5; ++beat)
        static_cast<void>(average.blend(madeBeat(0.05, random)));
    BeatSegment last;
    double noise = 0.0;
    for (int beat = 0; beat < 12; ++beat) {
        last = madeBeat(0.05, random, 0, -1.0);
        noise = deviationAfterT(average.blend(last));
    }
    CHECK(noise < 0.8 * deviationAfterT(last));
}

FACT(anRPeakThatIsASampleOffDoesNotBlurTheComplex) {
    std::mt19937_64 random(7);
    SegmentAverage average(kRate);
    BeatSegment blended;
    for (int beat = 0; beat < 12; ++beat)
        blended = average.blend(madeBeat(0.0, random, beat % 2 == 0 ? 0 : 2));
    CHECK_NEAR(blended.at(blended.r + 2), 1.0, 0.01);  // the last one came two samples late
}
