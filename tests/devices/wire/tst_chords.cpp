// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/wire/chords_decoder.h"
#include "devices/wire/chords_encoder.h"
#include "devices/wire/chords_format.h"
#include "tests/devices/wire/wire_stream.h"
#include "tests/support/reference_data.h"

#include <limits>

using namespace wire_stream;
using cardiotwin::wire::ChordsDecoder;
using cardiotwin::wire::ChordsEncoder;
using cardiotwin::wire::Exchange;
namespace chords = cardiotwin::wire::chords;

namespace {

constexpr std::size_t kLength = 16;

// A packet of any board: channel i holds 100 + i.
Bytes packet(std::size_t channels, std::uint8_t counter) {
    Bytes bytes = {0xC7, 0x7C, counter};
    for (std::size_t i = 0; i < channels; ++i) {
        bytes.push_back(0);
        bytes.push_back(static_cast<std::uint8_t>(100 + i));
    }
    bytes.push_back(0x01);
    return bytes;
}

Bytes packets(std::size_t channels, std::size_t count) {
    Bytes bytes;
    for (std::size_t i = 0; i < count; ++i) {
        const Bytes one = packet(channels, static_cast<std::uint8_t>(i));
        bytes.insert(bytes.end(), one.begin(), one.end());
    }
    return bytes;
}

std::string reply(ChordsEncoder& encoder, const std::string& command) {
    std::string said;
    for (const char c : command)
        said += encoder.answer(static_cast<std::uint8_t>(c)).reply;
    return said;
}

}  // namespace

FACT(decodesTheCapturedPacket) {
    Bytes bytes = {0xC7, 0x7C, 0x00, 0x01, 0x51, 0x00, 0x00, 0x00,
                   0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x01};
    const Bytes more = packets(6, 4);
    bytes.insert(bytes.end(), more.begin() + kLength, more.end());
    ChordsDecoder decoder;
    auto frames = decoded(decoder, bytes);
    decoder.finish(frames);
    CHECK_EQUAL(frames.size(), 4U);
    CHECK_EQUAL(frames[0].counter.value(), 0U);
    CHECK_EQUAL(frames[0].millivolts[0], 337.0);
    CHECK_EQUAL(frames[0].railed, 62U);  // nothing is connected to the other five
    CHECK(!decoder.info().calibrated);
}

FACT(theCapturedBoardGivesEveryPacketWithoutAGap) {
    const Bytes bytes = fileBytes(fact::referenceFile("captures/chords.bin"));
    ChordsDecoder decoder;
    auto frames = decoded(decoder, bytes);
    CHECK_EQUAL(frames.size(), 1279U);
    decoder.finish(frames);  // the last packet has no successor
    CHECK_EQUAL(frames.size(), 1280U);
    CHECK_EQUAL(decoder.counters().lost, 0U);
    CHECK_EQUAL(decoder.counters().resyncs, 0U);
    // R peaks 208.3 samples apart.
    std::vector<std::size_t> peaks;
    for (std::size_t i = 1; i + 1 < frames.size(); ++i)
        if (frames[i].millivolts[0] > 520.0 && frames[i].millivolts[0] >= frames[i - 1].millivolts[0] &&
            frames[i].millivolts[0] > frames[i + 1].millivolts[0])
            peaks.push_back(i);
    CHECK(peaks.size() >= 5U);
    const double apart =
        static_cast<double>(peaks.back() - peaks.front()) / static_cast<double>(peaks.size() - 1);
    CHECK_NEAR(apart, 208.3, 1.0);
}

FACT(everyBoardsLayoutIsReadOffTheStream) {
    for (const std::size_t channels : {3U, 6U, 8U, 12U, 16U}) {
        ChordsDecoder decoder;
        auto frames = decodedInPieces(decoder, packets(channels, 300), 5);
        decoder.finish(frames);
        CHECK_EQUAL(frames.size(), 300U);
        CHECK_EQUAL(frames[0].millivolts.size(), channels);
        CHECK_EQUAL(decoder.info().channels.size(), channels);
        CHECK_EQUAL(frames[9].millivolts.back(), 99.0 + static_cast<double>(channels));
        CHECK(!decoder.info().rateKnown);
    }
}

FACT(aBoardThatSaidItsNameHasItsRateAndItsConverter) {
    for (const auto& board : chords::kBoards) {
        ChordsDecoder decoder;
        decoder.learn(std::vector<Exchange>{{"WHORU\n", std::string(board.name).append("-X\r\n")}});
        CHECK(decoder.info().rateKnown);
        CHECK_EQUAL(decoder.info().nominalRate.value, board.rate);
        CHECK_EQUAL(decoder.info().channels.size(), board.channels);
        const auto frames = decoded(decoder, packets(board.channels, 10));
        CHECK_EQUAL(frames.size(), 9U);  // the last one waits for its successor
    }
    CHECK_EQUAL(chords::boardIn("UNO-R4\r\n")->rate, 500.0);
    CHECK_EQUAL(chords::boardIn("UNO-R3\r\n")->rate, 250.0);
    CHECK(chords::boardIn("toaster\r\n") == nullptr);
}

// A reader that looks for the header only where it expects it waits for ever when it stands elsewhere.
FACT(aHeaderAnywhereInTheBufferIsFound) {
    for (std::size_t offset = 0; offset < kLength; ++offset) {
        const Bytes all = packets(6, 20);
        ChordsDecoder decoder;
        auto frames = decoded(decoder, Bytes(all.begin() + static_cast<std::ptrdiff_t>(offset), all.end()));
        decoder.finish(frames);
        CHECK_EQUAL(frames.size(), offset == 0 ? 20U : 19U);
    }
}

FACT(whatTheEncoderSendsComesBackWithinHalfAStep) {
    ChordsEncoder encoder;
    ChordsDecoder decoder;
    decoder.learn(std::vector<Exchange>{{"WHORU\n", reply(encoder, "WHORU\n")}});
    auto frames = decoded(decoder, encoded(encoder, 600));
    decoder.finish(frames);
    CHECK_EQUAL(frames.size(), 600U);
    const auto& info = decoder.info();
    for (std::size_t i = 0; i < frames.size(); ++i)
        for (std::size_t c = 0; c < 6; ++c)
            CHECK_NEAR((frames[i].millivolts[c] - info.countsAtRest) * info.millivoltsPerCount, valueOf(i, c),
                       0.5 * encoder.step() + 1e-9);
}

FACT(theEncoderAnswersTheWordsOfTheFirmware) {
    using Effect = ChordsEncoder::Answer::Effect;
    ChordsEncoder encoder;
    CHECK(encoder.waitsForStart());
    CHECK_EQUAL(reply(encoder, "WHORU\n"), std::string("UNO-R3\r\n"));
    CHECK_EQUAL(reply(encoder, "STATUS\n"), std::string("STOP\r\n"));
    CHECK_EQUAL(reply(encoder, "NONSENSE\n"), std::string());
    CHECK_EQUAL(reply(encoder, "START"), std::string());
    CHECK(encoder.answer('\n').effect == Effect::Start);
    CHECK_EQUAL(reply(encoder, "STATUS\r\n"), std::string("START\r\n"));
    CHECK_EQUAL(reply(encoder, "STOP"), std::string());
    CHECK(encoder.answer('\n').effect == Effect::Stop);
}

FACT(anyCuttingGivesTheSameFrames) {
    ChordsEncoder encoder;
    Bytes bytes = randomBytes(57, 3);
    const Bytes body = encoded(encoder, 400);
    bytes.insert(bytes.end(), body.begin(), body.end());
    bytes.erase(bytes.begin() + 2000, bytes.begin() + 2011);
    bytes = flipped(std::move(bytes), 1e-3, 4);
    ChordsDecoder whole;
    const auto expected = decoded(whole, bytes);
    CHECK(expected.size() > 300);
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        ChordsDecoder decoder;
        checkSameFrames(decodedInPieces(decoder, bytes, seed), expected);
    }
}

FACT(tenMillionRandomBytesInventNoFrame) {
    ChordsDecoder decoder;
    std::vector<Frame> frames;
    for (std::uint64_t part = 0; part < 100; ++part)
        decoder.push(randomBytes(100000, 700 + part), Instant{1}, frames);
    CHECK_EQUAL(frames.size(), 0U);
}

FACT(aTornPacketCostsItselfAlone) {
    for (std::size_t cut = 1; cut < kLength; ++cut) {
        ChordsEncoder encoder;
        Bytes bytes = encoded(encoder, 20);
        const auto at = bytes.begin() + static_cast<std::ptrdiff_t>(kLength * 11 - cut);
        bytes.erase(at, at + static_cast<std::ptrdiff_t>(cut));
        ChordsDecoder decoder;
        auto frames = decoded(decoder, bytes);
        decoder.finish(frames);
        CHECK_EQUAL(frames.size(), 19U);
        CHECK_EQUAL(decoder.counters().lost, 1U);
    }
}
