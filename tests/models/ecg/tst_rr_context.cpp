// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/classes/rr_context.h"
#include "tests/support/fact.h"

using namespace cardiotwin::ecg;

namespace {

BeatFeatures after(const RrContext& context, double rrMs) {
    BeatFeatures features;
    context.fill(features, rrMs);
    return features;
}

void noteMany(RrContext& context, int times, double rrMs, bool early = false) {
    for (int i = 0; i < times; ++i)
        context.note(rrMs, early);
}

}  // namespace

FACT(theUsualIntervalIsKnownFromThree) {
    RrContext context;
    noteMany(context, 2, 800.0);
    CHECK(!after(context, 600.0).usualRrMs);
    context.note(800.0, false);
    CHECK_EQUAL(*after(context, 600.0).usualRrMs, 800.0);
    CHECK_EQUAL(*after(context, 600.0).rrBeforeMs, 800.0);
}

FACT(aLongRunOfEarlyBeatsStaysEarly) {
    RrContext context;
    noteMany(context, 12, 1000.0);
    noteMany(context, 60, 500.0, true);
    CHECK_EQUAL(*after(context, 500.0).usualRrMs, 1000.0);
}

FACT(thePauseAfterAnEarlyBeatIsNotUsual) {
    RrContext context;
    noteMany(context, 3, 800.0);
    for (int i = 0; i < 6; ++i) {
        context.note(500.0, true);
        context.note(1100.0, false);
    }
    CHECK_EQUAL(*after(context, 800.0).usualRrMs, 800.0);
}

FACT(aRegularPatternIsSteadyAlthoughItsIntervalsDiffer) {
    RrContext context;
    for (int i = 0; i < 10; ++i) {
        context.note(600.0, false);
        context.note(1000.0, false);
    }
    const BeatFeatures features = after(context, 600.0);
    CHECK(features.rrSpread > 0.3);
    CHECK_NEAR(features.spreadByPattern, 0.0, 1e-12);
}

FACT(aGapForgetsTheIntervalBeforeAndKeepsTheUsualOne) {
    RrContext context;
    noteMany(context, 5, 800.0);
    context.breakOff();
    BeatFeatures features;
    context.fill(features, std::nullopt);
    CHECK(!features.rrMs);
    CHECK(!features.rrBeforeMs);
    CHECK_EQUAL(*features.usualRrMs, 800.0);
}
