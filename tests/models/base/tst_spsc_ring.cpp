// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/spsc_ring.h"
#include "tests/support/fact.h"

#include <thread>

using cardiotwin::SpscRing;

FACT(refusesTheNewestWhenFull) {
    SpscRing<int> ring(2);
    CHECK(ring.push(1));
    CHECK(ring.push(2));
    CHECK(!ring.push(3));
    CHECK_EQUAL(*ring.tryPop(), 1);
    CHECK(ring.push(4));
    CHECK_EQUAL(*ring.tryPop(), 2);
    CHECK_EQUAL(*ring.tryPop(), 4);
    CHECK(!ring.tryPop());
}

FACT(aStopWakesASleepingConsumer) {
    SpscRing<int> ring(2);
    bool ended = false;
    {
        std::jthread consumer([&](const std::stop_token& stop) {
            while (ring.pop(stop)) {
            }
            ended = true;
        });
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    CHECK(ended);
}

FACT(whatWasQueuedBeforeAStopIsStillDelivered) {
    SpscRing<int> ring(8);
    for (int i = 0; i < 5; ++i)
        CHECK(ring.push(i));
    std::stop_source stop;
    stop.request_stop();
    for (int i = 0; i < 5; ++i)
        CHECK_EQUAL(*ring.pop(stop.get_token()), i);
    CHECK(!ring.pop(stop.get_token()));
}

FACT(everyAcceptedValueArrivesOnceAndInOrder) {
    SpscRing<int> ring(16);
    constexpr int kCount = 50000;
    std::jthread producer([&] {
        for (int i = 0; i < kCount;) {
            if (ring.push(i)) {
                ++i;
            } else {
                std::this_thread::yield();
            }
        }
    });
    const std::stop_token never;
    for (int i = 0; i < kCount; ++i)
        CHECK_EQUAL(*ring.pop(never), i);
}
