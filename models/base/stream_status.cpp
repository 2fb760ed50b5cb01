// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/stream_status.h"

namespace cardiotwin {

SourceState sourceState(SourceKind kind, LinkPhase phase, Instant newestAt, Instant now) {
    if (kind == SourceKind::None || newestAt.isNever()) return SourceState::Lost;
    if (kind == SourceKind::Replay && (phase == LinkPhase::Paused || phase == LinkPhase::Finished)) {
        return SourceState::Paused;
    }
    if (phase == LinkPhase::Lost || phase == LinkPhase::Closed) return SourceState::Lost;
    const Duration age = now - newestAt;
    if (age > kStaleWithin) return SourceState::Lost;
    if (age > kLiveWithin) return SourceState::Stale;
    switch (kind) {
        case SourceKind::Device:
            return SourceState::Live;
        case SourceKind::Replay:
            return SourceState::Replay;
        case SourceKind::Simulated:
            return SourceState::Simulated;
        case SourceKind::None:
            break;
    }
    return SourceState::Lost;
}

}  // namespace cardiotwin
