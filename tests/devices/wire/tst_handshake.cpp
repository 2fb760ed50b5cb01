// SPDX-License-Identifier: GPL-3.0-or-later
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

FACT(aTextDeviceNeedsNoConversation) {
    CHECK(startSequence("arduino-text").empty());
}
