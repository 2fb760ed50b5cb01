// SPDX-License-Identifier: GPL-3.0-or-later
// Turns the bytes of one serial protocol into frames of millivolts: a pure machine that never sees a port.
// Bytes may come in any cutting and give the same frames. A candidate frame is checked whole and confirmed by
// what follows before the decoder is *locked*; on a failure it advances one byte. Frames held for
// confirmation are delivered on lock. Threads: one at a time.
#pragma once

#include "models/base/instant.h"
#include "models/base/sample_block.h"
#include "models/base/stream_status.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cardiotwin::wire {

/// One sample of every channel, as the device sent it.
struct Frame {
    std::vector<double>
        millivolts;                ///< one per channel (counts where uncalibrated); NaN = missing or lead off
    std::uint64_t lostBefore = 0;  ///< frames the device's counter says were lost since the frame before
    bool restarted = false;        ///< the device's counter or clock began anew
    Instant arrival;               ///< of the read() that completed the frame
    bool leadOff = false;          ///< some electrode has no contact
    std::uint64_t channelsOff = 0;         ///< bit c: an electrode of channel c has no contact
    std::uint32_t electrodesOff = 0;       ///< bit e: electrode info().electrodes[e] has no contact
    std::uint64_t railed = 0;              ///< bit c: channel c stands at the end of its converter's range
    std::optional<std::uint32_t> counter;  ///< the device's own frame counter, where there is one
    std::optional<double> deviceSeconds;   ///< the device's own clock, where there is one
    std::uint64_t streamEnd = 0;           ///< bytes received up to this frame's end, where that is a clock
};

struct DecoderCounters {
    std::uint64_t bytes = 0;
    std::uint64_t bytesDiscarded = 0;
    std::uint64_t frames = 0;
    std::uint64_t lost = 0;
    std::uint64_t resyncs = 0;
};

/// What is known of a protocol before the first byte.
struct ProtocolInfo {
    std::string name;    ///< as on the command line: "cyton", "arduino-text"
    std::string device;  ///< what a user calls it
    std::vector<LeadId>
        channels;  ///< default names; may be replaced when the stream tells how many there are
    Hertz nominalRate;
    int baud = 115200;
    bool hasChecksum = false;
    bool calibrated = true;
    std::uint32_t counterModulus = 0;  ///< the frame counter wraps here; 0 = there is no counter
    bool rateKnown = true;             ///< false: the rate is the sketch's own and must be measured

    ScaleSource scale = ScaleSource::DataSheet;  ///< what the values' unit rests on; Counts = not calibrated
    /// Of a device in counts: a guess good enough to look at, (counts - rest) x this; negative where the
    /// device sends its signal upside down.
    double millivoltsPerCount = 1.0;
    double countsAtRest = 0.0;
    std::vector<std::string> electrodes;  ///< whose contact each frame tells; empty: see reportsLeadOff
    bool reportsLeadOff = false;          ///< false: this device does not tell whether electrodes touch
    bool needsConfirming = false;         ///< other devices send the same frames: the user must name this one
};

/// One command of a start conversation and what the device answered.
struct Exchange {
    std::string sent;
    std::string reply;
};

class Decoder {
public:
    virtual ~Decoder() = default;

    /// Appends the frames that `bytes` complete to `out`.
    virtual void push(std::span<const std::uint8_t> bytes, Instant arrival, std::vector<Frame>& out) = 0;
    /// The line has fallen silent or has ended: a frame that is whole and waits only for its successor is
    /// appended to `out`.
    virtual void finish(std::vector<Frame>& out) = 0;
    /// Forgets everything but the counters; the next byte is the first after a (re)connection.
    virtual void reset() = 0;
    /// What the device said before it started, for decoders that learn their channels, rate or gains from it.
    virtual void learn(std::span<const Exchange> /*conversation*/) {}

    [[nodiscard]] virtual bool isLocked() const = 0;
    [[nodiscard]] virtual const ProtocolInfo& info() const = 0;
    [[nodiscard]] virtual const DecoderCounters& counters() const = 0;
};

/// Protocols this build speaks, in the order in which they are listed.
[[nodiscard]] const std::vector<ProtocolInfo>& protocols();
/// A decoder by protocol name, or for "auto" one that finds out; nothing when the name is unknown.
[[nodiscard]] std::unique_ptr<Decoder> makeDecoder(std::string_view protocol);

}  // namespace cardiotwin::wire
