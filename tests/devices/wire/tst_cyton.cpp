// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/wire/cyton_decoder.h"
#include "devices/wire/cyton_encoder.h"
#include "devices/wire/cyton_format.h"
#include "tests/devices/wire/wire_stream.h"
#include "tests/support/reference_data.h"

#include <limits>

using namespace wire_stream;
using cardiotwin::wire::CytonDecoder;
using cardiotwin::wire::CytonEncoder;
namespace cyton = cardiotwin::wire::cyton;

namespace {

constexpr double kStep = cyton::kMillivoltsPerCode;

// Channel 1 at +1.000 mV, channel 2 at -0.500 mV, counter 42; built from the firmware's description.
Bytes documentedFrame(std::uint8_t counter, std::uint8_t stop = 0xC0) {
    Bytes frame(33, 0);
    const Bytes begin = {0xA0, counter, 0x00, 0xAE, 0xC3, 0xFF, 0xA8, 0x9E};
    std::copy(begin.begin(), begin.end(), frame.begin());
    frame.back() = stop;
    return frame;
}

Bytes operator+(Bytes a, const Bytes& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

}  // namespace

FACT(decodesTheDocumentedFrame) {
    CytonDecoder decoder;
    auto frames = decoded(decoder, documentedFrame(42) + documentedFrame(43));
    decoder.finish(frames);
    CHECK_EQUAL(frames.size(), 2U);
    CHECK_NEAR(frames[0].millivolts[0], 1.0, kStep);
    CHECK_NEAR(frames[0].millivolts[1], -0.5, kStep);
    CHECK_EQUAL(frames[0].millivolts[7], 0.0);
    CHECK_EQUAL(frames[0].counter.value(), 42U);
}

FACT(decodesACapturedFrame) {
    const Bytes captured = {0xA0, 0x00, 0x84, 0x07, 0x62, 0x4C, 0xF7, 0xDE, 0xDD, 0xFB, 0x4E,
                            0xD6, 0x76, 0x45, 0x94, 0x13, 0x65, 0xA3, 0x31, 0x8A, 0x4F, 0x02,
                            0x92, 0x63, 0x37, 0x48, 0x4F, 0x3B, 0x42, 0x53, 0xA3, 0x65, 0xC0};
    CytonDecoder decoder;
    const auto frames = decoded(decoder, captured + documentedFrame(1) + documentedFrame(2));
    CHECK_EQUAL(frames.size(), 2U);
    const double expected[] = {-181.598402, 112.746446,  -49.831560, -60.846701,
                               -158.092167, -135.947020, 115.737377, 145.335870};
    for (std::size_t i = 0; i < 8; ++i)
        CHECK_NEAR(frames[0].millivolts[i], expected[i], 1e-6);
}

FACT(theCapturedStreamGivesEveryFrameOnce) {
    const Bytes bytes = fileBytes(fact::referenceFile("captures/cyton.bin"));
    CytonDecoder decoder;
    auto frames = decoded(decoder, bytes);
    decoder.finish(frames);
    const auto& counters = decoder.counters();
    CHECK(frames.size() > 700);
    CHECK_EQUAL(counters.lost, 0U);
    CHECK_EQUAL(
        counters.bytesDiscarded + 33 * frames.size() + bytes.size() % 33 - counters.bytesDiscarded % 33,
        bytes.size());
}

FACT(everyStopByteOfTheFirmwareIsAccepted) {
    for (std::uint8_t stop = 0xC0; stop <= 0xC6; ++stop) {
        CytonDecoder decoder;
        auto frames = decoded(decoder, documentedFrame(1, stop) + documentedFrame(2, stop));
        decoder.finish(frames);
        CHECK_EQUAL(frames.size(), 2U);
    }
    CytonDecoder decoder;
    auto frames = decoded(decoder, documentedFrame(1, 0xC7) + documentedFrame(2, 0xC7));
    decoder.finish(frames);
    CHECK(frames.empty());
}

FACT(whatTheEncoderSendsComesBackWithinHalfAStep) {
    CytonEncoder encoder;
    CytonDecoder decoder;
    auto frames = decoded(decoder, encoded(encoder, 600));
    decoder.finish(frames);
    CHECK_EQUAL(frames.size(), 600U);
    for (std::size_t i = 0; i < frames.size(); ++i)
        for (std::size_t c = 0; c < 8; ++c)
            CHECK_NEAR(frames[i].millivolts[c], valueOf(i, c), 0.5 * kStep + 1e-12);
    CHECK_EQUAL(decoder.counters().lost, 0U);
    CHECK_EQUAL(decoder.counters().bytesDiscarded, 0U);
}

FACT(aRailedCodeIsMissingAndSaidSo) {
    CytonEncoder encoder;
    Bytes bytes;
    const double values[] = {0.5, std::numeric_limits<double>::quiet_NaN(), -1000.0, 0.0, 0.0, 0.0, 0.0, 0.0};
    encoder.encode(values, bytes);
    encoder.encode(values, bytes);
    CytonDecoder decoder;
    auto frames = decoded(decoder, bytes);
    decoder.finish(frames);
    CHECK_EQUAL(frames.size(), 2U);
    CHECK_NEAR(frames[0].millivolts[0], 0.5, kStep);
    CHECK(std::isnan(frames[0].millivolts[1]));
    CHECK(std::isnan(frames[0].millivolts[2]));
    CHECK_EQUAL(frames[0].railed, 6U);
}

FACT(anyCuttingGivesTheSameFrames) {
    CytonEncoder encoder;
    Bytes bytes = randomBytes(57, 3) + encoded(encoder, 300);
    bytes.erase(bytes.begin() + 2000, bytes.begin() + 2013);  // a torn frame
    bytes = flipped(std::move(bytes), 1e-3, 4);
    CytonDecoder whole;
    const auto expected = decoded(whole, bytes);
    CHECK(expected.size() > 200);
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        CytonDecoder decoder;
        checkSameFrames(decodedInPieces(decoder, bytes, seed), expected);
        CHECK_EQUAL(decoder.counters().bytesDiscarded, whole.counters().bytesDiscarded);
    }
}

FACT(tenMillionRandomBytesInventNoFrame) {
    CytonDecoder decoder;
    std::vector<Frame> frames;
    for (std::uint64_t part = 0; part < 100; ++part)
        decoder.push(randomBytes(100000, 100 + part), Instant{1}, frames);
    CHECK_EQUAL(frames.size(), 0U);
}

FACT(aTornFrameCostsItselfAlone) {
    CytonEncoder encoder;
    for (std::size_t cut = 1; cut < 33; ++cut) {
        Bytes bytes = encoded(encoder, 20);
        const auto at = bytes.begin() + 33 * 10 + static_cast<std::ptrdiff_t>(33 - cut);
        bytes.erase(at, at + static_cast<std::ptrdiff_t>(cut));
        CytonDecoder decoder;
        auto frames = decoded(decoder, bytes);
        decoder.finish(frames);
        CHECK_EQUAL(frames.size(), 19U);
        CHECK_EQUAL(decoder.counters().lost, 1U);
        CHECK_EQUAL(decoder.counters().resyncs, 1U);
        for (std::size_t i = 10; i < 19; ++i)
            CHECK_NEAR(frames[i].millivolts[3], valueOf(i + 1, 3), kStep);
    }
}

FACT(theCounterTellsHowManyFramesWereLostAcrossItsWrap) {
    CytonEncoder encoder;
    Bytes bytes = encoded(encoder, 250);
    for (int i = 0; i < 9; ++i)
        encoder.skip();
    bytes = bytes + encoded(encoder, 5);
    CytonDecoder decoder;
    auto frames = decoded(decoder, bytes);
    decoder.finish(frames);
    CHECK_EQUAL(frames.size(), 255U);
    CHECK_EQUAL(frames[250].lostBefore, 9U);
    CHECK_EQUAL(decoder.counters().lost, 9U);
}

FACT(aFrameSentTwiceIsTakenOnce) {
    const Bytes bytes = documentedFrame(7) + documentedFrame(8) + documentedFrame(8) + documentedFrame(9) +
                        documentedFrame(10);
    CytonDecoder decoder;
    auto frames = decoded(decoder, bytes);
    decoder.finish(frames);
    CHECK_EQUAL(frames.size(), 4U);
    CHECK_EQUAL(decoder.counters().lost, 0U);
    CHECK_EQUAL(decoder.counters().bytesDiscarded, 33U);
}

FACT(framesHeldForConfirmationAreDeliveredOnLock) {
    CytonEncoder encoder;
    const Bytes bytes = encoded(encoder, 3);
    CytonDecoder decoder;
    std::vector<Frame> frames;
    decoder.push(std::span(bytes).first(66), Instant{1}, frames);
    CHECK(!decoder.isLocked());
    CHECK(frames.empty());
    decoder.push(std::span(bytes).subspan(66, 1), Instant{2}, frames);
    CHECK(decoder.isLocked());
    CHECK_EQUAL(frames.size(), 2U);
    CHECK_EQUAL(frames[0].arrival.nanoseconds, 1);
}

FACT(bitErrorsCostFewFramesAndTheCounterFindsThemAll) {
    CytonEncoder encoder;
    const std::size_t sent = 20000;
    const Bytes clean = encoded(encoder, sent);
    const Bytes bytes = flipped(clean, 1e-3, 11);
    CytonDecoder decoder;
    auto frames = decoded(decoder, bytes);
    decoder.finish(frames);
    std::size_t damagedFraming = 0;
    for (std::size_t i = 0; i < sent; ++i)
        damagedFraming += bytes[33 * i] != 0xA0 || bytes[33 * i + 32] < 0xC0 || bytes[33 * i + 32] > 0xC6;
    CHECK(frames.size() + 3 * damagedFraming > sent);
    // What was lost before the lock and behind the last good frame nobody can count.
    CHECK_NEAR(static_cast<double>(frames.size() + decoder.counters().lost), static_cast<double>(sent), 4.0);
}

// A flipped bit of a counter was taken for a loss, and the way back for another: together one whole cycle of
// 256 frames that had never been sent, and every later sample stood a second too late.
FACT(aDamagedCounterIsNoLoss) {
    for (unsigned bit = 0; bit < 8; ++bit) {
        CytonEncoder encoder;
        Bytes bytes = encoded(encoder, 300);
        bytes[33 * 100 + 1] = static_cast<std::uint8_t>(bytes[33 * 100 + 1] ^ (1U << bit));
        CytonDecoder decoder;
        auto frames = decoded(decoder, bytes);
        decoder.finish(frames);
        CHECK_EQUAL(frames.size(), 300U);
        CHECK_EQUAL(decoder.counters().lost, 0U);
        CHECK_EQUAL(frames[100].counter.value(), 100U);
    }
}

FACT(afterAResetNothingOfTheOldConnectionRemains) {
    CytonEncoder encoder;
    const Bytes bytes = encoded(encoder, 10);
    CytonDecoder decoder;
    auto frames = decoded(decoder, Bytes(bytes.begin(), bytes.begin() + 150));
    decoder.reset();
    CHECK(!decoder.isLocked());
    frames.clear();
    decoder.push(std::span(bytes).subspan(165), Instant{5}, frames);
    decoder.finish(frames);
    CHECK_EQUAL(frames.size(), 5U);
    CHECK_EQUAL(frames[0].lostBefore, 0U);
}
