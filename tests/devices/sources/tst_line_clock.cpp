// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/line_clock.h"
#include "tests/support/fact.h"

#include <cmath>
#include <vector>

using cardiotwin::devices::LineClock;
using cardiotwin::wire::Frame;

namespace {

Frame frameAt(double seconds, double value) {
    Frame frame;
    frame.millivolts = {value};
    frame.arrival = {1'000'000'000 + std::llround(seconds * 1e9)};
    return frame;
}

}  // namespace

FACT(arrivalGivesTheRateAndNothingIsLostByWaiting) {
    LineClock clock({160.0}, 115200, std::nullopt);
    std::size_t out = 0;
    for (int i = 0; i < 1000; ++i) {
        std::vector<Frame> frames = {frameAt(i / 250.0, i)};
        frames[0].streamEnd = 5 * (static_cast<std::uint64_t>(i) + 1);
        clock.pass(frames, false);
        out += frames.size();
    }
    CHECK_EQUAL(clock.rate().value, 250.0);
    CHECK(clock.kind() == LineClock::Kind::Arrival);
    CHECK_EQUAL(out, 1000U);
}

FACT(onAFullWireTheBytesAreTheClock) {
    // 9600 baud: five bytes a line, then six, as when values pass a thousand.
    LineClock clock({160.0}, 9600, std::nullopt);
    std::vector<Frame> even;
    std::uint64_t bytes = 0;
    for (int i = 0; i < 4000; ++i) {
        bytes += (i / 100) % 2 == 0 ? 5 : 6;
        const double seconds = static_cast<double>(bytes) / 960.0;
        std::vector<Frame> frames = {frameAt(seconds, seconds)};
        frames[0].streamEnd = bytes;
        clock.pass(frames, false);
        even.insert(even.end(), frames.begin(), frames.end());
    }
    CHECK(clock.kind() == LineClock::Kind::Wire);
    CHECK_NEAR(static_cast<double>(even.size()), 4000 * 5.5 / 960.0 * clock.rate().value, 2.0);
    for (std::size_t i = 1; i < even.size(); ++i)
        CHECK_NEAR(even[i].millivolts[0] - even[i - 1].millivolts[0], 1.0 / clock.rate().value, 1e-9);
}

FACT(aMissingLineOnAFullWireIsNeverInterpolatedAcross) {
    LineClock clock({192.0}, 9600, std::nullopt);
    std::vector<Frame> even;
    for (int i = 0; i < 1000; ++i) {
        const bool off = i >= 600 && i < 700;
        std::vector<Frame> frames = {frameAt(i * 5.0 / 960.0, off ? std::nan("") : 1.0)};
        frames[0].streamEnd = 5 * (static_cast<std::uint64_t>(i) + 1);
        frames[0].leadOff = off;
        clock.pass(frames, false);
        even.insert(even.end(), frames.begin(), frames.end());
    }
    std::size_t missing = 0;
    for (const Frame& frame : even) {
        CHECK_EQUAL(std::isnan(frame.millivolts[0]), frame.leadOff);
        missing += frame.leadOff;
    }
    CHECK_NEAR(static_cast<double>(missing), 100.0, 1.0);
}

FACT(theTimeColumnFindsMissingLines) {
    LineClock clock({160.0}, 115200, std::nullopt);
    std::vector<Frame> all;
    for (int i = 0; i < 1500; ++i) {
        if (i >= 1000 && i < 1020) continue;
        std::vector<Frame> frames = {frameAt(i / 360.0, i)};
        frames[0].deviceSeconds = std::floor(i / 360.0 * 1000.0) / 1000.0;  // whole milliseconds
        clock.pass(frames, false);
        all.insert(all.end(), frames.begin(), frames.end());
    }
    CHECK(clock.kind() == LineClock::Kind::Column);
    CHECK_NEAR(clock.rate().value, 360.0, 0.4);
    std::uint64_t lost = 0;
    for (const Frame& frame : all)
        lost += frame.lostBefore;
    CHECK_EQUAL(all.size(), 1480U);
    CHECK_EQUAL(lost, 20U);
}

FACT(aGivenRateIsTakenAtOnce) {
    LineClock clock({160.0}, 9600, cardiotwin::Hertz{500.0});
    std::vector<Frame> frames = {frameAt(0.0, 1.0), frameAt(0.002, 2.0)};
    clock.pass(frames, false);
    CHECK_EQUAL(frames.size(), 2U);
    CHECK_EQUAL(clock.rate().value, 500.0);
}

FACT(whatIsKeptComesOutAtTheEnd) {
    LineClock clock({160.0}, 9600, std::nullopt);
    std::vector<Frame> frames;
    frames.reserve(50);
    for (int i = 0; i < 50; ++i)
        frames.push_back(frameAt(i / 160.0, i));
    clock.pass(frames, false);
    CHECK(frames.empty());
    clock.pass(frames, true);
    CHECK_EQUAL(frames.size(), 50U);
}
