// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/arrival_clock.h"
#include "tests/support/fact.h"

#include <cmath>
#include <random>

using cardiotwin::Instant;
using cardiotwin::devices::ArrivalClock;

namespace {

Instant at(double seconds) {
    return {1'000'000'000 + static_cast<std::int64_t>(std::llround(seconds * 1e9))};
}

// A device at `rate` behind a bridge that hands over every 16 ms and adds up to 3 ms of its own.
void feed(ArrivalClock& clock, double rate, double from, double to, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    std::uniform_real_distribution<double> late(0.0, 0.003);
    for (auto n = static_cast<std::int64_t>(std::ceil(from / 0.016)); static_cast<double>(n) * 0.016 < to;
         ++n) {
        const double t = static_cast<double>(n) * 0.016;
        const auto newest = static_cast<std::int64_t>(std::floor(t * rate));
        clock.observe({newest}, at(t + late(random)));
    }
}

}  // namespace

FACT(theRateIsWithin20PartsPerMillionAfterTenMinutes) {
    for (const double ppm : {-500.0, 0.0, 500.0}) {
        const double rate = 250.0 * (1.0 + ppm * 1e-6);
        ArrivalClock clock({250.0});
        feed(clock, rate, 0.0, 600.0, 3);
        CHECK(clock.isSettled());
        CHECK_NEAR(clock.rate().value / rate, 1.0, 20e-6);
    }
}

FACT(aDayOfDriftLeavesTheTimeWithin20Milliseconds) {
    const double rate = 250.0 * (1.0 + 100e-6);
    ArrivalClock clock({250.0});
    feed(clock, rate, 0.0, 86400.0, 4);
    const auto index = static_cast<std::int64_t>(std::floor(86399.0 * rate));
    const double sampled = static_cast<double>(index) / rate;
    CHECK_NEAR(static_cast<double>((clock.sampledAt({index}) - at(sampled)).count()) * 1e-9, 0.0, 0.020);
    CHECK_NEAR(clock.rate().value / rate, 1.0, 20e-6);
}

FACT(theLineLiesOnTheEarliestArrivalsNotOnTheAverage) {
    ArrivalClock clock({250.0});
    std::mt19937_64 random(8);
    for (int i = 0; i < 5000; ++i) {
        const double sampled = i * 0.004;
        const double late = random() % 4 == 0 ? 0.0 : 0.012;
        clock.observe({i}, at(sampled + late));
    }
    CHECK_NEAR(cardiotwin::toSeconds(clock.sampledAt({4999}) - at(4999 * 0.004)), 0.0, 0.002);
}

FACT(aBurstAfterAStallDoesNotMoveTheLineToNow) {
    ArrivalClock clock({250.0});
    feed(clock, 250.0, 0.0, 60.0, 5);
    for (int i = 15000; i < 15750; i += 10)  // three seconds late, all at once
        clock.observe({i}, at(63.0 + 1e-6 * i));
    CHECK_NEAR(cardiotwin::toSeconds(clock.sampledAt({15700}) - at(15700.0 / 250.0)), 0.0, 0.3);
}

FACT(untilItIsSettledTheNominalRateHolds) {
    ArrivalClock clock({250.0});
    CHECK_EQUAL(clock.rate().value, 250.0);
    feed(clock, 500.0, 0.0, 1.0, 6);
    CHECK(!clock.isSettled());
    CHECK_EQUAL(clock.rate().value, 250.0);
}

FACT(aDevicePlayedFasterIsNoticedWithinASecond) {
    ArrivalClock fast({250.0});
    feed(fast, 1000.0, 0.0, 1.0, 6);
    CHECK_NEAR(fast.roughRate().value, 1000.0, 50.0);
    ArrivalClock usual({250.0});
    feed(usual, 250.4, 0.0, 1.0, 6);
    CHECK_EQUAL(usual.roughRate().value, 250.0);
}
