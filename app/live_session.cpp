// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live_session.h"

#include "app/pipeline/shipped_models.h"

#include <QMetaObject>

namespace cardiotwin::app {

LiveSession::LiveSession(const MakeSource& makeSource, Settings settings, pipeline::MakeRecorder makeRecorder,
                         QObject* parent)
    : QObject(parent),
      m_settings(settings),
      m_pipeline(std::make_unique<pipeline::StreamPipeline>(
          pipeline::PipelineSettings{.analysis = {.classifier = pipeline::shippedBeatClassifier()},
                                     .twin = {.population = pipeline::shippedRateModel(),
                                              .outlookModel = pipeline::shippedOutlookModel()}},
          events(), std::move(makeRecorder))) {
    m_source = makeSource(*m_pipeline).release();
    m_source->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_source, &QObject::deleteLater);
    connect(m_source, &devices::SampleSource::failed, this, &LiveSession::sourceFailed);
    connect(m_source, &devices::SampleSource::finished, this, &LiveSession::sourceFinished);
    m_thread.setObjectName(QStringLiteral("device"));
}

LiveSession::~LiveSession() {
    stop();
}

void LiveSession::start() {
    m_thread.start();
    QMetaObject::invokeMethod(m_source, &devices::SampleSource::start, Qt::QueuedConnection);
}

void LiveSession::stop() {
    if (m_source == nullptr) return;
    m_lastStatus = status();
    m_lastStatus.phase = LinkPhase::Closed;
    if (m_thread.isRunning()) {
        devices::SampleSource* source = m_source;
        QMetaObject::invokeMethod(
            source,
            [source] {
                source->stop();
                QThread::currentThread()->quit();
            },
            Qt::QueuedConnection);
        m_thread.wait();
    } else {
        delete m_source;
    }
    m_source = nullptr;
    m_pipeline->stop();
}

ui::LiveFeed LiveSession::feed() {
    ui::LiveFeed feed;
    feed.waves = m_pipeline->waves();
    feed.vitals = &m_pipeline->vitals();
    feed.twin = &m_pipeline->twin();
    feed.contacts = &m_pipeline->contacts();
    feed.status = [this] { return status(); };
    return feed;
}

StreamStatus LiveSession::status() const {
    if (m_source == nullptr) return m_lastStatus;
    StreamStatus status = m_source->status();
    if (m_settings.simulated) {
        status.kind = SourceKind::Simulated;
        status.speed = m_settings.speed;
    }
    return status;
}

std::vector<std::uint8_t> LiveSession::recentBytes() const {
    return m_source == nullptr ? std::vector<std::uint8_t>() : m_source->recentBytes();
}

pipeline::PipelineEvents LiveSession::events() {
    // Worker threads must return at once: everything becomes a queued call, dropped if this object is gone by
    // then.
    const auto queued = [this](auto call) {
        QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
    };
    pipeline::PipelineEvents events;
    events.opened = [this, queued] { queued([this] { Q_EMIT opened(); }); };
    events.acuityChanged = [this, queued](const twin::Acuity& acuity) {
        queued([this, acuity] { Q_EMIT acuityChanged(acuity); });
    };
    events.workerFailed = [this, queued](const std::string& worker, const std::string& what) {
        queued([this, worker, what] {
            Q_EMIT workerFailed(QString::fromStdString(worker), QString::fromStdString(what));
        });
    };
    events.recordingFailed = [this, queued](const Error& error) {
        queued([this, error] { Q_EMIT recordingFailed(error); });
    };
    return events;
}

}  // namespace cardiotwin::app
