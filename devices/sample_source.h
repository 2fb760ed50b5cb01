// SPDX-License-Identifier: GPL-3.0-or-later
// Anything that delivers live samples: a serial device, a replay, the synthetic patient. A source lives on
// the thread it is moved to; `start` and `stop` run there (call them queued). It stamps blocks and hands them
// to its sink, which may refuse them: refused frames are counted in the status. Signals are facts about the
// link, a few per minute. Threads: `status` and `recentBytes` from anywhere; the rest on the source's
// own thread.
#pragma once

#include "models/base/error.h"
#include "models/base/sample_block.h"
#include "models/base/stream_status.h"

#include <QObject>

#include <cstdint>
#include <vector>

namespace cardiotwin::devices {

class SampleSource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// A copy of what the source says of itself now.
    [[nodiscard]] virtual StreamStatus status() const = 0;
    /// The last minute of what came over the line, as it came; empty where there is no line.
    [[nodiscard]] virtual std::vector<std::uint8_t> recentBytes() const { return {}; }

public Q_SLOTS:
    virtual void start() = 0;
    virtual void stop() = 0;

Q_SIGNALS:
    void phaseChanged(cardiotwin::LinkPhase phase);
    void failed(const cardiotwin::Error& error);
    void finished();  ///< the source has reached its end by itself
};

}  // namespace cardiotwin::devices
