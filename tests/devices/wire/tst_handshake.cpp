// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/wire/encoder.h"
#include "devices/wire/handshake.h"
#include "tests/support/fact.h"

#include <string>

using cardiotwin::Instant;
using cardiotwin::wire::Handshake;
using cardiotwin::wire::startSequence;

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;

std::size_t say(Handshake& handshake, const std::string& reply) {
    return handshake.push({reinterpret_cast<const std::uint8_t*>(reply.data()), reply.size()});
}

}  // namespace

FACT(theCytonIsResetSetToDefaultsAndStarted) {
    Handshake handshake(startSequence("cyton"));
    CHECK_EQUAL(handshake.next(Instant{kSecond}), std::string("v"));
    CHECK_EQUAL(handshake.next(Instant{kSecond}), std::string());
    CHECK_EQUAL(say(handshake, "OpenBCI V3 8-16 channel\nFirmware: v3.1.2\n$$"), 0U);
    CHECK_EQUAL(handshake.next(Instant{kSecond}), std::string());
    CHECK_EQUAL(say(handshake, "$"), 0U);
    CHECK_EQUAL(handshake.next(Instant{kSecond}), std::string("d"));
    CHECK_EQUAL(say(handshake, "updating channel settings to default$$$"), 0U);
    CHECK_EQUAL(handshake.next(Instant{kSecond}), std::string("b"));
    CHECK(handshake.state() == Handshake::State::Done);
}

FACT(bytesBehindTheLastReplyBelongToTheStream) {
    Handshake handshake({{"v", "$$$", std::chrono::seconds(1)}});
    (void)handshake.next(Instant{kSecond});
    CHECK_EQUAL(say(handshake, "hello$$$abc"), 3U);
}

FACT(aSilentDeviceFailsAfterItsTime) {
    Handshake handshake(startSequence("cyton"));
    (void)handshake.next(Instant{kSecond});
    handshake.check(Instant{2 * kSecond});
    CHECK(handshake.state() == Handshake::State::Talking);
    handshake.check(Instant{4 * kSecond});
    CHECK(handshake.state() == Handshake::State::Failed);
}

FACT(aReportedFailureFails) {
    Handshake handshake(startSequence("cyton"));
    (void)handshake.next(Instant{kSecond});
    say(handshake, "Failure: Communications timeout - Device failed to poll Host$$$");
    CHECK(handshake.state() == Handshake::State::Failed);
}

FACT(aPauseThrowsAwayWhatIsStillOnItsWay) {
    Handshake handshake(
        {{"x", "", std::chrono::milliseconds(200)}, {"y", "\n", std::chrono::seconds(1), "name"}});
    CHECK_EQUAL(handshake.next(Instant{kSecond}), std::string("x"));
    CHECK_EQUAL(say(handshake, "left over name\n"), 0U);
    handshake.check(Instant{kSecond + 100'000'000});
    CHECK_EQUAL(handshake.next(Instant{kSecond + 100'000'000}), std::string());
    handshake.check(Instant{kSecond + 300'000'000});
    CHECK_EQUAL(handshake.next(Instant{kSecond + 300'000'000}), std::string("y"));
    CHECK_EQUAL(say(handshake, "noise\nmy name\nrest"), 4U);
    CHECK(handshake.state() == Handshake::State::Done);
    CHECK_EQUAL(handshake.conversation().size(), 2U);
    CHECK_EQUAL(handshake.conversation()[1].sent, std::string("y"));
}

FACT(theNearestRateTheBoardHasIsAskedFor) {
    CHECK_EQUAL(startSequence("bitalino").at(2).send, std::string("\xC3"));
    CHECK_EQUAL(startSequence("bitalino", {cardiotwin::Hertz{120.0}}).at(2).send, std::string("\x83"));
    CHECK_EQUAL(startSequence("bitalino", {cardiotwin::Hertz{1.0}}).at(2).send, std::string("\x03"));
}

FACT(aDaisyThatIsNotThereIsARefusal) {
    Handshake handshake(startSequence("cyton-daisy"));
    (void)handshake.next(Instant{kSecond});
    say(handshake, "v3$$$");
    (void)handshake.next(Instant{kSecond});
    say(handshake, "updating channel settings to default$$$");
    CHECK_EQUAL(handshake.next(Instant{kSecond}), std::string("C"));
    say(handshake, "no daisy to attach!8$$$");
    CHECK(handshake.state() == Handshake::State::Failed);
    CHECK(handshake.wasRefused());
}

FACT(everyDeviceThatWaitsIsStartedByItsConversation) {
    for (const char* protocol : {"bitalino", "cyton", "cyton-daisy", "chords", "shimmer3"}) {
        const auto device = cardiotwin::wire::makeEncoder(protocol, 1);
        Handshake handshake(startSequence(protocol));
        bool started = false;
        Instant now{kSecond};
        for (int turn = 0; turn < 200 && handshake.state() == Handshake::State::Talking; ++turn) {
            now = Instant{now.nanoseconds + 20'000'000};
            handshake.check(now);
            std::string replies;
            for (const char byte : handshake.next(now)) {
                const auto answer = device->answer(static_cast<std::uint8_t>(byte));
                replies += answer.reply;
                started = started || answer.effect == cardiotwin::wire::Encoder::Answer::Effect::Start;
            }
            say(handshake, replies);
        }
        CHECK(handshake.state() == Handshake::State::Done);
        CHECK(started);
        CHECK(!cardiotwin::wire::stopCommand(protocol).empty());
    }
}

FACT(aTextDeviceNeedsNoConversation) {
    CHECK(startSequence("arduino-text").empty());
}
