// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/replay_source.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace cardiotwin::devices {
namespace {

constexpr auto kTick = std::chrono::milliseconds(20);
constexpr double kBlockSeconds = 0.02;
constexpr double kSlowest = 0.25;
constexpr double kFastest = 16.0;
// At unlimited speed: frames in one block, and blocks before the event loop may look at other orders.
constexpr std::size_t kBatchFrames = 4096;
constexpr int kBatchBlocks = 16;

}  // namespace

ReplaySource::ReplaySource(std::unique_ptr<files::RecordingReader> reader, BlockSink& sink, StreamId stream,
                           const std::string& name, QObject* parent)
    : SampleSource(parent), m_reader(std::move(reader)), m_sink(sink), m_stream(stream) {
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ReplaySource::advance);
    m_status.update([this, &name](StreamStatus& status) {
        status.kind = m_reader->info().isSimulated ? SourceKind::Simulated : SourceKind::Replay;
        status.source = name;
        status.protocol = m_reader->info().format;
        status.rate = m_reader->info().rate;
        status.leads = m_reader->info().leads;
        status.calibrated = m_reader->info().unitSource.find("counts") == std::string::npos;
    });
}

ReplaySource::~ReplaySource() = default;

StreamStatus ReplaySource::status() const {
    return m_status.copy();
}

void ReplaySource::start() {
    if (m_phase == LinkPhase::Locked) return;
    setPhase(LinkPhase::Locked);
    restartClock();
}

void ReplaySource::stop() {
    m_timer.stop();
    m_pending.reset();
    setPhase(LinkPhase::Closed);
}

void ReplaySource::pause() {
    if (m_phase != LinkPhase::Locked) return;
    m_timer.stop();
    setPhase(LinkPhase::Paused);
}

void ReplaySource::resume() {
    if (m_phase != LinkPhase::Paused) return;
    setPhase(LinkPhase::Locked);
    restartClock();
}

void ReplaySource::seek(qint64 index) {
    if (const auto moved = m_reader->seek({index}); !moved) {
        Q_EMIT failed(moved.error());
        return;
    }
    m_pending.reset();
    m_next = {index};
    if (m_phase == LinkPhase::Finished) setPhase(LinkPhase::Paused);
    if (m_phase == LinkPhase::Locked) restartClock();
}

void ReplaySource::setSpeed(double speed) {
    m_speed = speed <= 0.0 ? 0.0 : std::clamp(speed, kSlowest, kFastest);
    m_status.update([this](StreamStatus& status) { status.speed = m_speed; });
    if (m_phase == LinkPhase::Locked) restartClock();
}

void ReplaySource::restartClock() {
    m_clockStart = Instant::now();
    m_clockIndex = m_next;
    m_timer.start(m_speed > 0.0 ? kTick : std::chrono::milliseconds(0));
}

void ReplaySource::advance() {
    if (m_speed > 0.0) {
        const double played = toSeconds(Instant::now() - m_clockStart) * m_speed;
        deliverUpTo(m_clockIndex + framesIn(played, m_reader->info().rate));
        return;
    }
    for (int i = 0; i < kBatchBlocks && m_phase == LinkPhase::Locked; ++i) {
        if (!deliverUpTo(m_next + static_cast<SampleCount>(kBatchFrames))) {
            m_timer.start(std::chrono::milliseconds(1));  // the sink is full: give it time
            return;
        }
    }
    if (m_phase == LinkPhase::Locked) m_timer.start(std::chrono::milliseconds(0));
}

// False when the sink refused a block that must not be dropped.
bool ReplaySource::deliverUpTo(SampleIndex due) {
    if (m_pending && !offerPending()) return false;
    const auto perBlock =
        m_speed > 0.0 ? std::max<SampleCount>(1, framesIn(kBlockSeconds * m_speed, m_reader->info().rate))
                      : static_cast<SampleCount>(kBatchFrames);
    while (m_next < due) {
        auto block = m_reader->read(static_cast<std::size_t>(std::min(perBlock, due - m_next)));
        if (!block) {
            Q_EMIT failed(block.error());
            end();
            return true;
        }
        if (block->frames() == 0) {
            end();
            return true;
        }
        block->stream = m_stream;
        block->sequence = m_sequence++;
        block->capturedAt = Instant::now();
        m_next = block->end();
        m_pending = std::make_shared<const SampleBlock>(std::move(*block));
        if (!offerPending()) return false;
    }
    return true;
}

bool ReplaySource::offerPending() {
    const bool taken = m_sink.take(m_pending);
    if (!taken && m_speed <= 0.0) return false;
    const std::size_t frames = std::exchange(m_pending, nullptr)->frames();
    m_status.update([&](StreamStatus& status) { (taken ? status.frames : status.refused) += frames; });
    return true;
}

void ReplaySource::setPhase(LinkPhase phase) {
    if (m_phase == phase) return;
    m_phase = phase;
    m_status.update([phase](StreamStatus& status) { status.phase = phase; });
    Q_EMIT phaseChanged(phase);
}

void ReplaySource::end() {
    m_timer.stop();
    setPhase(LinkPhase::Finished);
    Q_EMIT finished();
}

}  // namespace cardiotwin::devices
