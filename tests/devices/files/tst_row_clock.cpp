// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/files/row_clock.h"
#include "tests/support/fact.h"

#include <cmath>
#include <random>

using namespace cardiotwin;
using files::RowClock;

FACT(stampsRoundedToMillisecondsAreNoGaps) {
    RowClock clock({360.0}, 0.5 / 360.0 + 0.0005, false);
    for (int i = 0; i < 100000; ++i) {
        CHECK_EQUAL(clock.advance(std::round(i * 1000.0 / 360.0) / 1000.0), 1);
    }
}

FACT(aRateThatIsALittleOffIsFollowed) {
    RowClock clock({130.0}, 0.5 / 130.0, false);
    for (int i = 0; i < 500000; ++i)
        CHECK_EQUAL(clock.advance(i / 129.5), 1);
}

FACT(everyLostFrameIsCounted) {
    RowClock clock({250.0}, 0.002, false);
    std::mt19937_64 random(7);
    std::int64_t index = 0;
    CHECK_EQUAL(clock.advance(0.0), 1);
    for (int i = 0; i < 20000; ++i) {
        const auto step = static_cast<std::int64_t>(random() % 10 == 0 ? random() % 500 + 1 : 1);
        index += step;
        CHECK_EQUAL(clock.advance(static_cast<double>(index) / 250.0), step);
    }
}

FACT(rowsWithoutAStampKeepTheirPlace) {
    RowClock clock({250.0}, 0.002, false);
    CHECK_EQUAL(clock.advance(0.0), 1);
    CHECK_EQUAL(clock.advance(std::nan("")), 1);
    CHECK_EQUAL(clock.advance(0.008), 1);
    CHECK_EQUAL(clock.advance(std::nan("")), 1);
    CHECK_EQUAL(clock.advance(0.020), 2);
}

FACT(aClockThatStandsOrFallsIsNoticed) {
    RowClock clock({250.0}, 0.002, false);
    CHECK_EQUAL(clock.advance(1.0), 1);
    CHECK_EQUAL(clock.advance(1.0), 0);
    RowClock other({250.0}, 0.002, false);
    CHECK_EQUAL(other.advance(1.0), 1);
    CHECK_EQUAL(other.advance(0.9), 0);
}

FACT(stampsInBurstsMayRepeat) {
    RowClock clock({250.0}, 0.1, false);
    for (int i = 0; i < 1000; ++i)
        CHECK_EQUAL(clock.advance(std::floor(i / 10) * 0.04), 1);
}
