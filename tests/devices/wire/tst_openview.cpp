// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/wire/openview_decoder.h"
#include "devices/wire/openview_encoder.h"
#include "tests/devices/wire/wire_stream.h"

#include <initializer_list>
#include <limits>

using namespace wire_stream;
using cardiotwin::ScaleSource;
using cardiotwin::wire::openViewBoard;
using cardiotwin::wire::OpenViewDecoder;
using cardiotwin::wire::OpenViewEncoder;
namespace openview = cardiotwin::wire::openview;

namespace {

const openview::BoardInfo& board(const std::string& name) {
    const auto* found = openViewBoard("openview-" + name);
    if (found == nullptr) throw fact::Failure{"no board " + name, __FILE__, __LINE__};
    return *found;
}

// Packets as the sketches build them.
const Bytes kShield = {0x0A, 0xFA, 0x08, 0x00, 0x02, 0xBF, 0xFE, 0x57,
                       0x00, 0x48, 0x00, 0x0F, 0x00, 0x00, 0x0B};
const Bytes kAds1293 = {0x0A, 0xFA, 0x0C, 0x00, 0x02, 0x7D, 0xA3, 0x00, 0x00, 0x90,
                        0xEE, 0xFE, 0xFF, 0x0C, 0x00, 0x00, 0x00, 0x00, 0x0B};
const Bytes kHealthyPi5 = {0x0A, 0xFA, 0x16, 0x00, 0x02, 0xC7, 0xCF, 0xFF, 0xFF, 0xA6,
                           0x02, 0x00, 0x00, 0x00, 0xA0, 0x86, 0x01, 0x00, 0xC0, 0xD4,
                           0x01, 0x00, 0x44, 0x0E, 0x62, 0x48, 0x0F, 0x00, 0x0B};

Bytes packet(std::uint8_t type, const Bytes& payload) {
    Bytes bytes = {0x0A, 0xFA, static_cast<std::uint8_t>(payload.size()), 0x00, type};
    bytes.insert(bytes.end(), payload.begin(), payload.end());
    bytes.push_back(0x00);
    bytes.push_back(0x0B);
    return bytes;
}

Bytes healthyPi(std::uint8_t byte18, std::uint8_t status) {
    Bytes payload(20, 0);
    payload[0] = 0x2C;
    payload[1] = 0x01;  // ECG 300
    payload[12] = 0x44;
    payload[13] = 0x0E;
    payload[14] = 15;
    payload[15] = 98;
    payload[16] = 72;
    payload[17] = 80;
    payload[18] = byte18;
    payload[19] = status;
    return packet(2, payload);
}

Bytes times(const Bytes& one, std::size_t count) {
    Bytes bytes;
    for (std::size_t i = 0; i < count; ++i)
        bytes.insert(bytes.end(), one.begin(), one.end());
    return bytes;
}

std::vector<Frame> framesOf(const std::string& name, const Bytes& bytes) {
    OpenViewDecoder decoder(board(name));
    auto frames = decoded(decoder, bytes);
    decoder.finish(frames);
    return frames;
}

}  // namespace

FACT(readsTheShieldsPacket) {
    const auto packet = openview::parse(openview::Board::Ads1292r, kShield);
    CHECK_EQUAL(packet.ecg[0], -321);
    CHECK_EQUAL(packet.respiration.value(), 87);
    CHECK_EQUAL(packet.heartRate.value(), 72);
    CHECK_EQUAL(packet.respirationRate.value(), 15);
    CHECK(!packet.leadOff);
    const auto frames = framesOf("ads1292r", times(kShield, 4));
    CHECK_EQUAL(frames.size(), 4U);
    CHECK_EQUAL(frames[0].millivolts.size(), 1U);
    CHECK_EQUAL(frames[0].millivolts[0], -321.0);
}

FACT(fourZerosAreTheShieldsElectrodeOff) {
    const auto frames = framesOf("ads1292r", times(packet(2, Bytes(8, 0)), 4));
    CHECK_EQUAL(frames.size(), 4U);
    CHECK(frames[0].leadOff);
    CHECK(std::isnan(frames[0].millivolts[0]));
}

FACT(readsTheThreeChannelsOfTheAds1293) {
    const auto packet = openview::parse(openview::Board::Ads1293, kAds1293);
    CHECK_EQUAL(packet.ecg[0], 41853);
    CHECK_EQUAL(packet.ecg[1], -70000);
    CHECK_EQUAL(packet.ecg[2], 12);
    const auto frames = framesOf("ads1293", times(kAds1293, 4));
    CHECK_EQUAL(frames.size(), 4U);
    CHECK_EQUAL(frames[0].millivolts[0], 41853.0);
    CHECK_EQUAL(frames[0].millivolts[1], 16707216.0);  // the code has no sign
    CHECK_EQUAL(frames[0].millivolts[2], 12.0);
}

FACT(readsTheHealthyPi5) {
    const auto packet = openview::parse(openview::Board::HealthyPi5, kHealthyPi5);
    CHECK_EQUAL(packet.ecg[0], -12345);
    CHECK_EQUAL(packet.respiration.value(), 678);
    CHECK_NEAR(packet.temperature.value(), 36.52, 1e-9);
    CHECK_EQUAL(packet.oxygenSaturation.value(), 98);
    CHECK_EQUAL(packet.heartRate.value(), 72);
    CHECK_EQUAL(packet.respirationRate.value(), 15);
    CHECK_EQUAL(framesOf("healthypi5", times(kHealthyPi5, 4)).at(0).millivolts[0], -12345.0);
}

FACT(aPacketOfEightSamplesIsEightFramesAndALightPacketNone) {
    Bytes samples(50, 0);
    for (std::uint8_t i = 0; i < 8; ++i)
        samples[4U * i] = static_cast<std::uint8_t>(10 + i);
    Bytes light(19, 0);
    light[16] = 25;  // saturation not known
    CHECK(!openview::parse(openview::Board::HealthyPi5, packet(4, light)).oxygenSaturation.has_value());
    Bytes bytes;
    for (int i = 0; i < 5; ++i) {
        const Bytes one = packet(3, samples);
        const Bytes other = packet(4, light);
        bytes.insert(bytes.end(), one.begin(), one.end());
        bytes.insert(bytes.end(), other.begin(), other.end());
    }
    const auto frames = framesOf("healthypi5", bytes);
    CHECK_EQUAL(frames.size(), 40U);
    for (std::size_t i = 0; i < frames.size(); ++i)
        CHECK_EQUAL(frames[i].millivolts[0], static_cast<double>(10 + i % 8));
}

FACT(readsBothOlderHealthyPis) {
    const auto third = openview::parse(openview::Board::HealthyPi3, healthyPi(118, 0));
    CHECK_EQUAL(third.ecg[0], 300);
    CHECK_NEAR(third.temperature.value(), 36.52, 1e-9);
    CHECK_EQUAL(third.heartRate.value(), 72);
    CHECK(!third.leadOff);
    CHECK(openview::parse(openview::Board::HealthyPi3, healthyPi(118, 1)).leadOff);
    const auto frames = framesOf("healthypi4", times(healthyPi(120, 0x12), 4));
    CHECK_EQUAL(frames.size(), 4U);
    CHECK(frames[0].leadOff);
    CHECK_EQUAL(frames[0].electrodesOff, 0x12U);  // IN1N and RLD
    CHECK(std::isnan(frames[0].millivolts[0]));
    CHECK(framesOf("healthypi4", times(healthyPi(118, 0), 4)).empty());
}

FACT(theMax30003sMisplacedBitsArePutBack) {
    CHECK_EQUAL(openview::max30003Code(static_cast<std::int32_t>(0x00050002)), 22);
    CHECK_EQUAL(openview::max30003Code(static_cast<std::int32_t>(0xFFFF0003)), -1);
    Bytes payload = {0x02, 0x00, 0x05, 0x00, 0xE8, 0x03, 0x00, 0x00, 0x3C, 0x00, 0x00, 0x00};
    const auto frames = framesOf("max30003", times(packet(2, payload), 4));
    CHECK_EQUAL(frames.size(), 4U);
    CHECK_NEAR(frames[0].millivolts[0], 22.0 * 1000.0 / (131072.0 * 20.0), 1e-12);
    payload.insert(payload.begin(), 5, 0);
    const auto older = framesOf("max30003", times(packet(2, payload), 4));
    CHECK_EQUAL(older.at(0).millivolts[0], frames[0].millivolts[0]);
    CHECK(OpenViewDecoder::describe(board("max30003")).scale == ScaleSource::Unverified);
}

FACT(anotherBoardsPacketsAreNoFrames) {
    CHECK(framesOf("ads1292r", times(kAds1293, 10)).empty());
    CHECK(framesOf("max30003", times(kAds1293, 10)).empty());
    CHECK(framesOf("healthypi5", times(healthyPi(120, 0), 10)).empty());
}

FACT(everyBoardsEncoderComesBackWithinHalfAStep) {
    for (const auto& one : openview::boards()) {
        OpenViewEncoder encoder(one);
        Bytes bytes;
        encoder.begin(bytes);
        const Bytes body = encoded(encoder, 400);
        bytes.insert(bytes.end(), body.begin(), body.end());
        OpenViewDecoder decoder(one);
        auto frames = decoded(decoder, bytes);
        decoder.finish(frames);
        CHECK_EQUAL(frames.size(), 400U);
        for (std::size_t i = 0; i < frames.size(); ++i)
            for (std::size_t c = 0; c < one.channels; ++c) {
                const double value =
                    one.calibrated ? frames[i].millivolts[c]
                                   : (frames[i].millivolts[c] - one.countsAtRest) * one.millivoltsPerCount;
                CHECK_NEAR(value, valueOf(i, c), 0.5 * encoder.step() + 1e-9);
            }
    }
}

FACT(aMissingValueIsSentAsTheBoardShowsIt) {
    for (const char* name : {"ads1292r", "healthypi3", "healthypi4"}) {
        OpenViewEncoder encoder(board(name));
        Bytes bytes;
        for (int i = 0; i < 4; ++i)
            encoder.encode(std::vector{std::numeric_limits<double>::quiet_NaN()}, bytes);
        const auto frames = framesOf(name, bytes);
        CHECK_EQUAL(frames.size(), 4U);
        CHECK(frames[0].leadOff);
    }
}

FACT(aTornPacketIsOneLostFrame) {
    OpenViewEncoder encoder(board("ads1292r"));
    for (std::size_t cut = 1; cut < 15; ++cut) {
        Bytes bytes = encoded(encoder, 20);
        const auto at = bytes.begin() + static_cast<std::ptrdiff_t>(15 * 11 - cut);
        bytes.erase(at, at + static_cast<std::ptrdiff_t>(cut));
        const auto frames = framesOf("ads1292r", bytes);
        CHECK_EQUAL(frames.size(), 19U);
        std::uint64_t lost = 0;
        for (const Frame& frame : frames)
            lost += frame.lostBefore;
        CHECK_EQUAL(lost, 1U);
    }
}

FACT(anyCuttingGivesTheSameFrames) {
    for (const char* name : {"ads1293", "healthypi5"}) {
        OpenViewEncoder encoder(board(name));
        Bytes bytes = randomBytes(57, 3);
        const Bytes body = encoded(encoder, 400);
        bytes.insert(bytes.end(), body.begin(), body.end());
        bytes.erase(bytes.begin() + 2000, bytes.begin() + 2011);
        bytes = flipped(std::move(bytes), 1e-3, 4);
        OpenViewDecoder whole(board(name));
        const auto expected = decoded(whole, bytes);
        CHECK(expected.size() > 200);
        for (std::uint64_t seed = 1; seed <= 30; ++seed) {
            OpenViewDecoder decoder(board(name));
            checkSameFrames(decodedInPieces(decoder, bytes, seed), expected);
        }
    }
}

FACT(tenMillionRandomBytesInventNoFrame) {
    for (const auto& one : openview::boards()) {
        OpenViewDecoder decoder(one);
        std::vector<Frame> frames;
        for (std::uint64_t part = 0; part < 100; ++part)
            decoder.push(randomBytes(100000, 40 + part), Instant{1}, frames);
        CHECK_EQUAL(frames.size(), 0U);
    }
}
