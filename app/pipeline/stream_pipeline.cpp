// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline/stream_pipeline.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace cardiotwin::pipeline {
namespace {

// Blocks are 20–40 ms: some ten seconds of slack before anything is refused.
constexpr std::size_t kBlockSlots = 512;
constexpr std::size_t kFindingSlots = 1024;
constexpr double kWaveSeconds = 40.0;
// Displays draw at 30–60 Hz but numbers are read by people.
constexpr double kPublishEverySeconds = 0.2;

}  // namespace

StreamPipeline::StreamPipeline(PipelineSettings settings, PipelineEvents events, MakeRecorder makeRecorder)
    : m_settings(std::move(settings)),
      m_events(std::move(events)),
      m_makeRecorder(std::move(makeRecorder)),
      m_toAnalysis(kBlockSlots),
      m_toRecorder(kBlockSlots),
      m_toTwin(kFindingSlots),
      m_recordWorker(
          "recorder", [this](const std::stop_token& stop) { record(stop); }, m_events.workerFailed),
      m_twinWorker(
          "twin", [this](const std::stop_token& stop) { runTwin(stop); }, m_events.workerFailed),
      m_analysisWorker(
          "analysis", [this](const std::stop_token& stop) { analyse(stop); }, m_events.workerFailed) {}

StreamPipeline::~StreamPipeline() {
    stop();
}

void StreamPipeline::stop() {
    for (Worker* worker : {&m_analysisWorker, &m_twinWorker, &m_recordWorker}) {
        worker->requestStop();
        worker->join();
    }
}

bool StreamPipeline::take(const SharedBlock& block) {
    const auto frames = static_cast<std::uint64_t>(block->frames());
    m_framesIn += frames;
    if (m_makeRecorder && !m_toRecorder.push(block)) m_framesUnrecorded += frames;
    if (m_toAnalysis.push(block)) return true;
    m_framesRefused += frames;
    return false;
}

PipelineCounters StreamPipeline::counters() const {
    return {m_framesIn,       m_framesRefused,    m_framesAnalysed,
            m_framesRecorded, m_framesUnrecorded, m_findingsRefused};
}

void StreamPipeline::analyse(const std::stop_token& stop) {
    while (const auto block = m_toAnalysis.pop(stop)) {
        const WaveStore* store = waves();
        if (store == nullptr || store->leads() != (*block)->leads || store->rate() != (*block)->rate)
            open(**block);
        hand(m_analysis->process(**block), (*block)->capturedAt, (*block)->states);
        m_framesAnalysed += (*block)->frames();
    }
    if (m_analysis) hand(m_analysis->finish(), {}, m_contacts);
}

void StreamPipeline::open(const SampleBlock& block) {
    // Another board, another rate: the old findings say nothing about it.
    if (m_analysis) hand(m_analysis->finish(), {}, m_contacts);
    m_analysis = std::make_unique<ecg::EcgAnalysis>(block.leads, block.rate, m_settings.analysis);
    m_stores.push_back(std::make_unique<WaveStore>(block.leads, block.rate, kWaveSeconds));
    m_waves.store(m_stores.back().get(), std::memory_order_release);
    if (m_events.opened) m_events.opened();
}

void StreamPipeline::show(const signal::CleanBlock& clean, Instant capturedAt,
                          const std::vector<LeadState>& contacts) {
    if (contacts != m_contacts) {
        m_contacts = contacts;
        m_contactMail.publish(contacts);
    }
    const auto isOff = [](LeadState state) { return state == LeadState::Off || state == LeadState::Railed; };
    const bool anyOff =
        contacts.size() == clean.leads.size() && std::any_of(contacts.begin(), contacts.end(), isOff);
    if (!anyOff) {
        (void)m_stores.back()->append(clean.first, clean.millivolts, capturedAt);
        return;
    }
    // What an electrode without contact picks up is a state, not a voltage: no line is drawn for it.
    m_shown = clean.millivolts;
    for (std::size_t k = 0; k < m_shown.size(); ++k) {
        if (isOff(contacts[k % contacts.size()])) m_shown[k] = std::numeric_limits<float>::quiet_NaN();
    }
    (void)m_stores.back()->append(clean.first, m_shown, capturedAt);
}

void StreamPipeline::hand(ecg::Findings findings, Instant capturedAt,
                          const std::vector<LeadState>& contacts) {
    // The end of a stream adds beats but no moment of its own: the last numbers stand, and age.
    if (findings.clean.frames() > 0) {
        show(findings.clean, capturedAt, contacts);
        m_vitals.publish(findings.vitals);
    }
    if (!m_toTwin.push(std::make_shared<const ecg::Findings>(std::move(findings)))) ++m_findingsRefused;
}

void StreamPipeline::runTwin(const std::stop_token& stop) {
    std::unique_ptr<twin::HeartTwin> heart;
    std::vector<LeadId> leads;
    Hertz rate;
    bool hasCard = false;
    while (const auto findings = m_toTwin.pop(stop)) {
        const signal::CleanBlock& clean = (*findings)->clean;
        if (clean.frames() == 0 && !heart) continue;
        if (!heart || (clean.frames() > 0 && (clean.leads != leads || clean.rate != rate))) {
            leads = clean.leads;
            rate = clean.rate;
            heart = std::make_unique<twin::HeartTwin>(leads, rate, m_settings.twin);
            if (hasCard) heart->use(m_cardMail.value());
        }
        if (m_cardMail.take()) {
            hasCard = true;
            heart->use(m_cardMail.value());
        }
        advance(*heart, **findings, stop);
    }
    if (heart) publish(*heart);
}

void StreamPipeline::advance(twin::HeartTwin& heart, const ecg::Findings& findings,
                             const std::stop_token& stop) {
    if (m_settings.waitForRefits && heart.awaitsRefit(findings.vitals.asOf)) {
        if (auto fitted = m_trainer.await(stop)) heart.install(std::move(fitted));
    } else if (auto fitted = m_trainer.collect()) {
        heart.install(std::move(fitted));
    }
    heart.observe(findings);
    if (auto job = heart.takeDueRefit()) m_trainer.order(std::move(job));

    const double now = secondsAt(findings.vitals.asOf, findings.vitals.rate);
    if (now - m_publishedAt < kPublishEverySeconds && now >= m_publishedAt && findings.beats.empty()) return;
    m_publishedAt = now;
    publish(heart);
}

void StreamPipeline::publish(const twin::HeartTwin& heart) {
    twin::TwinSnapshot snapshot = heart.snapshot();
    const twin::Acuity acuity = snapshot.acuity;
    m_twinMail.publish(std::move(snapshot));
    if (!m_events.acuityChanged || std::abs(acuity.score - m_announcedAcuity) < kAcuityStep) return;
    m_announcedAcuity = acuity.score;
    m_events.acuityChanged(acuity);
}

void StreamPipeline::record(const std::stop_token& stop) {
    if (!m_makeRecorder) return;
    std::unique_ptr<files::BlockRecorder> recorder;
    bool failed = false;
    while (const auto block = m_toRecorder.pop(stop)) {
        const auto kept = keep(*block, recorder);
        if (kept) {
            m_framesRecorded += (*block)->frames();
            failed = false;
            continue;
        }
        m_framesUnrecorded += (*block)->frames();
        // Said once per run of failures: a full disk would repeat it at every block.
        if (!std::exchange(failed, true) && m_events.recordingFailed) m_events.recordingFailed(kept.error());
    }
    if (!recorder) return;
    if (const auto ended = recorder->finish(); !ended && m_events.recordingFailed) {
        m_events.recordingFailed(ended.error());
    }
}

Result<void> StreamPipeline::keep(const SharedBlock& block, std::unique_ptr<files::BlockRecorder>& recorder) {
    if (!recorder || block->leads != m_recordedLeads || block->rate != m_recordedRate) {
        if (recorder) {
            if (auto ended = recorder->finish(); !ended) return ended;
        }
        auto made = m_makeRecorder(*block);
        if (!made) return made.error();
        recorder = std::move(*made);
        m_recordedLeads = block->leads;
        m_recordedRate = block->rate;
    }
    return recorder->append(block);
}

}  // namespace cardiotwin::pipeline
