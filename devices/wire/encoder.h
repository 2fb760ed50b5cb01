// SPDX-License-Identifier: GPL-3.0-or-later
// The other direction of a protocol: frames of millivolts into the bytes its device would send, and the
// answers it gives to commands. The emulator and the tests are built from these. Threads: one at a time.
#pragma once

#include "devices/wire/decoder.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cardiotwin::wire {

class Encoder {
public:
    virtual ~Encoder() = default;

    /// Bytes a device sends of itself before its first frame.
    virtual void begin(std::vector<std::uint8_t>& out) = 0;
    /// Appends one frame. A missing value (NaN) is sent the way the device shows a lead without contact.
    /// Values beyond `channels()` are ignored, channels without a value rest at zero.
    virtual void encode(std::span<const double> millivolts, std::vector<std::uint8_t>& out) = 0;
    /// Counts a frame that the device made and that never reached the wire.
    virtual void skip() = 0;
    /// The smallest step of the converter in millivolts.
    [[nodiscard]] virtual double step() const = 0;
    [[nodiscard]] virtual std::size_t channels() const = 0;
    /// Measurements for each frame that is sent: above 1 after a command to run slower.
    [[nodiscard]] virtual std::size_t divider() const { return 1; }
    /// True when the device stays silent until it is told to start.
    [[nodiscard]] virtual bool waitsForStart() const { return false; }

    /// The answer to one command byte, and what it does to the stream.
    struct Answer {
        std::string reply;
        enum class Effect { None, Start, Stop } effect = Effect::None;
    };
    [[nodiscard]] virtual Answer answer(std::uint8_t command) = 0;
};

/// An encoder by protocol name, nothing when the name is unknown. A text protocol sends `channels` columns; a
/// binary one has the channels it has.
[[nodiscard]] std::unique_ptr<Encoder> makeEncoder(std::string_view protocol, std::size_t channels);

}  // namespace cardiotwin::wire
