// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline/stream_pipeline.h"
#include "tests/support/fact.h"

#include <atomic>
#include <chrono>
#include <cmath>
#include <mutex>
#include <thread>

using namespace cardiotwin;
using pipeline::PipelineEvents;
using pipeline::StreamPipeline;

namespace {

constexpr Hertz kRate{250.0};
constexpr SampleCount kBlockFrames = 10;

/// A train of narrow upright complexes at 75 bpm: enough to be found, no claim to look like a heart.
double pulse(SampleIndex at) {
    const double phase = std::fmod(secondsAt(at, kRate), 0.8) - 0.4;
    return std::exp(-phase * phase / (2 * 0.012 * 0.012)) +
           0.2 * std::exp(-std::pow(phase - 0.25, 2) / 0.005);
}

SharedBlock blockAt(SampleIndex first, std::uint64_t sequence) {
    auto block = std::make_shared<SampleBlock>();
    block->sequence = sequence;
    block->first = first;
    block->rate = kRate;
    block->capturedAt = Instant::now();
    block->leads = {LeadId{"II"}};
    for (SampleCount i = 0; i < kBlockFrames; ++i)
        block->millivolts.push_back(pulse(first + i));
    return block;
}

/// Remembers how many frames it was given, and fails on demand.
class CountingRecorder : public files::BlockRecorder {
public:
    struct Ledger {
        std::atomic<std::uint64_t> frames{0};
        std::atomic<bool> finished{false};
        std::atomic<bool> diskFull{false};
    };
    explicit CountingRecorder(Ledger& ledger) : m_ledger(ledger) {}

    Result<void> append(const SharedBlock& block) override {
        if (m_ledger.diskFull) return Error{ErrorCode::DiskFull, "recording", "no space"};
        m_ledger.frames += block->frames();
        return {};
    }
    Result<void> appendGap(SampleIndex) override { return {}; }
    files::RecorderCounters counters() const override { return {}; }
    const std::string& path() const override { return m_path; }
    Result<void> finish() override {
        m_ledger.finished = true;
        return {};
    }

private:
    Ledger& m_ledger;
    std::string m_path;
};

pipeline::MakeRecorder countingInto(CountingRecorder::Ledger& ledger) {
    return [&ledger](const SampleBlock&) -> Result<std::unique_ptr<files::BlockRecorder>> {
        return std::unique_ptr<files::BlockRecorder>(std::make_unique<CountingRecorder>(ledger));
    };
}

PipelineEvents quiet() {
    PipelineEvents events;
    events.workerFailed = [](const std::string&, const std::string&) {};
    return events;
}

void feedSeconds(StreamPipeline& stream, double seconds, SampleIndex from = {}) {
    const SampleIndex end = from + framesIn(seconds, kRate);
    for (std::uint64_t sequence = 0; from < end; from += kBlockFrames, ++sequence) {
        while (!stream.take(blockAt(from, sequence)))
            std::this_thread::yield();
    }
}

}  // namespace

FACT(stoppingDrainsEveryRingSoThatNothingAcceptedIsLost) {
    CountingRecorder::Ledger ledger;
    StreamPipeline stream({}, quiet(), countingInto(ledger));
    for (SampleIndex at{0}; at.value < 2000; at += kBlockFrames)
        (void)stream.take(blockAt(at, 0));
    stream.stop();
    const pipeline::PipelineCounters counted = stream.counters();
    CHECK_EQUAL(counted.framesIn, 2000u);
    CHECK_EQUAL(counted.framesAnalysed + counted.framesRefused, counted.framesIn);
    CHECK_EQUAL(counted.framesRecorded + counted.framesUnrecorded, counted.framesIn);
    CHECK_EQUAL(ledger.frames.load(), counted.framesRecorded);
    CHECK(ledger.finished.load());
}

FACT(displaysFindWavesVitalsAndTwinAfterHalfAMinute) {
    std::atomic<int> opened = 0;
    PipelineEvents events = quiet();
    events.opened = [&] { ++opened; };
    pipeline::PipelineSettings settings;
    settings.waitForRefits = true;
    StreamPipeline stream(settings, events, nullptr);
    feedSeconds(stream, 40.0);
    stream.stop();
    CHECK_EQUAL(opened.load(), 1);
    CHECK(stream.waves() != nullptr);
    CHECK_EQUAL(stream.waves()->end().value, framesIn(40.0, kRate));
    CHECK(stream.vitals().take());
    CHECK(stream.vitals().value().heartRate.has_value());
    CHECK_NEAR(stream.vitals().value().heartRate->value, 75.0, 1.0);
    CHECK(stream.twin().take());
    CHECK_EQUAL(stream.counters().findingsRefused, 0u);
}

FACT(aFullDiskIsSaidOnceAndTheStreamGoesOn) {
    CountingRecorder::Ledger ledger;
    ledger.diskFull = true;
    std::atomic<int> complaints = 0;
    PipelineEvents events = quiet();
    events.recordingFailed = [&](const Error& error) {
        complaints += error.code == ErrorCode::DiskFull ? 1 : 100;
    };
    StreamPipeline stream({}, events, countingInto(ledger));
    feedSeconds(stream, 4.0);
    stream.stop();
    CHECK_EQUAL(complaints.load(), 1);
    CHECK_EQUAL(stream.counters().framesAnalysed, 1000u);
    CHECK_EQUAL(stream.counters().framesUnrecorded, 1000u);
}

FACT(anotherBoardOpensAnotherWaveStore) {
    std::atomic<int> opened = 0;
    PipelineEvents events = quiet();
    events.opened = [&] { ++opened; };
    StreamPipeline stream({}, events, nullptr);
    feedSeconds(stream, 1.0);
    auto other = std::make_shared<SampleBlock>(*blockAt({1000}, 1));
    other->leads = {LeadId{"V5"}};
    CHECK(stream.take(other));
    stream.stop();
    CHECK_EQUAL(opened.load(), 2);
    CHECK_EQUAL(stream.waves()->leads().front().name, "V5");
}

FACT(whatAnElectrodeWithoutContactPicksUpIsShownAsMissing) {
    StreamPipeline stream({}, quiet(), nullptr);
    for (std::uint64_t sequence = 0; sequence < 100; ++sequence) {
        auto block = std::make_shared<SampleBlock>(
            *blockAt({static_cast<SampleCount>(sequence) * kBlockFrames}, sequence));
        block->states = {sequence >= 50 && sequence < 75 ? LeadState::Off : LeadState::Connected};
        while (!stream.take(block))
            std::this_thread::yield();
    }
    stream.stop();
    const WaveStore& waves = *stream.waves();
    WaveStore::Cursor cursor{{0}, 0};
    std::vector<float> shown(1000);
    CHECK_EQUAL(waves.read(cursor, shown), 1000u);
    for (std::size_t frame = 500; frame < 750; ++frame)
        CHECK(std::isnan(shown[frame]));
    CHECK(std::isfinite(shown[490]));
    CHECK(std::isfinite(shown[760]));
    CHECK(stream.contacts().take());
    CHECK(stream.contacts().value() == std::vector{LeadState::Connected});
}

FACT(thePatientCardReachesTheTwinBeforeAndDuringAStream) {
    StreamPipeline stream({}, quiet(), nullptr);
    twin::PatientProfile card;
    card.ageYears = 46;
    stream.use(card);
    feedSeconds(stream, 1.0);
    auto other = std::make_shared<SampleBlock>(*blockAt({1000}, 1));
    other->leads = {LeadId{"V5"}};  // another heart is begun; the card stays
    CHECK(stream.take(other));
    stream.stop();
    CHECK(stream.twin().take());
    CHECK(stream.twin().value().profile.ageYears == std::optional(46));
}
