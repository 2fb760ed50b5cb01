// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/frame_stamper.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace cardiotwin::devices {
namespace {

constexpr double kBlockSeconds = 0.02;
// A silence longer than this part of the counter's cycle may hide whole cycles.
constexpr double kSuspiciousSilence = 0.5;
constexpr double kSilenceSeconds = 0.5;  // of a device without a counter
constexpr double kHoldSeconds = 0.25;
// A device that sends what it kept comes faster than its rate, even on a nearly full wire.
constexpr double kBacklogFactor = 1.25;
// A counter that wraps within this time is nearly always behind by more than its cycle after a silence, and
// a busy computer alone is silent for longer than half of it.
constexpr double kShortCycleSeconds = 0.1;
constexpr double kUsualJitterSeconds = 0.03;

}  // namespace

FrameStamper::FrameStamper(StreamId stream, std::vector<LeadId> leads, Hertz rate,
                           std::uint32_t counterModulus, Deliver deliver)
    : m_stream(stream),
      m_leads(std::move(leads)),
      m_rate(rate),
      m_modulus(counterModulus),
      m_deliver(std::move(deliver)),
      m_clock(rate),
      m_paceBefore(rate),
      m_framesPerBlock(static_cast<std::size_t>(std::max(1.0, std::round(kBlockSeconds * rate.value)))) {}

void FrameStamper::add(const wire::Frame& frame) {
    if (frame.restarted && m_any && m_modulus > 0 && m_held.empty() && !m_afterOutage) {
        m_afterOutage = true;  // the counter began anew: only the clock tells how long it stood still
        m_counterContinues = false;
    }
    if (!m_held.empty()) {
        m_held.push_back(frame);
        settle(frame.arrival);
    } else if (m_any && m_afterOutage) {
        m_held.push_back(frame);
        if (!hasShortCycle()) resume();
    } else if (m_any && followsASilence(frame)) {
        m_held.push_back(frame);
    } else {
        place(frame, m_any ? frame.lostBefore : 0, 0);
    }
}

// A device may be played faster than the clock on the wall, so a settled measurement, even one from before an
// outage, is preferred to the nominal rate.
Hertz FrameStamper::pace() const {
    if (m_clock.isSettled()) return m_clock.rate();
    const Hertz rough = m_clock.roughRate();
    return rough == m_rate ? m_paceBefore : rough;
}

// Frame periods between the newest frame and `frame`.
double FrameStamper::stepsSince(const wire::Frame& frame) const {
    return toSeconds(frame.arrival - m_lastArrival) * pace().value;
}

bool FrameStamper::followsASilence(const wire::Frame& frame) const {
    double limit = m_modulus > 0 ? kSuspiciousSilence * m_modulus : kSilenceSeconds * pace().value;
    if (hasShortCycle()) limit = std::max(limit, kUsualJitterSeconds * pace().value);
    return !m_counterIsWhole && stepsSince(frame) > limit;
}

bool FrameStamper::hasShortCycle() const {
    return m_modulus > 0 && m_modulus < kShortCycleSeconds * pace().value;
}

// Frame periods by which `frame` comes later than the frame of that index would.
double FrameStamper::lateness(const wire::Frame& frame, SampleIndex index) const {
    if (m_clock.isSettled()) return toSeconds(frame.arrival - m_clock.sampledAt(index)) * pace().value;
    return stepsSince(frame) - static_cast<double>(index - (m_next - 1));
}

// Frames that come late one by one catch up; the earliest of those held tells what is missing for good.
double FrameStamper::periodsBehind(const std::vector<wire::Frame>& held) const {
    SampleIndex index = m_next;
    double behind = std::numeric_limits<double>::infinity();
    for (const wire::Frame& frame : held) {
        index += static_cast<SampleCount>(frame.lostBefore);
        behind = std::min(behind, lateness(frame, index));
        index += 1;
    }
    return behind;
}

void FrameStamper::settle(Instant now) {
    if (!m_held.empty() && toSeconds(now - m_held.front().arrival) >= kHoldSeconds) resolveSilence();
}

void FrameStamper::resolveSilence() {
    if (m_held.empty()) return;
    if (m_afterOutage) {
        resume();
        return;
    }
    const std::vector<wire::Frame> held = std::exchange(m_held, {});
    const double seconds = std::max(kHoldSeconds, toSeconds(held.back().arrival - held.front().arrival));
    const bool backlog = static_cast<double>(held.size()) > kBacklogFactor * seconds * pace().value;
    std::uint64_t lost = held.front().lostBefore;
    std::uint64_t missed = 0;
    if (!backlog) {
        const double unit = m_modulus > 0 ? m_modulus : 1.0;
        const double behind = hasShortCycle() ? periodsBehind(held)
                                              : stepsSince(held.front()) - static_cast<double>(lost) - 1.0;
        const double hidden = std::round(behind / unit);
        const auto frames = static_cast<std::uint64_t>(std::max(0.0, hidden) * unit);
        (m_modulus > 0 ? lost : missed) += frames;
    }
    place(held.front(), lost, missed);
    for (std::size_t i = 1; i < held.size(); ++i)
        place(held[i], held[i].lostBefore, 0);
}

// The first frames after an outage. Of several the earliest tells how long it lasted.
void FrameStamper::resume() {
    const std::vector<wire::Frame> held = std::exchange(m_held, {});
    double steps = std::numeric_limits<double>::infinity();
    double index = 0.0;
    for (const wire::Frame& frame : held) {
        if (&frame != &held.front()) index += 1.0 + static_cast<double>(frame.lostBefore);
        steps = std::min(steps, stepsSince(frame) - index);
    }
    const std::uint64_t missed = framesInOutage(std::round(steps), held.front());
    m_afterOutage = false;
    m_paceBefore = pace();
    m_clock.reset();
    place(held.front(), 0, missed);
    for (std::size_t i = 1; i < held.size(); ++i)
        place(held[i], held[i].lostBefore, 0);
}

std::uint64_t FrameStamper::framesInOutage(double steps, const wire::Frame& next) const {
    steps = std::max(1.0, steps);
    if (m_counterContinues && m_modulus > 0 && next.counter) {
        // The counter knows the last digits of the outage, the clock the leading ones.
        const double digits = static_cast<double>((*next.counter + m_modulus - m_lastCounter) % m_modulus);
        const double cycles = std::max(0.0, std::round((steps - digits) / m_modulus));
        steps = std::max(1.0, cycles * m_modulus + digits);
    }
    return static_cast<std::uint64_t>(steps) - 1;
}

void FrameStamper::place(const wire::Frame& frame, std::uint64_t lost, std::uint64_t missed) {
    m_lost += lost;
    m_missed += missed;
    if (lost + missed > 0) {
        flushBlock();
        m_next += static_cast<SampleCount>(lost + missed);
    }
    if (!m_block) beginBlock();
    if (m_block->millivolts.empty()) m_blockBegun = frame.arrival;
    // A sketch may change its columns in mid-stream; the stream keeps the channels it began with.
    for (std::size_t i = 0; i < m_leads.size(); ++i)
        m_block->millivolts.push_back(i < frame.millivolts.size() ? frame.millivolts[i]
                                                                  : std::numeric_limits<double>::quiet_NaN());
    m_block->capturedAt = frame.arrival;
    for (std::size_t i = 0; i < m_leads.size(); ++i) {
        if (((frame.railed >> i) & 1U) != 0) m_block->states[i] = LeadState::Railed;
        const bool known = frame.channelsOff != 0;  // which electrode it is, not only that there is one
        if (known ? ((frame.channelsOff >> i) & 1U) != 0 : frame.leadOff) m_block->states[i] = LeadState::Off;
    }
    if (frame.leadOff) ++m_leadOff;
    m_any = true;
    m_lastArrival = frame.arrival;
    m_lastCounter = frame.counter.value_or(0);
    m_next += 1;
    ++m_delivered;
    if (m_block->frames() >= m_framesPerBlock) flushBlock();
}

void FrameStamper::endOfRead() {
    if (m_any && m_held.empty()) m_clock.observe(m_next - 1, m_lastArrival);
}

void FrameStamper::beginBlock() {
    m_block = std::make_shared<SampleBlock>();
    m_block->stream = m_stream;
    m_block->sequence = m_sequence++;
    m_block->first = m_next;
    m_block->rate = m_rate;
    m_block->leads = m_leads;
    m_block->millivolts.reserve(m_framesPerBlock * m_leads.size());
    m_block->states.assign(m_leads.size(),
                           m_contactsReported ? LeadState::Connected : LeadState::NotReported);
}

void FrameStamper::flush() {
    flushBlock();
}

void FrameStamper::flushBlock() {
    if (!m_block) return;
    const SharedBlock done = std::exchange(m_block, nullptr);
    m_deliver(done);
}

void FrameStamper::outage(bool counterContinues) {
    resolveSilence();
    flushBlock();
    m_afterOutage = m_any;
    m_counterContinues = counterContinues;
}

double FrameStamper::leadOffSeconds() const {
    return static_cast<double>(m_leadOff) / m_rate.value;
}

Instant FrameStamper::oldestPending() const {
    return m_block ? m_blockBegun : Instant{};
}

}  // namespace cardiotwin::devices
