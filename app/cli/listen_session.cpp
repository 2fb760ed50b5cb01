// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listen_session.h"

#include "app/cli/stop_signals.h"
#include "devices/wire/decoder.h"
#include "ui/viewmodels/error_text.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaObject>
#include <QSocketNotifier>
#include <QTextStream>
#include <QThread>

#include <cmath>
#include <cstdio>
#include <thread>
#include <utility>

namespace cardiotwin::cli {
namespace {

constexpr int kClockMs = 100;
constexpr double kSilenceSeconds = 2.0;  // after which the wall's clock may end a timed session

QJsonValue millisecondsOrNull(std::optional<Duration> delay) {
    return delay ? QJsonValue(toSeconds(*delay) * 1e3) : QJsonValue();
}

}  // namespace

ListenSession::ListenSession(ListenSettings settings)
    : m_settings(std::move(settings)), m_source(m_settings.serial, m_sink) {}

Exit ListenSession::run() {
    const StopSignals interrupts;
    QSocketNotifier stopped(interrupts.descriptor(), QSocketNotifier::Read);
    connect(&stopped, &QSocketNotifier::activated, &m_loop, &QEventLoop::quit);
    connect(&m_source, &devices::SampleSource::failed, this, &ListenSession::onFailed, Qt::QueuedConnection);
    connect(&m_source, &devices::SampleSource::phaseChanged, this, &ListenSession::onPhase,
            Qt::QueuedConnection);
    connect(&m_clock, &QTimer::timeout, this, &ListenSession::lookAtTheClock);
    m_clock.start(kClockMs);

    QThread deviceThread;
    QThread* const home = QThread::currentThread();
    m_source.moveToThread(&deviceThread);
    deviceThread.start();
    QMetaObject::invokeMethod(&m_source, &devices::SampleSource::start, Qt::QueuedConnection);
    std::jthread writer([this](const std::stop_token& stop) { write(stop); });
    m_loop.exec();

    QMetaObject::invokeMethod(
        &m_source,
        [this, home] {
            m_source.stop();
            m_source.moveToThread(home);
        },
        Qt::BlockingQueuedConnection);
    deviceThread.quit();
    deviceThread.wait();
    writer.request_stop();  // it still writes what is queued
    writer.join();

    const auto finished = finishFiles();
    if (m_fatal) return report(*m_fatal);
    if (m_writeError) return report(*m_writeError);
    if (!finished) return report(finished.error());
    return m_frames > 0 ? Exit::Done : report({ErrorCode::NoBytes, m_settings.serial.port, {}});
}

void ListenSession::onFailed(const Error& error) {
    // Once frames have come, a loss is waited out; before, there is nothing to wait for.
    if (m_everLocked) {
        QTextStream(stderr) << "cardiotwin-cli: " << ui::errorText(error) << "\n";
        return;
    }
    m_fatal = error;
    m_loop.quit();
}

void ListenSession::onPhase(LinkPhase phase) {
    if (phase == LinkPhase::Locked) m_everLocked = true;
    m_lostAt = phase == LinkPhase::Lost ? Instant::now() : Instant{};
}

void ListenSession::lookAtTheClock() {
    const Instant now = Instant::now();
    if (m_full) m_loop.quit();
    if (!m_lostAt.isNever() && toSeconds(now - m_lostAt) > m_settings.patience) {
        m_fatal = Error{ErrorCode::LinkLost, m_settings.serial.port, {}};
        m_loop.quit();
    }
    const Instant first{m_firstAt};
    if (!m_settings.seconds || first.isNever()) return;
    const bool silent = toSeconds(now - Instant{m_newestAt}) > kSilenceSeconds;
    if (silent && toSeconds(now - first) > *m_settings.seconds) m_loop.quit();
}

void ListenSession::write(const std::stop_token& stop) {
    while (const auto block = m_sink.ring.pop(stop)) {
        if (m_full || m_writeError) continue;
        if (const auto written = writeBlock(*block); !written) {
            m_writeError = written.error();
            m_full = true;
        }
    }
}

Result<void> ListenSession::writeBlock(const SharedBlock& block) {
    if (m_firstAt == 0) m_firstAt = block->capturedAt.nanoseconds;
    m_newestAt = block->capturedAt.nanoseconds;
    m_rate = block->rate;
    if (!m_settings.out.empty() && !m_table) {
        if (auto opened = openTable(block->leads, block->rate); !opened) return opened;
    }
    const SampleBlock* wanted = block.get();
    SampleBlock cut;
    if (m_settings.seconds) {
        const SampleIndex limit{framesIn(*m_settings.seconds, block->rate)};
        if (block->end() >= limit) m_full = true;
        if (block->end() > limit) {
            cut = *block;
            const auto frames = static_cast<std::size_t>(std::max<SampleCount>(0, limit - block->first));
            cut.millivolts.resize(frames * cut.leads.size());
            cut.first = std::min(cut.first, limit);
            wanted = &cut;
        }
    }
    if (m_table) {
        if (auto appended = m_table->append(*wanted); !appended) return appended;
    }
    m_next = wanted->end();
    m_frames += wanted->frames();
    // Frames of one block came one by one; only the newest one's arrival is on record.
    const StreamStatus status = m_source.status();
    const double rate = status.measuredRate.value > 0.0 ? status.measuredRate.value : block->rate.value;
    const Duration newest = Instant::now() - block->capturedAt;
    for (std::size_t i = 0; i < wanted->frames(); ++i) {
        const double earlier = static_cast<double>(block->frames() - 1 - i) / rate;
        m_latency.add(newest + Duration{std::llround(earlier * 1e9)});
    }
    return {};
}

Result<void> ListenSession::openTable(const std::vector<LeadId>& leads, Hertz rate) {
    auto table = files::SampleCsv::open(m_settings.out, leads, rate, !m_source.status().calibrated, true);
    if (!table) return table.error();
    m_table.emplace(std::move(*table));
    return {};
}

Result<void> ListenSession::finishFiles() {
    const StreamStatus status = m_source.status();
    if (!m_settings.out.empty() && !m_table && !m_writeError) {
        // Nothing came: the table still gets its header.
        std::vector<LeadId> leads = status.leads;
        for (const wire::ProtocolInfo& info : wire::protocols())
            if (leads.empty() && (info.name == status.protocol || status.protocol == "auto"))
                leads = info.channels;
        if (auto opened = openTable(leads, Hertz{1.0}); !opened) return opened;
    }
    if (m_table && m_settings.seconds && m_frames > 0 && !m_full && !m_lostAt.isNever())
        m_table->appendGap({framesIn(*m_settings.seconds, m_rate)});
    if (m_table) {
        if (auto done = m_table->finish(); !done) return done;
    }
    const std::string text = figures(status);
    if (m_settings.json.empty() || m_settings.json == "-") {
        if (m_settings.out != "-") std::fputs(text.c_str(), stdout);
        return {};
    }
    QFile file(QString::fromStdString(m_settings.json));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), static_cast<qint64>(text.size())) < 0 ||
        !file.flush())
        return Error{ErrorCode::WriteFailed, m_settings.json, file.errorString().toStdString()};
    return {};
}

std::string ListenSession::figures(const StreamStatus& status) const {
    QJsonObject latency;
    latency[QStringLiteral("p50")] = millisecondsOrNull(m_latency.percentile(0.50));
    latency[QStringLiteral("p99")] = millisecondsOrNull(m_latency.percentile(0.99));
    QJsonObject told;
    told[QStringLiteral("protocol")] = QString::fromStdString(status.protocol);
    told[QStringLiteral("frames")] = static_cast<double>(m_frames);
    told[QStringLiteral("lost")] = static_cast<double>(status.lost);
    told[QStringLiteral("gap_frames")] = static_cast<double>(status.missed);
    told[QStringLiteral("refused")] = static_cast<double>(status.refused);
    told[QStringLiteral("bytes")] = static_cast<double>(status.bytes);
    told[QStringLiteral("bytes_discarded")] = static_cast<double>(status.bytesDiscarded);
    told[QStringLiteral("resyncs")] = static_cast<double>(status.resyncs);
    told[QStringLiteral("reconnects")] = static_cast<double>(status.reconnects);
    told[QStringLiteral("rate_hz")] = status.rate.value > 0.0 ? QJsonValue(status.rate.value) : QJsonValue();
    told[QStringLiteral("measured_rate_hz")] =
        status.measuredRate.value > 0.0 ? QJsonValue(status.measuredRate.value) : QJsonValue();
    told[QStringLiteral("lead_off_s")] = status.leadOffSeconds;
    told[QStringLiteral("latency_ms")] = latency;
    return QJsonDocument(told).toJson().toStdString();
}

}  // namespace cardiotwin::cli
