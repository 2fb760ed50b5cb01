// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/wire/bitalino_decoder.h"
#include "devices/wire/bitalino_encoder.h"
#include "devices/wire/bitalino_format.h"
#include "tests/devices/wire/wire_stream.h"
#include "tests/support/reference_data.h"

#include <initializer_list>
#include <limits>

using namespace wire_stream;
using cardiotwin::wire::BitalinoDecoder;
using cardiotwin::wire::BitalinoEncoder;
using cardiotwin::wire::Exchange;
namespace bitalino = cardiotwin::wire::bitalino;

namespace {

const double kStep = bitalino::millivolts(1, 10) - bitalino::millivolts(0, 10);

// Frames like `first` with counters that go on from its own.
Bytes repeated(const Bytes& first, std::size_t count) {
    Bytes bytes;
    for (std::size_t i = 0; i < count; ++i) {
        Bytes frame = first;
        const std::size_t counter = ((first.back() >> 4U) + i) % 16;
        frame.back() = static_cast<std::uint8_t>(counter << 4U);
        frame.back() = static_cast<std::uint8_t>(frame.back() | bitalino::crc(frame));
        bytes.insert(bytes.end(), frame.begin(), frame.end());
    }
    return bytes;
}

BitalinoEncoder started(std::uint8_t command) {
    BitalinoEncoder encoder;
    (void)encoder.answer(command);
    return encoder;
}

Bytes tenSeconds(BitalinoEncoder& encoder) {
    return encoded(encoder, 10000);
}

}  // namespace

FACT(decodesTheCapturedFrameOfOneChannel) {
    const Bytes captured = {0x04, 0xC8, 0x0E};
    CHECK_EQUAL(static_cast<int>(bitalino::crc(captured)), 14);
    CHECK(repeated(captured, 1) == captured);
    BitalinoDecoder decoder;
    const auto frames = decoded(decoder, repeated(captured, 9));
    CHECK_EQUAL(decoder.info().channels.size(), 1U);
    CHECK_NEAR(frames.at(0).millivolts[0], 0.0029, 5e-5);
    CHECK_NEAR(frames[0].millivolts[0], bitalino::millivolts(513, 10), 1e-12);
    CHECK_EQUAL(frames[0].counter.value(), 0U);
}

FACT(decodesTheCapturedFramesOfSixChannels) {
    struct Captured {
        Bytes bytes;
        std::uint32_t codes[6];
        std::uint32_t counter;
    };
    const Captured captures[] = {
        {{0xE1, 0xE8, 0x67, 0xA7, 0xD1, 0xE3, 0x16, 0x1E}, {440, 977, 669, 638, 35, 33}, 1},
        {{0xDF, 0xF7, 0xDF, 0x7F, 0xB5, 0xE1, 0x06, 0x06}, {440, 437, 511, 511, 31, 31}, 0}};
    for (const Captured& captured : captures) {
        CHECK(repeated(captured.bytes, 1) == captured.bytes);  // its CRC is right
        BitalinoDecoder decoder;
        const auto frames = decoded(decoder, repeated(captured.bytes, 9));
        CHECK_EQUAL(decoder.info().channels.size(), 6U);
        CHECK_EQUAL(frames.at(0).counter.value(), captured.counter);
        for (std::size_t i = 0; i < 6; ++i)
            CHECK_NEAR(frames[0].millivolts[i], bitalino::millivolts(captured.codes[i], bitalino::bitsOf(i)),
                       1e-12);
    }
}

FACT(theCapturedBoardGivesEveryFrameWithoutAGap) {
    const Bytes bytes = fileBytes(fact::referenceFile("captures/bitalino-live.bin"));
    BitalinoDecoder decoder;
    auto frames = decoded(decoder, bytes);
    decoder.finish(frames);
    CHECK_EQUAL(frames.size(), 3989U);
    CHECK_EQUAL(decoder.counters().lost, 0U);
    CHECK_EQUAL(decoder.counters().bytesDiscarded, 14U);  // the version in front
    CHECK_EQUAL(decoder.counters().bytes, bytes.size());
    double top = 0.0;
    for (const Frame& frame : frames)
        top = std::max(top, frame.millivolts[0]);
    CHECK_NEAR(top, 1.10, 0.02);
}

FACT(everyNumberOfChannelsIsReadOffTheStream) {
    for (std::size_t channels = 1; channels <= 6; ++channels) {
        BitalinoEncoder encoder = started(static_cast<std::uint8_t>(((1U << channels) - 1U) << 2U | 1U));
        BitalinoDecoder decoder;
        auto frames = decodedInPieces(decoder, encoded(encoder, 400), 7);
        CHECK_EQUAL(frames.size(), 400U);
        // Five channels fill as many bytes as six: the sixth stands at its rail.
        CHECK_EQUAL(frames[0].millivolts.size(), channels == 5 ? 6U : channels);
        for (std::size_t i = 0; i < frames.size(); ++i)
            for (std::size_t c = 0; c < std::min<std::size_t>(channels, 4); ++c)
                CHECK_NEAR(frames[i].millivolts[c], valueOf(i, c), 0.5 * kStep + 1e-9);
        CHECK_EQUAL(decoder.counters().bytesDiscarded, 0U);
    }
}

FACT(fiveChannelsAreFiveWhenTheyWereAskedFor) {
    BitalinoDecoder decoder;
    decoder.learn(std::vector<Exchange>{{"\x83", ""}, {"\x7D", ""}});
    BitalinoEncoder encoder = started(0x7D);
    const auto frames = decoded(decoder, encoded(encoder, 20));
    CHECK_EQUAL(frames.size(), 20U);
    CHECK_EQUAL(decoder.info().channels.size(), 5U);
    CHECK(decoder.info().rateKnown);
    CHECK_EQUAL(decoder.info().nominalRate.value, 100.0);
}

FACT(aStreamWithoutAConversationHasNoKnownRate) {
    BitalinoEncoder encoder = started(0xFD);
    BitalinoDecoder decoder;
    (void)decoded(decoder, encoded(encoder, 20));
    CHECK(!decoder.info().rateKnown);
}

FACT(aCodeAtTheEndOfItsRangeIsMissing) {
    BitalinoEncoder encoder = started(0xFD);
    Bytes bytes;
    const double values[] = {0.5, std::numeric_limits<double>::quiet_NaN(), 9.0, -9.0, 9.0, 0.0};
    for (int i = 0; i < 9; ++i)
        encoder.encode(values, bytes);
    BitalinoDecoder decoder;
    const auto frames = decoded(decoder, bytes);
    CHECK_EQUAL(frames.at(0).railed, 30U);
    for (std::size_t c = 1; c < 5; ++c)
        CHECK(std::isnan(frames[0].millivolts[c]));
    CHECK_NEAR(frames[0].millivolts[0], 0.5, kStep);
}

FACT(anyCuttingGivesTheSameFrames) {
    for (const std::uint8_t command : std::initializer_list<std::uint8_t>{0x05, 0x3D, 0xFD}) {
        BitalinoEncoder encoder = started(command);
        const Bytes noise = randomBytes(57, 3);
        Bytes bytes = noise;
        const Bytes body = encoded(encoder, 600);
        bytes.insert(bytes.end(), body.begin(), body.end());
        bytes.erase(bytes.begin() + 1000, bytes.begin() + 1005);
        bytes = flipped(std::move(bytes), 1e-3, 4);
        BitalinoDecoder whole;
        const auto expected = decoded(whole, bytes);
        CHECK(expected.size() > 400);
        for (std::uint64_t seed = 1; seed <= 30; ++seed) {
            BitalinoDecoder decoder;
            checkSameFrames(decodedInPieces(decoder, bytes, seed), expected);
            CHECK_EQUAL(decoder.counters().bytesDiscarded, whole.counters().bytesDiscarded);
        }
    }
}

FACT(tenMillionRandomBytesInventNoFrame) {
    BitalinoDecoder decoder;
    std::vector<Frame> frames;
    for (std::uint64_t part = 0; part < 100; ++part)
        decoder.push(randomBytes(100000, 900 + part), Instant{1}, frames);
    CHECK_EQUAL(frames.size(), 0U);
}

FACT(aTornFrameCostsItselfAlone) {
    for (std::size_t cut = 1; cut < 8; ++cut) {
        BitalinoEncoder encoder = started(0xFD);
        Bytes bytes = encoded(encoder, 60);
        const auto at = bytes.begin() + 8 * 30 + static_cast<std::ptrdiff_t>(8 - cut);
        bytes.erase(at, at + static_cast<std::ptrdiff_t>(cut));
        BitalinoDecoder decoder;
        const auto frames = decoded(decoder, bytes);
        CHECK_EQUAL(frames.size(), 59U);
        CHECK_EQUAL(decoder.counters().lost, 1U);
        CHECK_EQUAL(frames[30].lostBefore, 1U);
    }
}

FACT(theCounterTellsUpToFifteenLostFrames) {
    for (std::size_t lost = 1; lost < 16; ++lost) {
        BitalinoEncoder encoder = started(0xFD);
        Bytes bytes = encoded(encoder, 50);
        for (std::size_t i = 0; i < lost; ++i)
            encoder.skip();
        const Bytes more = encoded(encoder, 20);
        bytes.insert(bytes.end(), more.begin(), more.end());
        BitalinoDecoder decoder;
        const auto frames = decoded(decoder, bytes);
        CHECK_EQUAL(frames.size(), 70U);
        CHECK_EQUAL(frames[50].lostBefore, lost);
    }
}

// A damaged frame passes a CRC of four bits once in sixteen times.
FACT(bitErrorsAreAcceptedNoMoreOftenThanTheCodeAllows) {
    BitalinoEncoder encoder = started(0xFD);
    const Bytes clean = tenSeconds(encoder);
    const Bytes bytes = flipped(clean, 1e-3, 11);
    std::size_t damaged = 0;
    for (std::size_t i = 0; i < clean.size(); i += 8)
        damaged += !std::equal(clean.begin() + static_cast<std::ptrdiff_t>(i),
                               clean.begin() + static_cast<std::ptrdiff_t>(i + 8),
                               bytes.begin() + static_cast<std::ptrdiff_t>(i));
    BitalinoDecoder decoder;
    const auto frames = decoded(decoder, bytes);
    std::size_t at = frames.at(0).counter.value();  // what was damaged before the lock nobody counts
    std::size_t wrong = 0;
    for (const Frame& frame : frames) {
        at += frame.lostBefore;
        for (std::size_t c = 0; c < 4; ++c)
            if (!(std::abs(frame.millivolts[c] - valueOf(at, c)) < kStep)) {
                ++wrong;
                break;
            }
        ++at;
    }
    CHECK(damaged > 500);
    CHECK(frames.size() + damaged + damaged / 8 > 10000U);
    CHECK_NEAR(static_cast<double>(frames.size() + decoder.counters().lost), 10000.0, 16.0);
    CHECK(wrong <= damaged / 12);
}

FACT(afterAResetTheLayoutIsFoundAnew) {
    BitalinoEncoder one = started(0x05);
    BitalinoEncoder six = started(0xFD);
    BitalinoDecoder decoder;
    (void)decoded(decoder, encoded(one, 100));
    decoder.reset();
    CHECK(!decoder.isLocked());
    const auto frames = decoded(decoder, encoded(six, 100));
    CHECK_EQUAL(frames.size(), 100U);
    CHECK_EQUAL(frames[0].millivolts.size(), 6U);
    CHECK_EQUAL(decoder.counters().frames, 200U);
}

FACT(anotherLayoutInMidStreamIsFoundWithoutAReset) {
    BitalinoEncoder one = started(0x05);
    BitalinoEncoder six = started(0xFD);
    BitalinoDecoder decoder;
    (void)decoded(decoder, encoded(one, 100));
    const auto frames = decoded(decoder, encoded(six, 2000));
    CHECK(frames.size() > 1400U);
    CHECK_EQUAL(frames.back().millivolts.size(), 6U);
}

FACT(theEncoderAnswersTheCommandsOfTheBoard) {
    BitalinoEncoder encoder;
    CHECK(encoder.waitsForStart());
    CHECK_EQUAL(encoder.answer(0x07).reply, std::string("BITalino_v5.2\n"));
    const std::string state = encoder.answer(0x0B).reply;
    CHECK_EQUAL(state.size(), 17U);
    const Bytes bytes = textBytes(state);
    CHECK_EQUAL(static_cast<int>(bitalino::crc(bytes)), bytes.back() & 15);
    (void)encoder.answer(0x83);
    CHECK_EQUAL(encoder.divider(), 10U);
    CHECK(encoder.answer(0x09).effect == BitalinoEncoder::Answer::Effect::Start);
    CHECK_EQUAL(encoder.channels(), 1U);
    CHECK(encoder.answer(0x07).reply.empty());  // not while acquiring
    CHECK(encoder.answer(0x00).effect == BitalinoEncoder::Answer::Effect::Stop);
    CHECK_EQUAL(encoder.answer(0x07).reply, std::string("BITalino_v5.2\n"));
}

FACT(theSimulatedSignalIsTheSameEveryTime) {
    BitalinoEncoder first = started(0xFE);
    BitalinoEncoder second = started(0xFE);
    CHECK(encoded(first, 500) == encoded(second, 500));
    BitalinoDecoder decoder;
    BitalinoEncoder third = started(0xFE);
    CHECK_EQUAL(decoded(decoder, encoded(third, 500)).size(), 500U);
}
