// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/wire/arduino_encoder.h"
#include "devices/wire/auto_decoder.h"
#include "devices/wire/cyton_encoder.h"
#include "devices/wire/finding.h"
#include "devices/wire/handshake.h"
#include "tests/devices/wire/wire_stream.h"

using namespace wire_stream;
using cardiotwin::wire::AutoDecoder;
using cardiotwin::wire::findingOf;

FACT(everyListedProtocolIsRecognisedAndLosesNothing) {
    for (const auto& known : cardiotwin::wire::protocols()) {
        if (known.name == "cyton-daisy") continue;  // its packets are a Cyton's: only the board can tell
        const auto encoder = cardiotwin::wire::makeEncoder(known.name, 1);
        CHECK(encoder != nullptr);
        Bytes bytes;
        encoder->begin(bytes);
        const Bytes body = encoded(*encoder, 100);
        bytes.insert(bytes.end(), body.begin(), body.end());
        AutoDecoder decoder;
        auto frames = decodedInPieces(decoder, bytes, 9);
        decoder.finish(frames);
        CHECK_EQUAL(decoder.info().name, known.name);
        const auto finding = findingOf(decoder.info().name, false);
        CHECK_EQUAL(finding.protocol, known.name);
        CHECK_EQUAL(finding.lookAlikes.empty(), finding.confidence > 0.8);
        CHECK_EQUAL(frames.size(), 100U);
    }
}

FACT(aDeviceThatNamedItselfHasNoLookAlikes) {
    using cardiotwin::Evidence;
    CHECK_EQUAL(findingOf("cyton", false).lookAlikes.size(), 1U);
    CHECK(findingOf("cyton", false).confidence <= 0.5);
    CHECK(findingOf("cyton-daisy", true).lookAlikes.empty());
    CHECK(findingOf("bitalino", false).evidence == Evidence::Checksum);
    CHECK_EQUAL(findingOf("morse", true).confidence, 0.0);
}

// Each question must be harmless to the devices that a later one is meant for, and no answer may be taken for
// another's.
FACT(anAnswerNamesItsDevice) {
    using cardiotwin::wire::protocolThatAnswers;
    CHECK_EQUAL(protocolThatAnswers("BITalino_v5.2\n"), std::string("bitalino"));
    CHECK_EQUAL(protocolThatAnswers("OpenBCI V3 8-16 channel\n$$$"), std::string("cyton"));
    CHECK_EQUAL(protocolThatAnswers("On Daisy ADS1299 Device ID: 0x3E\n$$$"), std::string("cyton-daisy"));
    CHECK_EQUAL(protocolThatAnswers("UNO-R3\r\n"), std::string("chords"));
    CHECK_EQUAL(protocolThatAnswers("\xFF"), std::string("shimmer3"));
    CHECK(protocolThatAnswers("ready\r\n").empty());
    CHECK(protocolThatAnswers("").empty());
    const auto& asked = cardiotwin::wire::probes();
    CHECK_EQUAL(asked.front().step.send, std::string("\x07"));
    for (const char* protocol : {"bitalino", "cyton", "chords", "shimmer3"}) {
        const auto device = cardiotwin::wire::makeEncoder(protocol, 1);
        std::string found;
        for (const auto& probe : asked) {
            std::string reply;
            for (const char byte : probe.step.send)
                reply += device->answer(static_cast<std::uint8_t>(byte)).reply;
            found = protocolThatAnswers(reply);
            if (!found.empty()) break;
        }
        CHECK_EQUAL(found, std::string(protocol));
    }
}

FACT(noiseIsNoDevice) {
    AutoDecoder decoder;
    CHECK(decoded(decoder, randomBytes(200000, 77)).empty());
    CHECK(!decoder.isLocked());
    CHECK_EQUAL(decoder.info().name, std::string("auto"));
}

FACT(anUnknownNameHasNoDecoderAndNoEncoder) {
    CHECK(cardiotwin::wire::makeDecoder("morse") == nullptr);
    CHECK(cardiotwin::wire::makeEncoder("morse", 1) == nullptr);
}
