// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/wire/handshake.h"

#include <utility>

namespace cardiotwin::wire {
namespace {

// A board that answers with a banner without end is not the device that was asked for.
constexpr std::size_t kLongestReply = 4096;

}  // namespace

std::string Handshake::next(Instant now) {
    if (m_state != State::Talking || m_sent) return {};
    if (m_step == m_steps.size()) {
        m_state = State::Done;
        return {};
    }
    const HandshakeStep& step = m_steps[m_step];
    m_reply.clear();
    m_sent = true;
    m_sentAt = now;
    std::string command = step.send;
    if (!step.hasReply() && step.timeout == Duration{}) endTurn();
    return command;
}

void Handshake::endTurn() {
    m_conversation.push_back({m_steps[m_step].send, m_reply});
    m_sent = false;
    if (++m_step == m_steps.size()) m_state = State::Done;
}

std::size_t Handshake::push(std::span<const std::uint8_t> bytes) {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (m_state != State::Talking || !m_sent) return bytes.size() - i;
        const HandshakeStep& step = m_steps[m_step];
        if (!step.hasReply()) continue;
        m_reply.push_back(static_cast<char>(bytes[i]));
        if (m_reply.size() > kLongestReply) {
            m_state = State::Failed;
        } else if (step.isWhole != nullptr ? step.isWhole(m_reply)
                                           : m_reply.ends_with(step.replyEnd) &&
                                                 m_reply.find(step.replyHas) != std::string::npos) {
            m_refused = !step.refusal.empty() && m_reply.find(step.refusal) != std::string::npos;
            endTurn();
            if (m_refused) m_state = State::Failed;
        }
    }
    return 0;
}

void Handshake::check(Instant now) {
    if (m_state != State::Talking || !m_sent || now - m_sentAt <= m_steps[m_step].timeout) return;
    if (m_steps[m_step].hasReply()) {
        m_state = State::Failed;
    } else {
        endTurn();
    }
}

}  // namespace cardiotwin::wire
