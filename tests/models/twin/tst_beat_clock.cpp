// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/wave/beat_clock.h"
#include "tests/support/fact.h"

#include <cmath>
#include <random>

using cardiotwin::twin::BeatClock;

FACT(aSteadyRhythmGoesOn) {
    BeatClock clock;
    for (int i = 0; i < 40; ++i)
        clock.add(0.8);
    const auto beats = clock.beatsAfter(100.0, 100.3, 103.0);
    CHECK_EQUAL(beats.size(), std::size_t{3});
    CHECK_NEAR(beats[0].rSeconds, 100.8, 0.005);
    CHECK_NEAR(beats[2].rSeconds, 102.4, 0.010);
}

FACT(theUncertaintyIsThatOfThePastAndGrowsWithEachBeat) {
    BeatClock clock;
    std::mt19937_64 random(1);
    std::normal_distribution<double> normal;
    for (int i = 0; i < 400; ++i)
        clock.add(0.8 + 0.05 * normal(random));
    const auto beats = clock.beatsAfter(100.0, 100.3, 105.0);
    CHECK_NEAR(beats[0].deviationSeconds, 0.05, 0.02);
    for (std::size_t i = 1; i < beats.size(); ++i)
        CHECK(beats[i].deviationSeconds > beats[i - 1].deviationSeconds);
}

FACT(itLearnsThatAPauseFollowsAnEarlyBeat) {
    BeatClock clock;
    for (int i = 0; i < 300; ++i) {
        const int place = i % 5;
        clock.add(place == 3 ? 0.5 : place == 4 ? 1.1 : 0.8);
    }
    for (int i = 0; i < 4; ++i)
        clock.add(i == 3 ? 0.5 : 0.8);
    CHECK_NEAR(clock.beatsAfter(10.0, 10.1, 10.2).front().rSeconds, 11.1, 0.06);
}

FACT(itLearnsBigeminy) {
    BeatClock clock;
    for (int i = 0; i < 300; ++i)
        clock.add(i % 2 == 0 ? 0.6 : 1.0);
    const auto beats = clock.beatsAfter(10.0, 10.1, 12.0);
    CHECK_NEAR(beats[0].rSeconds, 10.6, 0.03);
    CHECK_NEAR(beats[1].rSeconds, 11.6, 0.06);
}

FACT(anOverdueBeatIsExpectedAtOnce) {
    BeatClock clock;
    for (int i = 0; i < 40; ++i)
        clock.add(0.8);
    const auto beats = clock.beatsAfter(100.0, 101.0, 103.0);
    CHECK(beats.front().rSeconds > 101.0);
    CHECK(beats.front().rSeconds < 101.1);
}

FACT(theNextBeatIsAlwaysNamed) {
    BeatClock clock;
    for (int i = 0; i < 40; ++i)
        clock.add(1.8);
    CHECK_EQUAL(clock.beatsAfter(100.0, 100.1, 100.6).size(), std::size_t{1});
}

FACT(aFewBeatsAreNotEnough) {
    BeatClock clock;
    for (int i = 0; i < 4; ++i)
        clock.add(0.8);
    CHECK(!clock.isReady());
    clock.add(0.8);
    CHECK(clock.isReady());
}
