// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline/file_run.h"

namespace cardiotwin::pipeline {

Result<FileRunTotals> runOverFile(
    files::RecordingReader& reader, const FileRunSettings& settings,
    const std::function<void(const ecg::Findings&, const twin::HeartTwin&)>& seen,
    const std::stop_token& stop) {
    const files::RecordingInfo& info = reader.info();
    ecg::EcgAnalysis analysis(info.leads, info.rate, settings.analysis);
    twin::HeartTwin heart(info.leads, info.rate, settings.twin);
    std::shared_ptr<const twin::RefitJob> outstanding;
    FileRunTotals totals;

    const auto advance = [&](const ecg::Findings& findings) {
        if (outstanding && heart.awaitsRefit(findings.vitals.asOf)) {
            heart.install(twin::refit(*outstanding, stop));
            outstanding.reset();
        }
        heart.observe(findings);
        if (auto job = heart.takeDueRefit()) outstanding = std::move(job);
        totals.missingSamples += findings.clean.missingSamples;
        totals.missingRates += findings.clean.missingRates;
        totals.beats += findings.beats.size();
        seen(findings, heart);
    };

    while (true) {
        if (stop.stop_requested()) return Error{ErrorCode::Cancelled, {}, {}};
        auto block = reader.read(settings.blockFrames);
        if (!block) return block.error();
        if (block->frames() == 0) break;
        totals.frames += block->frames();
        advance(analysis.process(*block));
    }
    advance(analysis.finish());
    return totals;
}

}  // namespace cardiotwin::pipeline
