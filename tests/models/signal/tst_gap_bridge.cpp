// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signal/gap_bridge.h"
#include "tests/support/fact.h"

#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

using cardiotwin::signal::GapBridge;

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

std::vector<double> through(const std::vector<double>& values, cardiotwin::SampleCount longest) {
    GapBridge bridge(1, longest);
    std::vector<double> out;
    for (const double value : values) {
        bridge.push(std::span(&value, 1));
        while (bridge.next())
            out.push_back(bridge.frame()[0]);
    }
    while (bridge.drain())
        out.push_back(bridge.frame()[0]);
    return out;
}

}  // namespace

FACT(aShortGapIsAStraightLine) {
    const auto out = through({1, kMissing, kMissing, kMissing, 5, 6}, 3);
    CHECK_EQUAL(out.size(), 6u);
    for (std::size_t i = 0; i < out.size(); ++i)
        CHECK_NEAR(out[i], static_cast<double>(i + 1), 1e-12);
}

FACT(aLongerGapIsNeverBridged) {
    const auto out = through({1, kMissing, kMissing, kMissing, kMissing, 6}, 3);
    CHECK_EQUAL(out[0], 1.0);
    for (std::size_t i = 1; i < 5; ++i)
        CHECK(std::isnan(out[i]));
    CHECK_EQUAL(out[5], 6.0);
}

FACT(nothingIsInventedBeforeTheFirstValue) {
    const auto out = through({kMissing, 2, 3}, 3);
    CHECK(std::isnan(out[0]));
    CHECK_EQUAL(out[1], 2.0);
}

FACT(everyFrameComesOutOnceAndInOrder) {
    std::vector<double> in(50);
    std::iota(in.begin(), in.end(), 0.0);
    CHECK(through(in, 7) == in);
    CHECK(through(in, 0) == in);
}

FACT(afterARestartTheOldEndIsNotBridgedFrom) {
    GapBridge bridge(1, 3);
    const double first = 10.0, missing = kMissing, second = 20.0;
    bridge.push(std::span(&first, 1));
    while (bridge.drain())
        CHECK_EQUAL(bridge.frame()[0], 10.0);
    bridge.restart();
    bridge.push(std::span(&missing, 1));
    bridge.push(std::span(&second, 1));
    CHECK(bridge.drain());
    CHECK(std::isnan(bridge.frame()[0]));
    CHECK(bridge.drain());
    CHECK_EQUAL(bridge.frame()[0], 20.0);
    CHECK(!bridge.drain());
}

FACT(aFrameWaitsOnlyForTheEndOfAGap) {
    GapBridge bridge(1, 3);
    const double value = 1.0, missing = kMissing;
    bridge.push(std::span(&value, 1));
    CHECK(bridge.next());
    CHECK(!bridge.next());
    for (int i = 0; i < 3; ++i) {
        bridge.push(std::span(&missing, 1));
        CHECK(!bridge.next());
    }
    bridge.push(std::span(&missing, 1));  // now it is too long to bridge
    for (int i = 0; i < 4; ++i) {
        CHECK(bridge.next());
        CHECK(std::isnan(bridge.frame()[0]));
    }
    CHECK(!bridge.next());
}

FACT(aLeadThatIsOffHoldsNothingUp) {
    GapBridge bridge(2, 3);
    const double frame[] = {1.0, kMissing};
    for (int i = 0; i < 10; ++i) {
        bridge.push(frame);
        CHECK(bridge.next());
        CHECK(!bridge.next());
    }
}
