// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/wire/shimmer_decoder.h"
#include "devices/wire/shimmer_encoder.h"
#include "tests/devices/wire/wire_stream.h"

#include <initializer_list>
#include <limits>

using namespace wire_stream;
using cardiotwin::ScaleSource;
using cardiotwin::wire::Exchange;
using cardiotwin::wire::ShimmerDecoder;
using cardiotwin::wire::ShimmerEncoder;
namespace shimmer = cardiotwin::wire::shimmer;

namespace {

constexpr std::size_t kLength = 18;

std::string text(std::initializer_list<int> bytes) {
    std::string made;
    for (const int byte : bytes)
        made.push_back(static_cast<char>(byte));
    return made;
}

std::string said(ShimmerEncoder& encoder, const std::string& command) {
    std::string reply;
    for (const char c : command)
        reply += encoder.answer(static_cast<std::uint8_t>(c)).reply;
    return reply;
}

// Packets of one chip: status and two inputs of 24 bits.
Bytes packet(std::uint32_t ticks) {
    return {0x00,
            static_cast<std::uint8_t>(ticks),
            static_cast<std::uint8_t>(ticks >> 8U),
            static_cast<std::uint8_t>(ticks >> 16U),
            0x80,
            0x00,
            0x00,
            0x01,
            0xFF,
            0xFF,
            0xFF};
}

const Exchange kOneChip = {text({0x01}), text({0xFF, 0x02, 0x40, 0x00, 0, 0, 0, 0, 3, 1, 0x1D, 0x1E, 0x1F})};
const Exchange kGainFour = {text({0x63, 0, 0, 10}),
                            text({0xFF, 0x62, 10, 2, 0xA0, 0x10, 0x40, 0x40, 0, 0, 0, 2, 3})};

Bytes packets(std::uint32_t first, std::size_t count) {
    Bytes bytes;
    for (std::size_t i = 0; i < count; ++i) {
        const Bytes one = packet((first + 64U * static_cast<std::uint32_t>(i)) & 0xFFFFFFU);
        bytes.insert(bytes.end(), one.begin(), one.end());
    }
    return bytes;
}

Bytes operator+(Bytes a, const Bytes& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

}  // namespace

FACT(decodesTheDocumentedPacket) {
    ShimmerDecoder decoder;
    decoder.learn(std::vector{kOneChip, kGainFour});
    CHECK_EQUAL(static_cast<int>(packets(64, 1)[1]), 0x40);
    auto frames = decoded(decoder, packets(64, 6));
    decoder.finish(frames);
    CHECK_EQUAL(frames.size(), 6U);
    CHECK_NEAR(frames[0].deviceSeconds.value(), 64.0 / 32768.0, 1e-12);
    CHECK_NEAR(frames[0].millivolts[0], 2420.0 / 8388607.0 / 4.0, 1e-15);
    CHECK_NEAR(frames[0].millivolts[1], -2420.0 / 8388607.0 / 4.0, 1e-15);
    CHECK(!frames[0].leadOff);
    CHECK_EQUAL(decoder.info().channels[0].name, std::string("II"));
    CHECK_EQUAL(decoder.info().channels[1].name, std::string("I"));
    CHECK_EQUAL(decoder.info().nominalRate.value, 512.0);
    CHECK(decoder.info().scale == ScaleSource::Device);
}

FACT(theRealRecordingsCodeBecomesItsMillivolts) {
    CHECK_NEAR(shimmer::millivolts(73077, 24, 4.0), 5.270432266, 1e-9);
}

FACT(gainsAreReadFromTheRegisters) {
    const double gains[] = {6, 1, 2, 3, 4, 8, 12};
    for (int code = 0; code < 7; ++code) {
        const std::string registers = text({2, 0, 0, code << 4, (6 - code) << 4, 0, 0, 0, 0, 0});
        CHECK_EQUAL(shimmer::gainOf(registers, 0), gains[code]);
        CHECK_EQUAL(shimmer::gainOf(registers, 1), gains[6 - code]);
    }
}

FACT(electrodesAreToldOneByOne) {
    ShimmerDecoder decoder;
    decoder.learn(std::vector{kOneChip});
    Bytes bytes = packets(0, 6);
    for (std::size_t at = 4; at < bytes.size(); at += 11)
        bytes[at] = 0x88;  // IN2N
    auto frames = decoded(decoder, bytes);
    decoder.finish(frames);
    CHECK_EQUAL(frames.size(), 6U);
    CHECK(frames[0].leadOff);
    CHECK_EQUAL(frames[0].electrodesOff, 8U);
    CHECK_EQUAL(frames[0].channelsOff, 2U);
    CHECK(std::isnan(frames[0].millivolts[1]));
    CHECK(!std::isnan(frames[0].millivolts[0]));
    CHECK_EQUAL(ShimmerDecoder::describe().electrodes.at(3), std::string("EXG1 IN2N"));
}

FACT(aLossShowsAsAStepOfTheClockAlsoAcrossItsWrap) {
    ShimmerDecoder decoder;
    decoder.learn(std::vector{kOneChip});
    const std::uint32_t nearlyRound = (1U << 24U) - 64U * 5U;
    auto frames = decoded(decoder, packets(nearlyRound, 10) + packets(64U * 25U, 10));
    decoder.finish(frames);
    CHECK_EQUAL(frames.size(), 20U);
    CHECK_EQUAL(frames[10].lostBefore, 20U);
    CHECK_EQUAL(decoder.counters().lost, 20U);
    CHECK_EQUAL(decoder.counters().bytesDiscarded, 0U);
}

FACT(aClockThatJumpsByNoWholePeriodBeganAnew) {
    ShimmerDecoder decoder;
    decoder.learn(std::vector{kOneChip});
    auto frames = decoded(decoder, packets(0, 10) + packets(100021, 10));
    decoder.finish(frames);
    CHECK_EQUAL(frames.size(), 20U);
    CHECK(frames[10].restarted);
    CHECK_EQUAL(decoder.counters().lost, 0U);
}

FACT(anInquiryThatIsCutOrNamesUnknownChannelsIsNone) {
    const std::string whole = kOneChip.reply.substr(1);
    for (std::size_t length = 0; length < whole.size(); ++length)
        CHECK(!shimmer::layoutIn(whole.substr(0, length)).has_value());
    CHECK_EQUAL(shimmer::layoutIn(whole)->length(), 11U);
    std::string unknown = whole;
    unknown.back() = static_cast<char>(0x7F);
    CHECK(!shimmer::layoutIn(unknown).has_value());
}

FACT(whatTheEncoderSendsComesBackAsItSaidItWould) {
    ShimmerEncoder encoder;
    ShimmerDecoder decoder;
    std::vector<Exchange> conversation;
    for (const std::string& command :
         {text({0x2E}), text({0x01}), text({0x63, 0, 0, 10}), text({0x63, 1, 0, 10})})
        conversation.push_back({command, said(encoder, command)});
    CHECK_EQUAL(conversation[0].reply, text({0xFF, 0x2F, 3, 0, 0, 0, 0x0B, 0}));
    decoder.learn(conversation);
    auto frames = decodedInPieces(decoder, encoded(encoder, 500), 3);
    decoder.finish(frames);
    CHECK_EQUAL(frames.size(), 500U);
    CHECK_EQUAL(frames[0].millivolts.size(), 4U);
    for (std::size_t i = 0; i < frames.size(); ++i)
        for (std::size_t c = 0; c < 4; ++c)
            CHECK_NEAR(frames[i].millivolts[c], valueOf(i, c), 0.5 * encoder.step() + 1e-12);
}

FACT(aMissingValueIsAnElectrodeOff) {
    ShimmerEncoder encoder;
    Bytes bytes;
    for (int i = 0; i < 6; ++i)
        encoder.encode(std::vector{1.0, std::numeric_limits<double>::quiet_NaN(), 0.5, 0.25}, bytes);
    ShimmerDecoder decoder;
    auto frames = decoded(decoder, bytes);
    decoder.finish(frames);
    CHECK_EQUAL(frames.size(), 6U);
    CHECK_EQUAL(frames[0].channelsOff, 2U);
    CHECK(std::isnan(frames[0].millivolts[1]));
}

FACT(theEncoderStartsAndStopsAsTold) {
    using Effect = ShimmerEncoder::Answer::Effect;
    ShimmerEncoder encoder;
    CHECK(encoder.waitsForStart());
    CHECK(encoder.answer(0x07).effect == Effect::Start);
    CHECK(encoder.answer(0x20).effect == Effect::Stop);
    CHECK_EQUAL(said(encoder, text({0x05, 0x40, 0x00})), text({0xFF}));
    CHECK_EQUAL(said(encoder, text({0x61, 0, 3, 1, 0x60})), text({0xFF}));
    CHECK_EQUAL(said(encoder, text({0x63, 0, 3, 1})), text({0xFF, 0x62, 1, 0x60}));
}

FACT(anyCuttingGivesTheSameFrames) {
    ShimmerEncoder encoder;
    Bytes bytes = randomBytes(57, 3) + encoded(encoder, 400);
    bytes.erase(bytes.begin() + 2000, bytes.begin() + 2011);
    bytes = flipped(std::move(bytes), 1e-4, 4);
    ShimmerDecoder whole;
    const auto expected = decoded(whole, bytes);
    CHECK(expected.size() > 300);
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        ShimmerDecoder decoder;
        checkSameFrames(decodedInPieces(decoder, bytes, seed), expected);
    }
}

FACT(tenMillionRandomBytesInventNoFrame) {
    ShimmerDecoder decoder;
    std::vector<Frame> frames;
    for (std::uint64_t part = 0; part < 100; ++part)
        decoder.push(randomBytes(100000, 60 + part), Instant{1}, frames);
    CHECK_EQUAL(frames.size(), 0U);
}

FACT(aTornPacketCostsItselfAlone) {
    for (std::size_t cut = 1; cut < kLength; ++cut) {
        ShimmerEncoder encoder;
        Bytes bytes = encoded(encoder, 30);
        const auto at = bytes.begin() + static_cast<std::ptrdiff_t>(kLength * 16 - cut);
        bytes.erase(at, at + static_cast<std::ptrdiff_t>(cut));
        ShimmerDecoder decoder;
        auto frames = decoded(decoder, bytes);
        decoder.finish(frames);
        CHECK_EQUAL(frames.size() + decoder.counters().lost, 30U);
        CHECK(frames.size() >= 28U);
    }
}
