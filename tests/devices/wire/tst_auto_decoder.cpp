// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/wire/arduino_encoder.h"
#include "devices/wire/auto_decoder.h"
#include "devices/wire/cyton_encoder.h"
#include "tests/devices/wire/wire_stream.h"

using namespace wire_stream;
using cardiotwin::wire::AutoDecoder;

FACT(everyListedProtocolIsRecognisedAndLosesNothing) {
    for (const auto& known : cardiotwin::wire::protocols()) {
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
        CHECK_EQUAL(frames.size(), 100U);
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
