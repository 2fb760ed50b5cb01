// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/replay_source.h"
#include "tests/support/running_source.h"
#include "tests/support/strict_log.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace cardiotwin;
using devices::ReplaySource;

namespace {

/// A recording in memory: lead c of frame i is i + c/10; frames in [gapBegin, gapEnd) are not there.
class MemoryReader final : public files::RecordingReader {
public:
    explicit MemoryReader(std::int64_t frames, std::int64_t gapBegin = 0, std::int64_t gapEnd = 0,
                          bool isSimulated = false)
        : m_frames(frames), m_gapBegin(gapBegin), m_gapEnd(gapEnd) {
        m_info.format = "memory";
        m_info.isSimulated = isSimulated;
        m_info.leads = {{"I"}, {"II"}};
        m_info.rate = {500.0};
    }
    [[nodiscard]] const files::RecordingInfo& info() const override { return m_info; }
    [[nodiscard]] Result<SampleBlock> read(std::size_t maxFrames) override {
        if (m_at >= m_gapBegin && m_at < m_gapEnd) m_at = m_gapEnd;
        SampleBlock block;
        block.first = {m_at};
        block.rate = m_info.rate;
        block.leads = m_info.leads;
        const std::int64_t end = m_at < m_gapBegin ? m_gapBegin : m_frames;
        for (; m_at < end && block.frames() < maxFrames; ++m_at) {
            block.millivolts.push_back(static_cast<double>(m_at));
            block.millivolts.push_back(static_cast<double>(m_at) + 0.1);
        }
        return block;
    }
    [[nodiscard]] Result<void> seek(SampleIndex index) override {
        m_at = std::clamp<std::int64_t>(index.value, 0, m_frames);
        return {};
    }
    [[nodiscard]] double progress() const override {
        return static_cast<double>(m_at) / static_cast<double>(m_frames);
    }

private:
    files::RecordingInfo m_info;
    std::int64_t m_frames;
    std::int64_t m_gapBegin;
    std::int64_t m_gapEnd;
    std::int64_t m_at = 0;
};

RunningSource::Make replay(std::int64_t frames, double speed, std::int64_t gapBegin = 0,
                           std::int64_t gapEnd = 0) {
    return [=](BlockSink& sink) {
        auto source = std::make_unique<ReplaySource>(std::make_unique<MemoryReader>(frames, gapBegin, gapEnd),
                                                     sink, StreamId{3});
        source->setSpeed(speed);
        return source;
    };
}

ReplaySource& replaySource(RunningSource& running) {
    return static_cast<ReplaySource&>(running.source());
}

}  // namespace

class TestReplaySource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // A replay's status once had no source: the strip above the traces did not say which file was played.
    void itsStatusNamesTheFileThatIsPlayed() {
        CollectingSink sink;
        const ReplaySource source(std::make_unique<MemoryReader>(10), sink, StreamId{1}, "119.hea");
        QCOMPARE(source.status().source, std::string("119.hea"));
        QVERIFY(source.status().kind == SourceKind::Replay);
    }

    void whatNobodyWasRecordedInIsPlayedAsASimulation() {
        CollectingSink sink;
        const ReplaySource source(std::make_unique<MemoryReader>(10, 0, 0, true), sink, StreamId{1}, "s.hea");
        QVERIFY(source.status().kind == SourceKind::Simulated);
    }

    void everyFrameIsPlayedOnceAndInOrder() {
        const StrictLog log;
        RunningSource running(replay(2000, 16.0));
        QTRY_COMPARE(running.status().phase, LinkPhase::Finished);
        QCOMPARE(running.sink.frames(), 2000U);
        const auto lead = running.sink.lead(1);
        for (std::size_t i = 0; i < lead.size(); ++i)
            QCOMPARE(lead[i], static_cast<double>(i) + 0.1);
        QCOMPARE(running.sink.blocks().front()->stream.value, 3U);
        QCOMPARE(running.status().kind, SourceKind::Replay);
    }

    void atUnlimitedSpeedARefusedBlockIsOfferedAgain() {
        const StrictLog log;
        RunningSource running([](BlockSink& sink) {
            auto source =
                std::make_unique<ReplaySource>(std::make_unique<MemoryReader>(100000), sink, StreamId{1});
            source->setSpeed(0.0);
            static_cast<CollectingSink&>(sink).refuseNext(25);
            return source;
        });
        QTRY_COMPARE(running.status().phase, LinkPhase::Finished);
        QCOMPARE(running.sink.frames(), 100000U);
        QCOMPARE(running.status().refused, 0U);
    }

    void atItsOwnSpeedARefusedBlockIsCounted() {
        const StrictLog log;
        RunningSource running([](BlockSink& sink) {
            auto source =
                std::make_unique<ReplaySource>(std::make_unique<MemoryReader>(1000), sink, StreamId{1});
            source->setSpeed(8.0);
            static_cast<CollectingSink&>(sink).refuseNext(2);
            return source;
        });
        QTRY_COMPARE(running.status().phase, LinkPhase::Finished);
        QVERIFY(running.status().refused > 0);
        QCOMPARE(running.sink.frames() + running.status().refused, 1000U);
    }

    void aGapOfTheRecordingIsAJump() {
        const StrictLog log;
        RunningSource running(replay(2000, 0.0, 500, 800));
        QTRY_COMPARE(running.status().phase, LinkPhase::Finished);
        const auto lead = running.sink.lead(0);
        QVERIFY(std::isnan(lead[600]));
        QCOMPARE(lead[800], 800.0);
        QCOMPARE(running.sink.frames(), 1700U);
    }

    void whilePausedNothingComesAndResumeGoesOnThere() {
        const StrictLog log;
        RunningSource running(replay(4000, 8.0));
        QTRY_VERIFY(running.sink.frames() > 200);
        running.ask([&] { replaySource(running).pause(); });
        QCOMPARE(running.status().phase, LinkPhase::Paused);
        const std::size_t before = running.sink.frames();
        QTest::qWait(80);
        QCOMPARE(running.sink.frames(), before);
        running.ask([&] { replaySource(running).resume(); });
        QTRY_COMPARE(running.status().phase, LinkPhase::Finished);
        QCOMPARE(running.sink.frames(), 4000U);
    }

    void seekingGoesOnFromTheNewPlace() {
        const StrictLog log;
        RunningSource running(replay(100000, 1.0));
        QTRY_VERIFY(running.sink.frames() > 20);
        running.ask([&] { replaySource(running).seek(90000); });
        QTRY_VERIFY(running.sink.blocks().back()->first.value >= 90000);
        running.ask([&] { replaySource(running).setSpeed(0.0); });
        QTRY_COMPARE(running.status().phase, LinkPhase::Finished);
        QCOMPARE(running.sink.lead(0).back(), 99999.0);
    }

    void speedsAreHeldToWhatAPersonCanFollow() {
        const StrictLog log;
        RunningSource running(replay(100000, 1.0));
        running.ask([&] { replaySource(running).setSpeed(0.01); });
        QCOMPARE(running.status().speed, 0.25);
        running.ask([&] { replaySource(running).setSpeed(99.0); });
        QCOMPARE(running.status().speed, 16.0);
    }
};

QTEST_GUILESS_MAIN(TestReplaySource)
#include "tst_replay_source.moc"
