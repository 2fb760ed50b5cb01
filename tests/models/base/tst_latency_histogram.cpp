// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/latency_histogram.h"
#include "tests/support/fact.h"

using namespace cardiotwin;
using namespace std::chrono_literals;

FACT(withoutDelaysThereIsNoPercentile) {
    CHECK(!LatencyHistogram().percentile(0.5).has_value());
}

FACT(percentilesAreTheUpperEdgesOfTheirSteps) {
    LatencyHistogram delays;
    for (int k = 0; k < 100; ++k)
        delays.add(k * 1ms + 10us);
    CHECK(delays.percentile(0.5) == Duration(49ms + 50us));
    CHECK(delays.percentile(0.99) == Duration(98ms + 50us));
    CHECK(delays.percentile(0.0) == Duration(50us));
    CHECK(delays.count() == 100);
}

FACT(theTailBeyondTheLastStepIsTheLongestDelay) {
    LatencyHistogram delays;
    delays.add(7s);
    delays.add(-3ms);
    CHECK(delays.percentile(1.0) == Duration(7s));
    CHECK(delays.percentile(0.5) == Duration(50us));
    CHECK(delays.longest() == Duration(7s));
}
