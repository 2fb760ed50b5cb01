// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/stream_status.h"
#include "tests/support/fact.h"

using namespace cardiotwin;
using namespace std::chrono_literals;

namespace {

SourceState stateAtAge(SourceKind kind, LinkPhase phase, Duration age) {
    const Instant now{10'000'000'000};
    return sourceState(kind, phase, Instant{now.nanoseconds - age.count()}, now);
}

}  // namespace

FACT(unknownIsLostNotLive) {
    CHECK(sourceState(SourceKind::None, LinkPhase::Locked, {1}, {2}) == SourceState::Lost);
    CHECK(sourceState(SourceKind::Device, LinkPhase::Locked, {}, {2}) == SourceState::Lost);
}

FACT(aSilentDeviceTurnsStaleThenLost) {
    CHECK(stateAtAge(SourceKind::Device, LinkPhase::Locked, 100ms) == SourceState::Live);
    CHECK(stateAtAge(SourceKind::Device, LinkPhase::Locked, 501ms) == SourceState::Stale);
    CHECK(stateAtAge(SourceKind::Device, LinkPhase::Locked, 2001ms) == SourceState::Lost);
}

FACT(aPulledCableIsLostHoweverFreshTheLastSample) {
    CHECK(stateAtAge(SourceKind::Device, LinkPhase::Lost, 1ms) == SourceState::Lost);
}

FACT(aSilentSimulationDoesNotLookAlive) {
    CHECK(stateAtAge(SourceKind::Simulated, LinkPhase::Locked, 100ms) == SourceState::Simulated);
    CHECK(stateAtAge(SourceKind::Simulated, LinkPhase::Locked, 3s) == SourceState::Lost);
}

FACT(aPausedReplayIsPausedNotLost) {
    CHECK(stateAtAge(SourceKind::Replay, LinkPhase::Paused, 60s) == SourceState::Paused);
    CHECK(stateAtAge(SourceKind::Replay, LinkPhase::Locked, 10ms) == SourceState::Replay);
}
