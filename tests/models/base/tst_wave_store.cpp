// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/wave_store.h"
#include "tests/support/fact.h"

#include <cmath>
#include <thread>

using namespace cardiotwin;

namespace {

WaveStore makeStore(double seconds = 1.0) {
    return {{LeadId{"I"}, LeadId{"II"}}, Hertz{100.0}, seconds};
}

std::vector<float> frames(std::int64_t first, std::int64_t count) {
    std::vector<float> values;
    for (std::int64_t i = first; i < first + count; ++i) {
        values.push_back(static_cast<float>(i));
        values.push_back(static_cast<float>(-i));
    }
    return values;
}

}  // namespace

FACT(returnsWhatWasWrittenInOrder) {
    WaveStore store = makeStore();
    WaveStore::Cursor cursor = store.cursorAtEnd();
    CHECK(store.append({0}, frames(0, 30), {1}));
    std::vector<float> out(20);
    CHECK_EQUAL(store.read(cursor, out), 10u);
    CHECK_EQUAL(out[18], 9.0F);
    CHECK_EQUAL(out[19], -9.0F);
    CHECK_EQUAL(cursor.next.value, 10);
    CHECK_EQUAL(cursor.missed, 0u);
}

FACT(lostFramesAreMissingAndKeepTheirPlace) {
    WaveStore store = makeStore();
    WaveStore::Cursor cursor = store.cursorAtEnd();
    CHECK(store.append({0}, frames(0, 5), {1}));
    CHECK(store.append({8}, frames(8, 2), {2}));
    std::vector<float> out(20);
    CHECK_EQUAL(store.read(cursor, out), 10u);
    CHECK(std::isnan(out[10]) && std::isnan(out[15]));
    CHECK_EQUAL(out[16], 8.0F);
}

FACT(lateFramesNeverMoveNow) {
    WaveStore store = makeStore();
    CHECK(store.append({10}, frames(10, 5), {1}));
    CHECK(!store.append({3}, frames(3, 5), {2}));
    CHECK_EQUAL(store.end().value, 15);
    CHECK_EQUAL(store.newestAt().nanoseconds, 1);
}

FACT(lateReaderIsMovedAheadAndToldHowMuchItMissed) {
    WaveStore store = makeStore();
    WaveStore::Cursor cursor = store.cursorAtEnd();
    for (int block = 0; block < 25; ++block)
        CHECK(store.append({block * 10}, frames(block * 10, 10), {1}));
    std::vector<float> out(400);
    CHECK_EQUAL(store.read(cursor, out), 100u);
    CHECK_EQUAL(cursor.missed, 150u);
    CHECK_EQUAL(out[0], 150.0F);
}

FACT(aJumpLongerThanTheStoreLeavesNothingOldBehind) {
    WaveStore store = makeStore();
    CHECK(store.append({0}, frames(0, 100), {1}));
    CHECK(store.append({1000}, frames(1000, 1), {1}));
    WaveStore::Cursor cursor{{0}, 0};
    std::vector<float> out(400);
    CHECK_EQUAL(store.read(cursor, out), 100u);
    CHECK(std::isnan(out[0]) && std::isnan(out[196]));
    CHECK_EQUAL(out[198], 1000.0F);
}

FACT(aReaderBesideAWriterNeverSeesATornFrame) {
    WaveStore store = makeStore(0.2);
    std::jthread writer([&store](const std::stop_token& stop) {
        for (std::int64_t at = 0; !stop.stop_requested(); at += 4)
            (void)store.append({at}, frames(at, 4), {at + 1});
    });
    WaveStore::Cursor cursor = store.cursorAtEnd();
    std::vector<float> out(16);
    for (int round = 0; round < 20000; ++round) {
        const SampleIndex before = cursor.next;
        const std::size_t got = store.read(cursor, out);
        const SampleIndex first = cursor.next - static_cast<SampleCount>(got);
        CHECK(first >= before);
        for (std::size_t i = 0; i < got; ++i) {
            CHECK_EQUAL(out[2 * i], static_cast<float>(first.value + static_cast<std::int64_t>(i)));
            CHECK_EQUAL(out[2 * i + 1], -out[2 * i]);
        }
    }
}
