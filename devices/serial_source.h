// SPDX-License-Identifier: GPL-3.0-or-later
// A device on a serial port. Opens the port, starts the device where its protocol asks for it, turns bytes
// into stamped blocks, notices within a quarter of a second when the device goes away and takes it back when
// it returns. Frames the device's counter says were lost, and the outage after a reconnection, show as a jump
// of the blocks' `first`: nothing is filled in.
// Threads: made anywhere, moved to its own thread before `start`; the port is made, used and destroyed there.
// `status` and `recentBytes` may be called from anywhere.
#pragma once

#include "devices/byte_tail.h"
#include "devices/sample_source.h"
#include "devices/shared_status.h"
#include "models/base/lead_map.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cardiotwin::devices {

class SerialLink;

struct SerialSettings {
    std::string port;               ///< "/dev/ttyUSB0", "/dev/serial/by-id/…", a pseudo-terminal or a link
    std::string protocol = "auto";  ///< a name of wire::protocols(), or "auto"
    std::optional<int> baud;        ///< empty: the protocol's usual rate
    StreamId stream;
    std::optional<Hertz> rate;           ///< of a protocol that leaves the rate to the sketch; else ignored
    std::optional<LeadMap> map;          ///< what the channels are connected to; none: the device's own names
    bool nominalMillivolts = false;      ///< show an uncalibrated device's counts in guessed millivolts
    bool reconnect = true;               ///< wait for a lost device to come back
    bool deviceWaits = false;            ///< holds frames back rather than lose them: an emulator told to
    double secondsUntilComplaint = 3.0;  ///< of silence or nonsense before NoBytes or NoValidFrames
};

class SerialSource : public SampleSource {
    Q_OBJECT

public:
    SerialSource(SerialSettings settings, BlockSink& sink, QObject* parent = nullptr);
    ~SerialSource() override;

    [[nodiscard]] StreamStatus status() const override;
    [[nodiscard]] std::vector<std::uint8_t> recentBytes() const override { return m_tail.copy(); }

public Q_SLOTS:
    void start() override;
    void stop() override;

private:
    friend class SerialLink;

    SerialSettings m_settings;
    BlockSink& m_sink;
    SharedStatus m_status;
    ByteTail m_tail;
    std::unique_ptr<SerialLink> m_link;  // exists between start and stop, on the source's thread
};

}  // namespace cardiotwin::devices
