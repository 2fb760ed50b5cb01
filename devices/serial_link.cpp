// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/serial_link.h"

#include "devices/port_catalogue.h"
#include "devices/wire/finding.h"

#include <QMetaObject>

#include <algorithm>
#include <cerrno>
#include <limits>
#include <termios.h>
#include <utility>

namespace cardiotwin::devices {
namespace {

using std::chrono::milliseconds;

constexpr int kReadBuffer = 65536;
constexpr auto kTick = milliseconds(20);
constexpr auto kWatch = milliseconds(200);
constexpr auto kPresence = milliseconds(100);
constexpr Duration kListenFirst = milliseconds(700);       // a device that streams already is left alone
constexpr Duration kListenToUnknown = milliseconds(2000);  // opening resets many boards: let them boot
constexpr Duration kIdle = milliseconds(60);  // a frame that waits for its successor waits no longer
constexpr Duration kOldestPartial = milliseconds(30);
constexpr Duration kTrySpeedFor = milliseconds(1500);
constexpr double kAutoPatience = 2.5;  // all speeds are tried before anything is called nonsense
constexpr Duration kFirstBackOff = milliseconds(1000);
constexpr Duration kLongestBackOff = milliseconds(30000);

}  // namespace

SerialLink::SerialLink(SerialSource& source, SharedStatus& status)
    : m_source(source), m_status(status), m_protocol(source.m_settings.protocol) {
    m_tick.setInterval(kTick);
    m_tick.setTimerType(Qt::PreciseTimer);
    m_watch.setInterval(kWatch);
    m_presence.setInterval(kPresence);
    connect(&m_tick, &QTimer::timeout, this, &SerialLink::tick);
    connect(&m_watch, &QTimer::timeout, this, &SerialLink::watch);
    connect(&m_presence, &QTimer::timeout, this, &SerialLink::tryToComeBack);
}

SerialLink::~SerialLink() {
    if (m_port && m_started && !m_lost) {
        const std::string stop = wire::stopCommand(m_protocol);
        m_port->write(stop.data(), static_cast<qint64>(stop.size()));
        m_port->flush();
    }
    take(Instant::now(), Pause::End);
    if (m_stamper) m_stamper->outage(false);  // decides about held frames and hands everything over
    closePort();
    setPhase(LinkPhase::Closed);
    publish();
}

void SerialLink::begin() {
    m_decoder = wire::makeDecoder(m_protocol);
    if (!m_decoder) {
        fail({ErrorCode::ProtocolUnknown, m_source.m_settings.port, m_source.m_settings.protocol});
        return;
    }
    setPhase(LinkPhase::Opening);
    if (const auto opened = openPort(); !opened) {
        closePort();
        setPhase(LinkPhase::Closed);
        fail(opened.error());
    }
}

Result<void> SerialLink::openPort() {
    const SerialSettings& settings = m_source.m_settings;
    if (auto usable = checkPort(settings.port); !usable) return usable;
    m_port = std::make_unique<QSerialPort>();
    m_port->setPortName(QString::fromStdString(settings.port));
    m_port->setBaudRate(settings.baud.value_or(m_decoder->info().baud));
    m_port->setReadBufferSize(kReadBuffer);
    m_lost = false;
    if (!m_port->open(QIODevice::ReadWrite)) {
        const bool busy = m_port->error() == QSerialPort::PermissionError;
        return Error{busy ? ErrorCode::PortBusy : ErrorCode::PortFailed, settings.port,
                     m_port->errorString().toStdString()};
    }
    m_port->clear();  // what the driver kept from before belongs to nobody
    connect(m_port.get(), &QSerialPort::readyRead, this, &SerialLink::onReadyRead);
    connect(m_port.get(), &QSerialPort::errorOccurred, this, &SerialLink::onPortError);
    m_openedAt = Instant::now();
    m_lastByteAt = m_openedAt;
    m_lastFrameAt = m_openedAt;
    m_handshakeAt = m_openedAt + (m_protocol == "auto" ? kListenToUnknown : kListenFirst);
    m_backOff = kFirstBackOff;
    m_bytesThisOpening = 0;
    m_complained = false;
    m_announcedLock = false;
    m_deviceAnswered = false;
    m_started = false;
    m_presence.stop();
    m_tick.start();
    m_watch.start();
    setPhase(LinkPhase::Searching);
    return {};
}

void SerialLink::onReadyRead() {
    if (!m_port || m_lost) return;
    const Instant now = Instant::now();
    const QByteArray bytes = m_port->readAll();
    std::span<const std::uint8_t> rest(reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                                       static_cast<std::size_t>(bytes.size()));
    m_source.m_tail.append(rest, now);
    if (m_bytesThisOpening == 0) m_firstByteAt = now;
    m_bytesThisOpening += rest.size();
    m_lastByteAt = now;
    if (m_handshake) {
        rest = rest.last(m_handshake->push(rest));
        converse(now);
    }
    if (!rest.empty()) decode(rest, now);
}

void SerialLink::decode(std::span<const std::uint8_t> bytes, Instant arrival) {
    m_decoder->push(bytes, arrival, m_frames);
    take(arrival, Pause::None);
    publish();
}

void SerialLink::take(Instant now, Pause pause) {
    if (!m_decoder) return;
    if (pause != Pause::None) m_decoder->finish(m_frames);
    if (!m_frames.empty()) {
        m_lastFrameAt = now;
        if (!m_announcedLock) announceLock();
        if (std::exchange(m_complained, false))
            m_status.update([](StreamStatus& status) { status.problem.clear(); });
    } else if (pause != Pause::End || !m_lineClock) {
        return;
    }
    const wire::ProtocolInfo& info = m_decoder->info();
    if (!info.rateKnown) {
        if (!m_lineClock) {
            const int baud = m_port ? m_port->baudRate() : info.baud;
            m_lineClock = std::make_unique<LineClock>(info.nominalRate, baud, m_source.m_settings.rate);
        }
        m_lineClock->pass(m_frames, pause == Pause::End);
        if (m_frames.empty()) return;
    }
    if (!m_stamper) makeStamper();
    const bool guess = m_source.m_settings.nominalMillivolts && info.scale == ScaleSource::Counts;
    for (wire::Frame& frame : m_frames) {
        prepare(frame, guess);
        m_stamper->add(frame);
    }
    m_frames.clear();
    m_stamper->endOfRead();
}

void SerialLink::prepare(wire::Frame& frame, bool inMillivolts) const {
    const wire::ProtocolInfo& info = m_decoder->info();
    if (inMillivolts)
        for (double& value : frame.millivolts)
            value = (value - info.countsAtRest) * info.millivoltsPerCount;
    if (!m_mapper) return;
    frame.millivolts.resize(m_channels, std::numeric_limits<double>::quiet_NaN());
    m_mapper->apply(frame.millivolts);
    frame.channelsOff = m_mapper->apply(frame.channelsOff);
    frame.railed = m_mapper->apply(frame.railed);
}

void SerialLink::announceLock() {
    m_announcedLock = true;
    m_handshake.reset();
    if (std::exchange(m_everLocked, true)) ++m_reconnects;
    m_status.update([this](StreamStatus& status) {
        status.problem.clear();
        status.finding = wire::findingOf(m_decoder->info().name, m_deviceAnswered);
    });
    setPhase(LinkPhase::Locked);
}

void SerialLink::makeStamper() {
    const wire::ProtocolInfo& info = m_decoder->info();
    const SerialSettings& settings = m_source.m_settings;
    const Hertz rate = info.rateKnown ? info.nominalRate : m_lineClock->rate();
    // A mapping of another number of channels is not this device's.
    if (settings.map && settings.map->channels.size() == info.channels.size())
        m_mapper = std::make_unique<signal::LeadMapper>(*settings.map);
    m_channels = info.channels.size();
    const std::vector<LeadId>& leads = m_mapper ? m_mapper->leads() : info.channels;
    m_stamper = std::make_unique<FrameStamper>(settings.stream, leads, rate, info.counterModulus,
                                               [this](const SharedBlock& block) {
                                                   if (!m_source.m_sink.take(block))
                                                       m_refused += block->frames();
                                               });
    if (settings.deviceWaits) m_stamper->trustCounter();
    if (info.reportsLeadOff) m_stamper->trustContacts();
    m_status.update([&](StreamStatus& status) {
        status.protocol = info.name;
        status.leads = leads;
        status.channels = info.channels;
        status.derivedLeads = m_mapper ? m_mapper->derived() : 0;
        status.rate = rate;
        status.uncheckedLink = !info.hasChecksum;
        const bool pulseMeasured = m_mapper && settings.map->isCalibrated;
        status.calibrated = info.calibrated || pulseMeasured;
        status.scale = pulseMeasured ? ScaleSource::Calibrated : info.scale;
        status.reportsLeadOff = info.reportsLeadOff;
    });
}

void SerialLink::onPortError(QSerialPort::SerialPortError error) {
    // A pseudo-terminal has no modem lines (unsupported), and time-outs are not losses.
    if (error == QSerialPort::NoError || error == QSerialPort::UnsupportedOperationError ||
        error == QSerialPort::TimeoutError)
        return;
    // After a hang-up this port reports whatever errno happens to hold, so its words would mislead.
    loseLink("the line was hung up");
}

void SerialLink::tick() {
    const Instant now = Instant::now();
    if (now - m_lastByteAt > kIdle) take(now, Pause::Idle);
    if (m_stamper) {
        m_stamper->settle(now);
        const Instant oldest = m_stamper->oldestPending();
        if (!oldest.isNever() && now - oldest > kOldestPartial) m_stamper->flush();
    }
    if (m_port && !m_lost) {
        tryAnotherSpeed(now);
        converse(now);
        complainIfDue(now);
    }
    publish();
}

// An unknown device that talks nonsense may talk at another speed; one that is silent is asked to start.
void SerialLink::tryAnotherSpeed(Instant now) {
    const SerialSettings& settings = m_source.m_settings;
    if (m_protocol != "auto" || settings.baud || m_everLocked || m_bytesThisOpening == 0 || m_handshake)
        return;
    if (m_speedSince.isNever()) m_speedSince = m_openedAt;
    if (now - m_speedSince < kTrySpeedFor) return;
    m_speedSince = now;
    std::vector<int> speeds;
    for (const wire::ProtocolInfo& info : wire::protocols())
        if (std::find(speeds.begin(), speeds.end(), info.baud) == speeds.end()) speeds.push_back(info.baud);
    const auto current = std::find(speeds.begin(), speeds.end(), m_port->baudRate());
    const auto next = current == speeds.end() || current + 1 == speeds.end() ? speeds.begin() : current + 1;
    m_port->setBaudRate(*next);
    m_port->clear();
    m_decoder->reset();
}

void SerialLink::watch() {
    if (!m_port || m_lost) return;
    // A hung-up line may read as silence without any error; its settings cannot be read any more.
    struct termios settings {};
    if (::tcgetattr(m_port->handle(), &settings) == -1 && errno == EIO) loseLink("the line was hung up");
}

void SerialLink::converse(Instant now) {
    if (m_decoder->isLocked() && !m_handshake) return;
    if (!m_handshake && !beginConversation(now)) return;
    m_handshake->check(now);
    while (m_handshake->state() == wire::Handshake::State::Talking) {
        const std::string command = m_handshake->next(now);
        if (command.empty()) break;
        m_port->write(command.data(), static_cast<qint64>(command.size()));
    }
    if (m_handshake->state() == wire::Handshake::State::Talking) return;
    if (m_protocol == "auto") {
        endProbe(now);
    } else if (m_handshake->state() == wire::Handshake::State::Done) {
        m_decoder->learn(m_handshake->conversation());
        m_started = true;
        m_talkedOnce = true;
        const auto& said = m_handshake->conversation();
        m_deviceAnswered = std::any_of(said.begin(), said.end(),
                                       [](const wire::Exchange& turn) { return !turn.reply.empty(); });
        m_handshake.reset();
        m_handshakeAt = now + m_backOff;
        if (m_stamper) m_stamper->outage(false);  // its counter begins anew
    } else {
        handshakeFailed(now);
    }
}

bool SerialLink::beginConversation(Instant now) {
    if (now < m_handshakeAt || m_announcedLock || mayStillLock(now)) return false;
    std::vector<wire::HandshakeStep> steps;
    if (m_protocol == "auto") {
        // An unknown device that says anything at all is not waiting to be asked.
        if (m_bytesThisOpening > 0 && m_probe == 0) return false;
        const wire::Probe& probe = wire::probes().at(m_probe);
        if (!m_source.m_settings.baud) m_port->setBaudRate(probe.baud);
        steps = {probe.step};
    } else {
        steps = wire::startSequence(m_protocol, {m_source.m_settings.rate});
    }
    if (steps.empty()) return false;
    m_handshake = std::make_unique<wire::Handshake>(std::move(steps));
    m_decoder->reset();
    return true;
}

// A stream that has only just begun is listened to before it is interrupted.
bool SerialLink::mayStillLock(Instant now) const {
    return m_port->bytesAvailable() > 0 || (m_bytesThisOpening > 0 && now - m_firstByteAt < kListenFirst);
}

// An answer names the device, which is then started as its protocol wants it; silence leads to the next
// question.
void SerialLink::endProbe(Instant now) {
    const std::string found = wire::protocolThatAnswers(m_handshake->reply());
    m_handshake.reset();
    if (!found.empty()) {
        m_protocol = found;
        m_decoder = wire::makeDecoder(m_protocol);
        m_handshakeAt = now;
        return;
    }
    m_handshakeAt = now + wire::probes().at(m_probe).quietAfter;
    if (++m_probe < wire::probes().size()) return;
    m_probe = 0;
    m_talkedOnce = true;
    m_bytesThisOpening = 0;
    m_handshakeAt = now + m_backOff;
    m_backOff = std::min(2 * m_backOff, kLongestBackOff);
}

void SerialLink::handshakeFailed(Instant now) {
    const std::string reply = m_handshake->reply();
    const bool refused = m_handshake->wasRefused();
    m_handshake.reset();
    m_talkedOnce = true;
    m_handshakeAt = now + m_backOff;
    m_backOff = std::min(2 * m_backOff, kLongestBackOff);
    // A silent device, or one that talks nonsense, is better described by what arrives.
    if (refused) fail({ErrorCode::HandshakeFailed, m_source.m_settings.port, reply});
}

void SerialLink::complainIfDue(Instant now) {
    const bool searching = m_protocol == "auto" && !m_everLocked;
    const double seconds = m_source.m_settings.secondsUntilComplaint * (searching ? kAutoPatience : 1.0);
    const auto patience = milliseconds(static_cast<std::int64_t>(seconds * 1e3));
    if (m_complained || now - m_lastFrameAt < patience) return;
    const bool silent = now - m_lastByteAt >= patience || m_bytesThisOpening == 0;
    // Silence proves nothing before the device was spoken to once to the end.
    if (silent && !m_talkedOnce && !m_everLocked && hasConversation()) return;
    m_complained = true;
    if (silent) {
        fail({ErrorCode::NoBytes, m_source.m_settings.port, {}});
    } else {
        fail({ErrorCode::NoValidFrames, m_source.m_settings.port,
              std::to_string(m_bytesThisOpening) + " bytes at " + std::to_string(m_port->baudRate()) +
                  " baud"});
    }
}

bool SerialLink::hasConversation() const {
    return m_protocol == "auto" || !wire::startSequence(m_protocol).empty();
}

void SerialLink::loseLink(const std::string& why) {
    if (std::exchange(m_lost, true)) return;
    take(Instant::now(), Pause::End);
    m_decoder->reset();
    m_handshake.reset();
    if (m_lineClock) m_lineClock->restart();
    if (m_stamper) m_stamper->outage(true);
    publish();
    setPhase(LinkPhase::Lost);
    fail({ErrorCode::LinkLost, m_source.m_settings.port, why});
    // Closing inside the port's own error signal would recurse into it.
    QMetaObject::invokeMethod(
        this,
        [this] {
            closePort();
            if (m_source.m_settings.reconnect) m_presence.start();
        },
        Qt::QueuedConnection);
}

void SerialLink::tryToComeBack() {
    // Presence is cheap to ask, so there is no back-off here: a device that is back is taken at once.
    if (!checkPort(m_source.m_settings.port)) return;
    if (!openPort()) closePort();
}

void SerialLink::closePort() {
    m_tick.stop();
    m_watch.stop();
    if (!m_port) return;
    m_port->disconnect(this);
    m_port->close();
    m_port.reset();
}

void SerialLink::setPhase(LinkPhase phase) {
    if (m_phase == phase) return;
    m_phase = phase;
    m_status.update([phase](StreamStatus& status) { status.phase = phase; });
    Q_EMIT m_source.phaseChanged(phase);
}

void SerialLink::fail(Error error) {
    m_status.update([&error](StreamStatus& status) { status.problem = error.place + ": " + error.detail; });
    Q_EMIT m_source.failed(error);
}

void SerialLink::publish() {
    if (!m_decoder) return;
    const wire::DecoderCounters& counters = m_decoder->counters();
    m_status.update([&](StreamStatus& status) {
        status.bytes = counters.bytes;
        status.bytesDiscarded = counters.bytesDiscarded;
        status.resyncs = counters.resyncs;
        status.reconnects = m_reconnects;
        status.refused = m_refused;
        if (!m_stamper) return;
        status.frames = m_stamper->framesDelivered();
        status.lost = m_stamper->framesLost();
        status.missed = m_stamper->framesInOutages();
        status.leadOffSeconds = m_stamper->leadOffSeconds();
        if (m_stamper->clock().isSettled()) status.measuredRate = m_stamper->clock().rate();
    });
}

}  // namespace cardiotwin::devices
