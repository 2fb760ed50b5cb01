// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/wire/cyton_daisy_decoder.h"
#include "devices/wire/cyton_encoder.h"
#include "tests/devices/wire/wire_stream.h"

#include <limits>

using namespace wire_stream;
using cardiotwin::ScaleSource;
using cardiotwin::wire::CytonDaisyDecoder;
using cardiotwin::wire::CytonDecoder;
using cardiotwin::wire::CytonEncoder;
using cardiotwin::wire::Exchange;
namespace cyton = cardiotwin::wire::cyton;

namespace {

constexpr double kStep = cyton::kMillivoltsPerCode;

// A packet whose channels hold first, first + 1 … as codes.
Bytes packet(std::uint8_t counter, std::uint8_t first) {
    Bytes bytes = {0xA0, counter};
    for (std::uint8_t i = 0; i < 8; ++i) {
        bytes.push_back(0);
        bytes.push_back(0);
        bytes.push_back(static_cast<std::uint8_t>(first + i));
    }
    bytes.insert(bytes.end(), 6, 0);
    bytes.push_back(0xC0);
    return bytes;
}

Bytes operator+(Bytes a, const Bytes& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

std::string said(CytonEncoder& encoder, const std::string& command) {
    std::string reply;
    for (const char c : command)
        reply += encoder.answer(static_cast<std::uint8_t>(c)).reply;
    return reply;
}

}  // namespace

FACT(anEvenPacketIsTheDaisysAndTheOddOneBehindItTheBoards) {
    CytonDaisyDecoder decoder;
    auto frames = decoded(decoder, packet(0, 100) + packet(1, 10) + packet(2, 100) + packet(3, 10));
    decoder.finish(frames);
    CHECK_EQUAL(frames.size(), 2U);
    CHECK_EQUAL(frames[0].millivolts.size(), 16U);
    CHECK_NEAR(frames[0].millivolts[0], 10 * kStep, 1e-12);
    CHECK_NEAR(frames[0].millivolts[8], 100 * kStep, 1e-12);
    CHECK_EQUAL(decoder.info().channels.size(), 16U);
    CHECK_EQUAL(decoder.info().nominalRate.value, 125.0);
}

FACT(halfAFrameIsNone) {
    CytonDaisyDecoder decoder;
    // Beginning with a board's packet, and one of each kind missing later.
    auto frames = decoded(decoder, packet(1, 10) + packet(2, 100) + packet(3, 10) + packet(5, 10) +
                                       packet(6, 100) + packet(7, 10) + packet(8, 100) + packet(10, 100) +
                                       packet(11, 10) + packet(12, 100) + packet(13, 10));
    decoder.finish(frames);
    CHECK_EQUAL(frames.size(), 4U);
    CHECK_EQUAL(frames[0].counter.value(), 1U);
    CHECK_EQUAL(frames[1].lostBefore, 1U);
    CHECK_EQUAL(frames[2].lostBefore, 1U);
    CHECK_EQUAL(decoder.counters().lost, 2U);
}

FACT(whatTheEncoderSendsComesBack) {
    CytonEncoder encoder(true);
    CytonDaisyDecoder decoder;
    auto frames = decodedInPieces(decoder, encoded(encoder, 400), 3);
    decoder.finish(frames);
    CHECK_EQUAL(frames.size(), 400U);
    CHECK_EQUAL(decoder.counters().lost, 0U);
    for (std::size_t i = 0; i < frames.size(); ++i)
        for (std::size_t c = 0; c < 16; ++c)
            CHECK_NEAR(frames[i].millivolts[c], valueOf(i, c), 0.5 * kStep + 1e-12);
}

FACT(lostPairsAreCountedAcrossTheWrap) {
    CytonEncoder encoder(true);
    Bytes bytes = encoded(encoder, 120);
    for (int i = 0; i < 20; ++i)
        encoder.skip();
    bytes = bytes + encoded(encoder, 10);
    CytonDaisyDecoder decoder;
    auto frames = decoded(decoder, bytes);
    decoder.finish(frames);
    CHECK_EQUAL(frames.size(), 130U);
    CHECK_EQUAL(frames[120].lostBefore, 20U);
}

FACT(theBoardsClockIsRead) {
    for (std::uint8_t stop = 0xC3; stop <= 0xC6; ++stop) {
        Bytes timed = packet(0, 1);
        timed[28] = 0x00;
        timed[29] = 0x01;
        timed[30] = 0x86;
        timed[31] = 0xA0;  // 100,000 ms
        timed[32] = stop;
        CytonDecoder decoder;
        auto frames = decoded(decoder, timed + packet(1, 1));
        decoder.finish(frames);
        CHECK_NEAR(frames.at(0).deviceSeconds.value(), 100.0, 1e-12);
        CHECK(!frames[1].deviceSeconds.has_value());
    }
}

FACT(theEncodersClockBeginsAndEndsAsTold) {
    CytonEncoder encoder;
    (void)said(encoder, "<");
    const Bytes timed = encoded(encoder, 3);
    CHECK_EQUAL(static_cast<int>(timed[32]), 0xC3);
    CHECK_EQUAL(static_cast<int>(timed[65]), 0xC4);
    (void)said(encoder, ">");
    CHECK_EQUAL(static_cast<int>(encoded(encoder, 1)[32]), 0xC0);
}

FACT(aGainThatTheBoardConfirmedIsUsed) {
    CytonEncoder encoder(true);
    const std::vector<Exchange> conversation = {{"d", said(encoder, "d")},
                                                {"x1020100X", said(encoder, "x1020100X")},
                                                {"xQ030100X", said(encoder, "xQ030100X")}};
    CHECK_EQUAL(conversation[1].reply, std::string("Success: Channel set for 1$$$"));
    CytonDaisyDecoder decoder;
    decoder.learn(conversation);
    auto frames = decoded(decoder, encoded(encoder, 50));
    decoder.finish(frames);
    CHECK_EQUAL(frames.size(), 50U);
    for (const std::size_t channel : {0U, 1U, 8U, 9U})
        CHECK_NEAR(frames[9].millivolts[channel], valueOf(9, channel), 6.0 * kStep);
    CHECK(decoder.info().scale == ScaleSource::Device);
}

FACT(onlyABoardWithADaisySaysSo) {
    CytonEncoder alone;
    CytonEncoder both(true);
    CHECK_EQUAL(said(alone, "C"), std::string("no daisy to attach!8$$$"));
    CHECK_EQUAL(said(both, "C"), std::string("16$$$"));
    CHECK(said(alone, "v").find("Daisy") == std::string::npos);
    CHECK(said(both, "v").find("Daisy") != std::string::npos);
}
