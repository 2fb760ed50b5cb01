// SPDX-License-Identifier: GPL-3.0-or-later
// One stream's way from blocks to displays: the sink a source fills, the analysis thread, the twin thread
// with its trainer, the recorder thread, and the vessels that displays pull from. Nothing here waits for a
// display and nothing grows: a full ring refuses, and every refusal is counted under the name of who suffered
// it. Threads: `take` on the source's thread; the mailboxes' reading side on one display thread; `waves`,
// `counters` from anywhere; events are called on worker threads and must return at once.
#pragma once

#include "app/pipeline/twin_trainer.h"
#include "app/pipeline/worker.h"
#include "devices/files/block_recorder.h"
#include "models/base/mailbox.h"
#include "models/base/sample_block.h"
#include "models/base/spsc_ring.h"
#include "models/base/wave_store.h"
#include "models/ecg/ecg_analysis.h"
#include "models/twin/heart_twin.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace cardiotwin::pipeline {

struct PipelineEvents {
    std::function<void()> opened;                            ///< `waves` is there, or is another one
    std::function<void(const twin::Acuity&)> acuityChanged;  ///< by kAcuityStep or more
    std::function<void(const std::string& worker, const std::string& what)> workerFailed;
    std::function<void(const Error&)> recordingFailed;
};

/// Makes the recorder of a stream when its first block has told leads and rate. Called on the recorder
/// thread, again when either changes.
using MakeRecorder = std::function<Result<std::unique_ptr<files::BlockRecorder>>(const SampleBlock& first)>;

struct PipelineSettings {
    ecg::AnalysisSettings analysis;
    twin::TwinSettings twin;
    bool waitForRefits = false;  ///< true: a fit takes effect exactly when due, as a run over a file does
};

struct PipelineCounters {
    std::uint64_t framesIn = 0;       ///< offered by the source
    std::uint64_t framesRefused = 0;  ///< the analysis ring was full
    std::uint64_t framesAnalysed = 0;
    std::uint64_t framesRecorded = 0;
    std::uint64_t framesUnrecorded = 0;  ///< the recorder ring was full: data loss, shown as such
    std::uint64_t findingsRefused = 0;   ///< the twin was behind; it sees a gap
};

class StreamPipeline final : public BlockSink {
public:
    static constexpr double kAcuityStep = 4.0;

    StreamPipeline(PipelineSettings settings, PipelineEvents events, MakeRecorder makeRecorder);
    ~StreamPipeline() override;

    bool take(const SharedBlock& block) override;
    /// Drains every ring in the order of the flow and stops the threads. The source must have stopped before.
    void stop();

    [[nodiscard]] const WaveStore* waves() const { return m_waves.load(std::memory_order_acquire); }
    [[nodiscard]] Mailbox<ecg::Vitals>& vitals() { return m_vitals; }
    [[nodiscard]] Mailbox<twin::TwinSnapshot>& twin() { return m_twinMail; }
    /// Each lead's contact, whenever it changes; empty where the source reports none.
    [[nodiscard]] Mailbox<std::vector<LeadState>>& contacts() { return m_contactMail; }
    /// The patient card, in force from the next findings on. Threads: from one thread.
    void use(const twin::PatientProfile& card) { m_cardMail.publish(card); }
    [[nodiscard]] PipelineCounters counters() const;

private:
    using SharedFindings = std::shared_ptr<const ecg::Findings>;

    void analyse(const std::stop_token& stop);
    void open(const SampleBlock& block);
    void hand(ecg::Findings findings, Instant capturedAt, const std::vector<LeadState>& contacts);
    void show(const signal::CleanBlock& clean, Instant capturedAt, const std::vector<LeadState>& contacts);
    void runTwin(const std::stop_token& stop);
    void advance(twin::HeartTwin& heart, const ecg::Findings& findings, const std::stop_token& stop);
    void publish(const twin::HeartTwin& heart);
    void record(const std::stop_token& stop);
    [[nodiscard]] Result<void> keep(const SharedBlock& block,
                                    std::unique_ptr<files::BlockRecorder>& recorder);

    PipelineSettings m_settings;
    PipelineEvents m_events;
    MakeRecorder m_makeRecorder;  // none: nothing is recorded

    SpscRing<SharedBlock> m_toAnalysis;
    SpscRing<SharedBlock> m_toRecorder;
    SpscRing<SharedFindings> m_toTwin;
    Mailbox<ecg::Vitals> m_vitals;
    Mailbox<twin::TwinSnapshot> m_twinMail;
    Mailbox<std::vector<LeadState>> m_contactMail;
    Mailbox<twin::PatientProfile> m_cardMail;  // to the twin thread

    std::unique_ptr<ecg::EcgAnalysis> m_analysis;      // analysis thread
    std::vector<std::unique_ptr<WaveStore>> m_stores;  // analysis thread; old ones live on for late readers
    std::atomic<const WaveStore*> m_waves{nullptr};
    std::vector<LeadState> m_contacts;    // analysis thread, as published last
    std::vector<float> m_shown;           // analysis thread
    std::vector<LeadId> m_recordedLeads;  // recorder thread
    Hertz m_recordedRate;                 // recorder thread
    double m_announcedAcuity = -1.0;      // twin thread
    double m_publishedAt = -1.0;          // twin thread, recording time in seconds
    TwinTrainer m_trainer;

    std::atomic<std::uint64_t> m_framesIn{0}, m_framesRefused{0}, m_framesAnalysed{0}, m_framesRecorded{0},
        m_framesUnrecorded{0}, m_findingsRefused{0};

    Worker m_recordWorker, m_twinWorker, m_analysisWorker;  // last: they use all of the above
};

}  // namespace cardiotwin::pipeline
