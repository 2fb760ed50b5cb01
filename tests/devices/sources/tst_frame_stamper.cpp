// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/frame_stamper.h"
#include "tests/support/collecting_sink.h"
#include "tests/support/fact.h"

#include <cmath>

using cardiotwin::LeadState;
using cardiotwin::SharedBlock;
using cardiotwin::devices::FrameStamper;
using cardiotwin::wire::Frame;

namespace {

constexpr double kRate = 250.0;

class Line {
public:
    explicit Line(std::uint32_t modulus = 256)
        : m_modulus(modulus),
          stamper({7}, {{"ch1"}}, {kRate}, modulus, [this](const SharedBlock& block) { sink.take(block); }) {}

    /// Frames first … first + count − 1 of the device, each arriving when it was made, or all at `late`.
    void send(std::int64_t first, std::int64_t count, double late = -1.0) {
        for (std::int64_t i = first; i < first + count; ++i) {
            Frame frame;
            frame.millivolts = {static_cast<double>(i)};
            const double seconds =
                late >= 0.0 ? late + 1e-5 * static_cast<double>(i - first) : static_cast<double>(i) / kRate;
            frame.arrival = {1'000'000'000 + std::llround(seconds * 1e9)};
            if (m_modulus > 0) {
                frame.counter = static_cast<std::uint32_t>(i % m_modulus);
                frame.lostBefore = static_cast<std::uint64_t>((i - m_last - 1) % m_modulus);
            }
            m_last = i;
            stamper.add(frame);
            stamper.endOfRead();
        }
    }
    /// Every sample stands at its own index, and nothing else stands anywhere.
    void checkPlaces(std::size_t expected) {
        stamper.outage(true);
        CHECK_EQUAL(sink.frames(), expected);
        std::uint64_t sequence = 0;
        for (const SharedBlock& block : sink.blocks()) {
            CHECK_EQUAL(block->sequence, sequence++);
            for (std::size_t i = 0; i < block->frames(); ++i)
                CHECK_EQUAL(block->at(i, 0),
                            static_cast<double>(block->first.value) + static_cast<double>(i));
        }
    }

private:
    std::int64_t m_modulus;
    std::int64_t m_last = -1;

public:
    CollectingSink sink;
    FrameStamper stamper;
};

}  // namespace

FACT(blocksOfTwentyMillisecondsFollowEachOther) {
    Line line;
    line.send(0, 100);
    CHECK_EQUAL(line.sink.blocks().size(), 20U);
    line.checkPlaces(100);
}

FACT(lostFramesAdvanceTheNextBlock) {
    Line line;
    line.send(0, 100);
    line.send(130, 50);
    line.checkPlaces(150);
    CHECK_EQUAL(line.stamper.framesLost(), 30U);
}

FACT(aSilenceLongerThanTheCounterIsMeasuredByTheClock) {
    Line line;
    line.send(0, 1000);
    line.send(1000 + 750, 500);  // three seconds away: the counter alone would say 238
    line.checkPlaces(1500);
    CHECK_EQUAL(line.stamper.framesLost(), 750U);
}

FACT(framesSentLateAreNotTakenForALoss) {
    Line line;
    line.send(0, 1000);
    line.send(1000, 750, 7.0);  // kept by the device for three seconds, then all at once
    line.send(1750, 200);
    line.checkPlaces(1950);
    CHECK_EQUAL(line.stamper.framesLost(), 0U);
}

FACT(anOutageIsExactWhereTheCounterWentOn) {
    Line line;
    line.send(0, 1000);
    line.stamper.outage(true);
    line.send(1000 + 3 * 256 + 17, 100);
    line.checkPlaces(1100);
    CHECK_EQUAL(line.stamper.framesInOutages(), 3U * 256U + 17U);
    CHECK_EQUAL(line.stamper.framesLost(), 0U);
}

FACT(afterARestartOnlyTheClockMeasuresTheOutage) {
    Line line;
    line.send(0, 1000);
    line.stamper.outage(false);
    line.send(1500, 100);
    line.stamper.outage(true);
    CHECK_NEAR(static_cast<double>(line.stamper.framesInOutages()), 500.0, 5.0);
}

FACT(aSilenceOfADeviceWithoutACounterIsAGap) {
    Line line(0);
    line.send(0, 1000);
    line.send(1500, 100);
    line.checkPlaces(1100);
    CHECK_EQUAL(line.stamper.framesInOutages(), 500U);
}

// A counter of four bits at 250 Hz comes round every 64 ms: a loss is nearly always longer.
FACT(aShortCountersHiddenCyclesAreFoundByTheClock) {
    for (const std::int64_t away : {20, 40, 48, 500, 750}) {
        Line line(16);
        line.send(0, 1000);
        line.send(1000 + away, 500);
        line.checkPlaces(1500);
        CHECK_EQUAL(line.stamper.framesLost(), static_cast<std::uint64_t>(away));
    }
}

FACT(aBusyMomentIsNoLossOfAShortCounter) {
    Line line(16);
    line.send(0, 1000);
    line.send(1000, 25, 4.1);  // a tenth of a second late, all at once
    line.send(1025, 400);
    line.checkPlaces(1425);
    CHECK_EQUAL(line.stamper.framesLost(), 0U);
}

FACT(aBoardThatBeganAnewIsPlacedByTheClock) {
    CollectingSink sink;
    FrameStamper stamper({1}, {{"ch1"}}, {kRate}, 256, [&](const SharedBlock& block) { sink.take(block); });
    for (int i = 0; i < 300; ++i) {
        Frame frame;
        frame.millivolts = {1.0};
        frame.restarted = i == 200;
        const double seconds = i / kRate + (i >= 200 ? 2.0 : 0.0);
        frame.arrival = {1'000'000'000 + std::llround(seconds * 1e9)};
        frame.counter = static_cast<std::uint32_t>(i < 200 ? i : i - 200);
        stamper.add(frame);
        stamper.endOfRead();
    }
    CHECK_NEAR(static_cast<double>(stamper.framesInOutages()), 500.0, 2.0);
    CHECK_EQUAL(stamper.framesLost(), 0U);
}

FACT(theElectrodeThatIsOffMarksItsOwnChannel) {
    CollectingSink sink;
    FrameStamper stamper({1}, {{"ch1"}, {"ch2"}}, {kRate}, 0,
                         [&](const SharedBlock& block) { sink.take(block); });
    stamper.trustContacts();
    Frame frame;
    frame.millivolts = {1.0, 2.0};
    frame.arrival = {5};
    frame.leadOff = true;
    frame.channelsOff = 2;
    stamper.add(frame);
    stamper.flush();
    CHECK(sink.blocks().back()->states[0] == LeadState::Connected);
    CHECK(sink.blocks().back()->states[1] == LeadState::Off);
}

FACT(aRailedChannelAndALeadOffAreStates) {
    Line line;
    Frame frame;
    frame.millivolts = {std::nan("")};
    frame.arrival = {5};
    frame.railed = 1;
    line.stamper.add(frame);
    line.stamper.flush();
    CHECK(line.sink.blocks().back()->states[0] == LeadState::Railed);
    frame.railed = 0;
    frame.leadOff = true;
    frame.arrival = {4'000'005};
    line.stamper.add(frame);
    line.stamper.flush();
    CHECK(line.sink.blocks().back()->states[0] == LeadState::Off);
    CHECK_NEAR(line.stamper.leadOffSeconds(), 1.0 / kRate, 1e-12);
}

FACT(aStreamKeepsTheChannelsItBeganWith) {
    CollectingSink sink;
    FrameStamper stamper({1}, {{"ch1"}, {"ch2"}}, {kRate}, 0,
                         [&](const SharedBlock& block) { sink.take(block); });
    Frame frame;
    for (const auto& values : {std::vector{1.0, 2.0}, {3.0}, {4.0, 5.0, 6.0}}) {
        frame.millivolts = values;
        frame.arrival = {frame.arrival.nanoseconds + 4'000'000};
        stamper.add(frame);
    }
    stamper.flush();
    CHECK_EQUAL(sink.frames(), 3U);
    CHECK_EQUAL(sink.lead(0)[2], 4.0);
    CHECK(std::isnan(sink.lead(1)[1]));
}
