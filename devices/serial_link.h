// SPDX-License-Identifier: GPL-3.0-or-later
// One opened life of a SerialSource on its own thread: the port, the conversation that starts the device, the
// watch over the line, and the way back after a loss. Threads: made, used and destroyed on the source's
// thread.
#pragma once

#include "devices/frame_stamper.h"
#include "devices/line_clock.h"
#include "devices/serial_source.h"
#include "devices/shared_status.h"
#include "devices/wire/handshake.h"
#include "models/base/result.h"
#include "models/signal/lead_mapper.h"

#include <QObject>
#include <QSerialPort>
#include <QTimer>

#include <memory>

namespace cardiotwin::devices {

class SerialLink : public QObject {
    Q_OBJECT

public:
    SerialLink(SerialSource& source, SharedStatus& status);
    ~SerialLink() override;

    /// Opens the port for the first time; a failure is reported at once and not tried again.
    void begin();

private:
    enum class Pause { None, Idle, End };

    [[nodiscard]] Result<void> openPort();
    void onReadyRead();
    void onPortError(QSerialPort::SerialPortError error);
    void tick();
    void watch();
    void decode(std::span<const std::uint8_t> bytes, Instant arrival);
    void take(Instant now, Pause pause);
    void announceLock();
    void makeStamper();
    void prepare(wire::Frame& frame, bool inMillivolts) const;
    void tryAnotherSpeed(Instant now);
    void converse(Instant now);
    [[nodiscard]] bool beginConversation(Instant now);
    [[nodiscard]] bool hasConversation() const;
    [[nodiscard]] bool mayStillLock(Instant now) const;
    void endProbe(Instant now);
    void handshakeFailed(Instant now);
    void complainIfDue(Instant now);
    void loseLink(const std::string& why);
    void tryToComeBack();
    void closePort();
    void setPhase(LinkPhase phase);
    void fail(Error error);
    void publish();

    SerialSource& m_source;
    SharedStatus& m_status;
    std::string m_protocol;  // as set, or what an unknown device turned out to speak
    std::unique_ptr<wire::Decoder> m_decoder;
    std::unique_ptr<LineClock> m_lineClock;  // of a device that does not say its rate
    std::unique_ptr<FrameStamper> m_stamper;
    std::unique_ptr<signal::LeadMapper> m_mapper;  // made with the stamper; none: leads are channels
    std::unique_ptr<wire::Handshake> m_handshake;
    std::unique_ptr<QSerialPort> m_port;
    QTimer m_tick{this};      // 20 ms: partial blocks, conversation, complaints
    QTimer m_watch{this};     // 200 ms: is the line still there
    QTimer m_presence{this};  // while lost: is the device back
    LinkPhase m_phase = LinkPhase::Closed;
    bool m_lost = false;            // the first error of this opening was seen; everything after it is noise
    std::size_t m_probe = 0;        // the next question to an unknown silent device
    bool m_talkedOnce = false;      // a conversation came to an end
    bool m_deviceAnswered = false;  // as its protocol says it does
    bool m_started = false;         // by a conversation of ours, so we stop it too
    bool m_complained = false;
    bool m_announcedLock = false;
    Instant m_openedAt;
    Instant m_firstByteAt;
    Instant m_lastByteAt;
    Instant m_lastFrameAt;
    Instant m_speedSince;   // the line speed under trial
    Instant m_handshakeAt;  // not before this
    Duration m_backOff{};
    std::uint64_t m_bytesThisOpening = 0;
    std::vector<wire::Frame> m_frames;
    std::size_t m_channels = 0;  // the stream keeps the number it began with
    std::uint64_t m_refused = 0;
    std::uint64_t m_reconnects = 0;
    bool m_everLocked = false;
};

}  // namespace cardiotwin::devices
