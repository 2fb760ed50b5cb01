// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_report.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace cardiotwin::app {

QByteArray runReport(Workstation& workstation) {
    QJsonObject report;
    const auto put = [&report](const char* key, auto value) {
        report.insert(QLatin1String(key), static_cast<double>(value));
    };
    if (const LiveSession* session = workstation.session()) {
        const StreamStatus status = session->status();
        const pipeline::PipelineCounters counters = session->pipeline().counters();
        put("frames_in", counters.framesIn);
        put("lost", status.lost);
        put("refused", counters.framesRefused);
        put("unrecorded", counters.framesUnrecorded);
        put("findings_refused", counters.findingsRefused);
        put("rate_hz", status.rate.value);
        put("leads", status.leads.size());
    }
    const LatencyHistogram& latency = workstation.livePage().canvas().latency();
    report.insert(
        QStringLiteral("latency_ms"),
        QJsonObject{{QStringLiteral("p50"), toSeconds(latency.percentile(0.5).value_or(Duration{})) * 1e3},
                    {QStringLiteral("p99"), toSeconds(latency.percentile(0.99).value_or(Duration{})) * 1e3}});
    if (const auto after = workstation.firstFrameAfter()) put("first_frame_ms", toSeconds(*after) * 1e3);
    put("frames_per_second", workstation.frameClock().measuredFramesPerSecond());
    put("slow_seconds", workstation.frameClock().slowSeconds());
    return QJsonDocument(report).toJson();
}

}  // namespace cardiotwin::app
