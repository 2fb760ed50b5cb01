// SPDX-License-Identifier: GPL-3.0-or-later
// How a device is told to start and to stop. The conversation is a pure machine: it is given bytes and the
// time and says what to send next, so that it can be tested without a port. A device that streams already
// needs none of it. Threads: one at a time.
#pragma once

#include "devices/wire/decoder.h"
#include "models/base/instant.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cardiotwin::wire {

/// A command and the reply that ends its turn. The turn ends when the reply ends with `replyEnd` and holds
/// `replyHas`, or when `isWhole` says so; without either there is no reply, and `timeout` is a pause during
/// which whatever comes is thrown away.
struct HandshakeStep {
    std::string send;
    std::string replyEnd;
    Duration timeout{};
    std::string replyHas = {};
    bool (*isWhole)(std::string_view reply) = nullptr;
    std::string refusal = "Failure";  ///< a reply with this text fails the conversation

    [[nodiscard]] bool hasReply() const { return !replyEnd.empty() || isWhole != nullptr; }
};

/// What the user wishes of a device that can be told.
struct StartOptions {
    std::optional<Hertz> rate;  ///< the nearest the device has; its fastest when not given
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
    /// Ends a pause that is over; fails the conversation when the current reply is overdue.
    void check(Instant now);

    [[nodiscard]] State state() const { return m_state; }
    /// What the device said, for the error's detail.
    [[nodiscard]] const std::string& reply() const { return m_reply; }
    /// True when the device answered and said no.
    [[nodiscard]] bool wasRefused() const { return m_refused; }
    /// What was said so far, for Decoder::learn.
    [[nodiscard]] const std::vector<Exchange>& conversation() const { return m_conversation; }

private:
    void endTurn();

    std::vector<HandshakeStep> m_steps;
    std::size_t m_step = 0;
    bool m_sent = false;
    bool m_refused = false;
    Instant m_sentAt;
    std::string m_reply;
    std::vector<Exchange> m_conversation;
    State m_state = State::Talking;
};

/// One question to an unknown silent device. The order matters: none may upset a device that a later one is
/// meant for.
struct Probe {
    int baud = 115200;
    HandshakeStep step;
    Duration quietAfter{};  ///< before the next one
};
[[nodiscard]] const std::vector<Probe>& probes();
/// The protocol of the device that gives this answer to a probe; empty when nothing can be told.
[[nodiscard]] std::string protocolThatAnswers(std::string_view reply);

/// The start conversation of a protocol; empty where the device streams by itself.
[[nodiscard]] std::vector<HandshakeStep> startSequence(std::string_view protocol,
                                                       const StartOptions& options = {});
/// What to send before leaving; empty where there is nothing to send.
[[nodiscard]] std::string stopCommand(std::string_view protocol);

}  // namespace cardiotwin::wire
