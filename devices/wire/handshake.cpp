// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/wire/handshake.h"

namespace cardiotwin::wire {
namespace {

using std::chrono::milliseconds;

// A board that answers with a banner without end is not the device that was asked for.
constexpr std::size_t kLongestReply = 4096;

}  // namespace

std::string Handshake::next(Instant now) {
    while (m_state == State::Talking && !m_sent) {
        if (m_step == m_steps.size()) {
            m_state = State::Done;
            break;
        }
        const HandshakeStep& step = m_steps[m_step];
        m_reply.clear();
        if (step.replyEnd.empty()) {
            if (++m_step == m_steps.size()) m_state = State::Done;
        } else {
            m_sent = true;
            m_sentAt = now;
        }
        return step.send;
    }
    return {};
}

std::size_t Handshake::push(std::span<const std::uint8_t> bytes) {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (m_state != State::Talking || !m_sent) return bytes.size() - i;
        m_reply.push_back(static_cast<char>(bytes[i]));
        const HandshakeStep& step = m_steps[m_step];
        if (m_reply.size() > kLongestReply) {
            m_state = State::Failed;
        } else if (m_reply.ends_with(step.replyEnd)) {
            m_sent = false;
            ++m_step;
            if (m_reply.find("Failure") != std::string::npos) m_state = State::Failed;
        }
    }
    return 0;
}

void Handshake::check(Instant now) {
    if (m_state == State::Talking && m_sent && now - m_sentAt > m_steps[m_step].timeout)
        m_state = State::Failed;
}

std::vector<HandshakeStep> startSequence(std::string_view protocol) {
    // The soft reset waits half a second inside the board before it answers.
    // Of all devices only the Cyton must be told to start, so an unknown silent device is asked as one.
    if (protocol == "cyton" || protocol == "auto")
        return {{"v", "$$$", milliseconds(2500)}, {"d", "$$$", milliseconds(1500)}, {"b", "", {}}};
    return {};
}

std::string stopCommand(std::string_view protocol) {
    return protocol == "cyton" || protocol == "auto" ? "s" : "";
}

}  // namespace cardiotwin::wire
