// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/wire/arduino_encoder.h"
#include "devices/wire/arduino_text_decoder.h"
#include "tests/devices/wire/wire_stream.h"
#include "tests/support/reference_data.h"

#include <initializer_list>
#include <limits>
#include <string_view>

using namespace wire_stream;
using cardiotwin::wire::ad8232Code;
using cardiotwin::wire::ad8232Millivolts;
using cardiotwin::wire::ArduinoEncoder;
using cardiotwin::wire::ArduinoTextDecoder;

namespace {

std::vector<Frame> framesOf(const std::string& text) {
    ArduinoTextDecoder decoder;
    return decoded(decoder, textBytes(text));
}

std::string joined(std::initializer_list<std::string_view> parts) {
    std::string text;
    for (const std::string_view part : parts)
        text.append(part);
    return text;
}

std::string lines(const std::string& line, int count) {
    std::string text;
    for (int i = 0; i < count; ++i)
        text += line;
    return text;
}

}  // namespace

FACT(aCodeBecomesTheMillivoltsOfTheDataSheet) {
    CHECK_NEAR(ad8232Millivolts(353.0, 10), (353.0 / 1024.0 * 5000.0 - 1650.0) / 1100.0, 1e-12);
    CHECK_NEAR(ad8232Millivolts(2048.0, 12), 0.0, 1e-12);
    CHECK_NEAR(ad8232Code(ad8232Millivolts(777.0, 12), 12), 777.0, 1e-9);
}

FACT(theCapturedBoardGivesALineAFrame) {
    const Bytes bytes = fileBytes(fact::referenceFile("captures/ad8232.txt"));
    ArduinoTextDecoder decoder;
    const auto frames = decoded(decoder, bytes);
    CHECK_EQUAL(frames.size(), 1715U);  // 1,716 lines, the first is partial
    const auto off =
        std::count_if(frames.begin(), frames.end(), [](const Frame& frame) { return frame.leadOff; });
    CHECK_EQUAL(off, 321);
    CHECK_NEAR(frames[0].millivolts[0], ad8232Millivolts(353.0, 10), 1e-12);
    for (const Frame& frame : frames)
        CHECK_EQUAL(std::isnan(frame.millivolts[0]), frame.leadOff);
}

FACT(theFirstLineIsDroppedBecauseItIsPartial) {
    const auto frames = framesOf(joined({"9\n", lines("300\n", 8)}));
    CHECK_EQUAL(frames.size(), 8U);
    CHECK_NEAR(frames[0].millivolts[0], ad8232Millivolts(300.0, 10), 1e-12);
}

FACT(everyLineEndIsUnderstood) {
    for (const char* end : {"\n", "\r\n", "\r"}) {
        const auto frames = framesOf(joined({"7", end, lines(joined({"512", end}), 20)}));
        CHECK_EQUAL(frames.size(), 20U);
    }
}

FACT(aPreambleIsSkippedAndIsNoError) {
    ArduinoTextDecoder decoder;
    const auto frames = decoded(
        decoder, textBytes(joined({"\nSetting up...\nMax30003 read ID Success\n", lines("500\n", 12)})));
    CHECK_EQUAL(frames.size(), 12U);
    CHECK_EQUAL(decoder.counters().bytesDiscarded, 0U);
}

FACT(severalColumnsAreSeveralChannels) {
    for (const char* separator : {",", "\t", " ", ", ", ";"}) {
        ArduinoTextDecoder decoder;
        const auto frames =
            decoded(decoder, textBytes(joined({"\n", lines(joined({"300", separator, "400\n"}), 30)})));
        CHECK_EQUAL(frames.size(), 30U);
        CHECK_EQUAL(decoder.info().channels.size(), 2U);
        CHECK_NEAR(frames[9].millivolts[1], ad8232Millivolts(400.0, 10), 1e-12);
    }
}

FACT(labelsNameTheChannels) {
    ArduinoTextDecoder decoder;
    const auto frames = decoded(decoder, textBytes(joined({"\n", lines("II:300,V1:400\n", 30)})));
    CHECK_EQUAL(frames.size(), 30U);
    CHECK_EQUAL(decoder.info().channels[0].name, std::string("II"));
    CHECK_EQUAL(decoder.info().channels[1].name, std::string("V1"));
}

FACT(aSignalThatRisesForAWhileIsNotTime) {
    std::string text = "\n";
    for (int i = 0; i < 60; ++i)
        text +=
            joined({std::to_string(400 + 2 * (i < 15 ? i : 30 - i)), ",", std::to_string(400 + i % 7), "\n"});
    ArduinoTextDecoder decoder;
    const auto frames = decoded(decoder, textBytes(text));
    CHECK_EQUAL(frames.size(), 60U);
    CHECK_EQUAL(frames[0].millivolts.size(), 2U);
}

FACT(aRisingFirstColumnIsTime) {
    std::string text = "\n";
    for (int i = 0; i < 30; ++i)
        text += joined({std::to_string(5000 + 4 * i), ",", std::to_string(400 + i % 7), "\n"});
    ArduinoTextDecoder decoder;
    const auto frames = decoded(decoder, textBytes(text));
    CHECK_EQUAL(frames.size(), 30U);
    CHECK_EQUAL(frames[0].millivolts.size(), 1U);
    CHECK_NEAR(frames[29].deviceSeconds.value() - frames[2].deviceSeconds.value(), 27 * 0.004, 1e-9);
}

FACT(microsecondsAreToldFromMilliseconds) {
    std::string text = "\n";
    for (int i = 0; i < 30; ++i)
        text += joined({std::to_string(1000000 + 2000 * i), ",", std::to_string(400 + i % 7), "\n"});
    ArduinoTextDecoder decoder;
    const auto frames = decoded(decoder, textBytes(text));
    CHECK_NEAR(frames[29].deviceSeconds.value() - frames[2].deviceSeconds.value(), 27 * 0.002, 1e-9);
}

FACT(twelveBitsAreRecognisedByTheirValues) {
    const auto frames = framesOf(joined({"\n", lines("2048\n", 10)}));
    CHECK_NEAR(frames[0].millivolts[0], 0.0, 1e-12);
}

FACT(numbersThatAreNoCodesPassAsTheyAreAndAreMarked) {
    ArduinoTextDecoder decoder;
    const auto frames = decoded(decoder, textBytes(joined({"\n", lines("-0.25\n", 10)})));
    CHECK_EQUAL(frames.size(), 10U);
    CHECK_EQUAL(frames[0].millivolts[0], -0.25);
    CHECK(!decoder.info().calibrated);
}

FACT(theBoardsScaleIsSaidToBeUnverified) {
    ArduinoTextDecoder decoder;
    (void)decoded(decoder, textBytes(joined({"\n", lines("500\n", 12)})));
    CHECK(decoder.info().calibrated);
    CHECK(decoder.info().scale == cardiotwin::ScaleSource::Unverified);
    CHECK(!decoder.info().reportsLeadOff);  // this sketch has not said `!` yet
    ArduinoTextDecoder other;
    (void)decoded(other, textBytes(joined({"\n!\n", lines("500\n", 12)})));
    CHECK(other.info().reportsLeadOff);
}

FACT(everyLayoutOfThePlotterIsUnderstoodWithEveryLineEnd) {
    for (const std::string end : {"\n", "\r\n", "\r"}) {
        for (const std::string row :
             {"512", "ecg:512", "ecg:512,resp:7", "512 7", "512\t7", "512,7", "512, 7"}) {
            ArduinoTextDecoder decoder;
            const auto frames = decoded(decoder, textBytes("5" + end + lines(row + end, 30)));
            CHECK_EQUAL(frames.size(), 30U);
            CHECK_NEAR(frames[29].millivolts[0], ad8232Millivolts(512.0, 10), 1e-12);
        }
    }
}

FACT(aDamagedLineIsOneLostFrame) {
    ArduinoTextDecoder decoder;
    const auto frames =
        decoded(decoder, textBytes(joined({"\n", lines("500\n", 10), "5x0\n", lines("501\n", 5)})));
    CHECK_EQUAL(frames.size(), 15U);
    CHECK_EQUAL(frames[10].lostBefore, 1U);
    CHECK_EQUAL(decoder.counters().lost, 1U);
}

FACT(twoLinesRunTogetherAreNoValue) {
    ArduinoTextDecoder decoder;
    const auto frames =
        decoded(decoder, textBytes(joined({"\n", lines("500\n", 10), "500501\n", lines("501\n", 5)})));
    CHECK_EQUAL(frames.size(), 15U);
    for (const Frame& frame : frames)
        CHECK(frame.millivolts[0] < 4.0);
}

FACT(anyCuttingOfTheTextGivesTheSameFrames) {
    ArduinoEncoder encoder(3);
    Bytes bytes;
    encoder.begin(bytes);
    const Bytes body = encoded(encoder, 300);
    bytes.insert(bytes.end(), body.begin(), body.end());
    bytes = flipped(std::move(bytes), 1e-3, 5);
    ArduinoTextDecoder whole;
    const auto expected = decoded(whole, bytes);
    CHECK(expected.size() > 200);
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        ArduinoTextDecoder decoder;
        checkSameFrames(decodedInPieces(decoder, bytes, seed), expected);
    }
}

FACT(tenMillionRandomBytesInventNoLine) {
    ArduinoTextDecoder decoder;
    std::vector<Frame> frames;
    for (std::uint64_t part = 0; part < 100; ++part)
        decoder.push(randomBytes(100000, 500 + part), Instant{1}, frames);
    CHECK_EQUAL(frames.size(), 0U);
}

FACT(whatTheEncoderPrintsComesBackWithinHalfAStep) {
    ArduinoEncoder encoder(12);
    Bytes bytes;
    encoder.begin(bytes);
    const Bytes body = encoded(encoder, 500);
    bytes.insert(bytes.end(), body.begin(), body.end());
    ArduinoTextDecoder decoder;
    const auto frames = decoded(decoder, bytes);
    CHECK_EQUAL(frames.size(), 500U);
    CHECK_EQUAL(decoder.counters().bytesDiscarded, 0U);
    for (std::size_t i = 0; i < frames.size(); ++i)
        for (std::size_t c = 0; c < 12; ++c)
            CHECK_NEAR(frames[i].millivolts[c], valueOf(i, c), 0.5 * encoder.step() + 1e-9);
}

FACT(aMissingValueIsPrintedAsLeadsOff) {
    ArduinoEncoder encoder(1);
    Bytes bytes;
    encoder.encode(std::vector{std::numeric_limits<double>::quiet_NaN()}, bytes);
    CHECK_EQUAL(std::string(bytes.begin(), bytes.end()), std::string("!\r\n"));
}
