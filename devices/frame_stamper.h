// SPDX-License-Identifier: GPL-3.0-or-later
// Gives frames their place in the stream and gathers them into blocks of some 20 ms. The device's counter
// rules; the host's clock settles what the counter cannot: whole wraps lost in a long silence, and the outage
// after a reconnection. After a silence frames are held for a quarter of a second to see whether the device
// kept them and sends them late (nothing is missing) or goes on at its usual pace (they are lost). Every
// missing frame advances the next block's `first`. Threads: one at a time.
#pragma once

#include "devices/arrival_clock.h"
#include "devices/wire/decoder.h"
#include "models/base/sample_block.h"

#include <cstdint>
#include <functional>

namespace cardiotwin::devices {

class FrameStamper {
public:
    using Deliver = std::function<void(const SharedBlock&)>;

    FrameStamper(StreamId stream, std::vector<LeadId> leads, Hertz rate, std::uint32_t counterModulus,
                 Deliver deliver);

    /// The device holds frames back rather than lose them, so a silence hides no cycle of its counter.
    void trustCounter() { m_counterIsWhole = true; }
    /// The device reports its electrodes, so a channel that is not off is connected.
    void trustContacts() { m_contactsReported = true; }
    /// The next frame of the device.
    void add(const wire::Frame& frame);
    /// The frames of one read() are all added: the newest one's arrival goes into the clock.
    void endOfRead();
    /// Decides about frames held after a silence, when it is time.
    void settle(Instant now);
    /// Hands over the block under way, if it holds anything.
    void flush();
    /// The link was interrupted: the next frame comes after an outage. `counterContinues` is false when the
    /// device was started anew, so that only the host's clock measures the outage.
    void outage(bool counterContinues);

    [[nodiscard]] const ArrivalClock& clock() const { return m_clock; }
    [[nodiscard]] Hertz rate() const { return m_rate; }
    [[nodiscard]] std::uint64_t framesDelivered() const { return m_delivered; }
    /// Frames known to have been sent and lost on a living link.
    [[nodiscard]] std::uint64_t framesLost() const { return m_lost; }
    /// Frames that outages, and silences of a device without a counter, would have held.
    [[nodiscard]] std::uint64_t framesInOutages() const { return m_missed; }
    /// Seconds during which the device reported an electrode off.
    [[nodiscard]] double leadOffSeconds() const;
    /// Arrival of the oldest frame not yet handed over; never when there is none.
    [[nodiscard]] Instant oldestPending() const;

private:
    [[nodiscard]] Hertz pace() const;
    [[nodiscard]] double stepsSince(const wire::Frame& frame) const;
    [[nodiscard]] bool followsASilence(const wire::Frame& frame) const;
    [[nodiscard]] std::uint64_t framesInOutage(double steps, const wire::Frame& next) const;
    void resume();
    [[nodiscard]] bool hasShortCycle() const;
    [[nodiscard]] double lateness(const wire::Frame& frame, SampleIndex index) const;
    [[nodiscard]] double periodsBehind(const std::vector<wire::Frame>& held) const;
    void resolveSilence();
    void place(const wire::Frame& frame, std::uint64_t lost, std::uint64_t missed);
    void beginBlock();
    void flushBlock();

    StreamId m_stream;
    std::vector<LeadId> m_leads;
    Hertz m_rate;
    std::uint32_t m_modulus;
    Deliver m_deliver;
    ArrivalClock m_clock;
    Hertz m_paceBefore;  // of the connection before this one
    std::size_t m_framesPerBlock;
    std::vector<wire::Frame> m_held;  // since a silence
    std::shared_ptr<SampleBlock> m_block;
    Instant m_blockBegun;
    std::uint64_t m_sequence = 0;
    SampleIndex m_next;
    bool m_any = false;
    bool m_afterOutage = false;
    bool m_counterContinues = false;
    bool m_counterIsWhole = false;
    bool m_contactsReported = false;
    std::uint32_t m_lastCounter = 0;
    Instant m_lastArrival;
    std::uint64_t m_delivered = 0;
    std::uint64_t m_lost = 0;
    std::uint64_t m_missed = 0;
    std::uint64_t m_leadOff = 0;
};

}  // namespace cardiotwin::devices
