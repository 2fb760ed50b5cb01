// SPDX-License-Identifier: GPL-3.0-or-later
// One live stream from its source to its vessels: owns the source's thread, the source and the pipeline, and
// turns the workers' events into signals on the gui thread. Destroying it stops the source first and then
// drains the pipeline. Threads: gui thread.
#pragma once

#include "app/pipeline/stream_pipeline.h"
#include "devices/sample_source.h"
#include "ui/viewmodels/live_feed.h"

#include <QObject>
#include <QString>
#include <QThread>

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace cardiotwin::app {

class LiveSession : public QObject {
    Q_OBJECT

public:
    using MakeSource = std::function<std::unique_ptr<devices::SampleSource>(BlockSink& sink)>;
    struct Settings {
        bool simulated = false;  ///< whatever the source says, this is a simulation and is marked as one
        double speed = 1.0;      ///< of a simulation
    };

    LiveSession(const MakeSource& makeSource, Settings settings, pipeline::MakeRecorder makeRecorder,
                QObject* parent = nullptr);
    ~LiveSession() override;

    void start();
    /// Stops the source and drains the pipeline; the vessels stay readable.
    void stop();

    /// The patient card, in force from now on.
    void use(const twin::PatientProfile& card) { m_pipeline->use(card); }
    [[nodiscard]] ui::LiveFeed feed();
    [[nodiscard]] StreamStatus status() const;
    /// The last minute of what came over the line; empty without a line.
    [[nodiscard]] std::vector<std::uint8_t> recentBytes() const;
    [[nodiscard]] const pipeline::StreamPipeline& pipeline() const { return *m_pipeline; }
    [[nodiscard]] devices::SampleSource* source() const { return m_source; }

Q_SIGNALS:
    void opened();  ///< leads and rate are known: the feed has a wave store, or another one
    void acuityChanged(const cardiotwin::twin::Acuity& acuity);
    void workerFailed(const QString& worker, const QString& what);
    void recordingFailed(const cardiotwin::Error& error);
    void sourceFailed(const cardiotwin::Error& error);
    void sourceFinished();

private:
    [[nodiscard]] pipeline::PipelineEvents events();

    Settings m_settings;
    std::unique_ptr<pipeline::StreamPipeline> m_pipeline;
    QThread m_thread;
    devices::SampleSource* m_source = nullptr;  // lives on m_thread, deleted there
    StreamStatus m_lastStatus;                  // once the source is gone
};

}  // namespace cardiotwin::app
