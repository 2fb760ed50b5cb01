// SPDX-License-Identifier: GPL-3.0-or-later
// How a device is told to start and to stop. The conversation is a pure machine: it is given bytes and the
// time and says what to send next, so that it can be tested without a port. A device that streams already
// needs none of it. Threads: one at a time.
#pragma once

#include "models/base/instant.h"
#include "models/base/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cardiotwin::wire {

/// A command, and the text that ends its reply (empty: there is no reply).
struct HandshakeStep {
    std::string send;
    std::string replyEnd;
    Duration timeout{};
};

class Handshake {
public:
    enum class State { Talking, Done, Failed };

    explicit Handshake(std::vector<HandshakeStep> steps) : m_steps(std::move(steps)) {}

    /// What to send now; empty when there is nothing to send.
    [[nodiscard]] std::string next(Instant now);
    /// The device's reply. Bytes behind the end of the last reply already belong to the stream: their number
    /// is returned.
    std::size_t push(std::span<const std::uint8_t> bytes);
    /// Fails the conversation when the current reply is overdue.
    void check(Instant now);

    [[nodiscard]] State state() const { return m_state; }
    /// What the device said, for the error's detail.
    [[nodiscard]] const std::string& reply() const { return m_reply; }

private:
    std::vector<HandshakeStep> m_steps;
    std::size_t m_step = 0;
    bool m_sent = false;
    Instant m_sentAt;
    std::string m_reply;
    State m_state = State::Talking;
};

/// The start conversation of a protocol; empty where the device streams by itself.
[[nodiscard]] std::vector<HandshakeStep> startSequence(std::string_view protocol);
/// What to send before leaving; empty where there is nothing to send.
[[nodiscard]] std::string stopCommand(std::string_view protocol);

}  // namespace cardiotwin::wire
