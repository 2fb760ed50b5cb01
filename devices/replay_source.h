// SPDX-License-Identifier: GPL-3.0-or-later
// A recording played as if it were live: at its own speed, slower, faster, or as fast as its sink takes it.
// It never drops at unlimited speed: a refused block is offered again. Seeking makes the next block's `first`
// jump, as in any gap.
// Threads: moved to its own thread before `start`; the slots run there. `status` may be called from anywhere.
#pragma once

#include "devices/files/recording_reader.h"
#include "devices/sample_source.h"
#include "devices/shared_status.h"

#include <QTimer>

#include <memory>

namespace cardiotwin::devices {

class ReplaySource : public SampleSource {
    Q_OBJECT

public:
    /// `name` is what the status calls the source, usually the file's name. What no person was recorded in is
    /// played as a simulation.
    ReplaySource(std::unique_ptr<files::RecordingReader> reader, BlockSink& sink, StreamId stream,
                 const std::string& name = {}, QObject* parent = nullptr);
    ~ReplaySource() override;

    [[nodiscard]] StreamStatus status() const override;

public Q_SLOTS:
    void start() override;
    void stop() override;
    void pause();
    void resume();
    /// Goes on at `index` of the recording.
    void seek(qint64 index);
    /// Factor of the recording's own speed, clamped to 0.25–16; 0 means as fast as the sink takes blocks.
    void setSpeed(double speed);

private:
    void advance();
    bool deliverUpTo(SampleIndex due);
    bool offerPending();
    void restartClock();
    void setPhase(LinkPhase phase);
    void end();

    std::unique_ptr<files::RecordingReader> m_reader;
    BlockSink& m_sink;
    StreamId m_stream;
    QTimer m_timer{this};
    SharedStatus m_status;
    LinkPhase m_phase = LinkPhase::Closed;
    double m_speed = 1.0;
    std::uint64_t m_sequence = 0;
    SampleIndex m_next;        // the first frame not yet read
    SampleIndex m_clockIndex;  // played at m_clockStart
    Instant m_clockStart;
    SharedBlock m_pending;  // refused by the sink at unlimited speed
};

}  // namespace cardiotwin::devices
