// SPDX-License-Identifier: GPL-3.0-or-later
// What a stream says of itself to a reader: where it comes from, whether it lives, and what it lost. The
// state that a screen shows is computed at paint time from kind, phase and age by `sourceState`, so that an
// unknown or silent stream can never look live. Threads: values; published through a mailbox.
#pragma once

#include "models/base/instant.h"
#include "models/base/lead_id.h"
#include "models/base/link_finding.h"
#include "models/base/sample_index.h"
#include "models/base/units.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cardiotwin {

enum class SourceKind { None, Device, Replay, Simulated };
enum class LinkPhase { Closed, Opening, Searching, Locked, Paused, Lost, Finished };

/// What the unit of a stream's values rests on.
enum class ScaleSource : std::uint8_t {
    Device,      ///< the device told its gain
    DataSheet,   ///< the maker's figures, checked
    Unverified,  ///< figures that nobody checked on a device: a 1 mV calibration is due
    Counts,      ///< nothing is known: the values are the converter's codes
    Calibrated   ///< a pulse of 1 mV was measured on this device
};

struct StreamStatus {
    SourceKind kind = SourceKind::None;
    LinkPhase phase = LinkPhase::Closed;
    std::string source;    ///< port path or file name
    std::string protocol;  ///< protocol or format name; empty when none is known
    Hertz rate;
    Hertz measuredRate;  ///< of a device, against this computer's clock; 0 until it is known
    std::vector<LeadId> leads;
    std::vector<LeadId> channels;  ///< of a device, as it names them; the leads are made of them
    std::size_t derivedLeads = 0;  ///< the last ones are computed from others
    std::uint64_t frames = 0;      ///< frames delivered
    std::uint64_t lost = 0;        ///< frames the counters say were sent and never came
    std::uint64_t missed = 0;      ///< frames that fall into outages, by this computer's clock
    std::uint64_t refused = 0;     ///< frames a full vessel refused
    std::uint64_t bytes = 0;
    std::uint64_t bytesDiscarded = 0;
    std::uint64_t resyncs = 0;
    std::uint64_t reconnects = 0;
    bool uncheckedLink = false;  ///< the protocol has no checksum
    bool calibrated = true;      ///< false: values are counts, not millivolts
    ScaleSource scale = ScaleSource::DataSheet;
    bool reportsLeadOff = false;         ///< false: this device does not tell whether electrodes touch
    double leadOffSeconds = 0.0;         ///< during which the device reported an electrode off
    double speed = 1.0;                  ///< of a replay
    std::optional<LinkFinding> finding;  ///< of a device that was recognised
    std::string problem;                 ///< the link's last error, untranslated; empty when there is none
};

enum class SourceState { Live, Stale, Lost, LeadOff, Paused, Replay, Simulated };

inline constexpr Duration kLiveWithin = std::chrono::milliseconds(500);
inline constexpr Duration kStaleWithin = std::chrono::milliseconds(2000);

/// The state to show now. `newestAt` is the arrival of the newest valid sample (never = none yet).
/// Silence beats every other label: a replay or a simulation that stopped delivering is stale or lost too,
/// unless it was paused or has reached its end.
[[nodiscard]] SourceState sourceState(SourceKind kind, LinkPhase phase, Instant newestAt, Instant now);

}  // namespace cardiotwin
