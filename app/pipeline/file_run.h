// SPDX-License-Identifier: GPL-3.0-or-later
// The pipeline over a recording on one thread, as fast as it goes: the same stages as a live stream, with
// every fit in force exactly when it is due, so that two runs agree to the byte. Threads: one at a time.
#pragma once

#include "devices/files/recording_reader.h"
#include "models/ecg/ecg_analysis.h"
#include "models/twin/heart_twin.h"

#include <functional>
#include <stop_token>

namespace cardiotwin::pipeline {

struct FileRunSettings {
    ecg::AnalysisSettings analysis;
    twin::TwinSettings twin;
    std::size_t blockFrames = 256;
};

struct FileRunTotals {
    std::uint64_t frames = 0;
    std::uint64_t missingSamples = 0;
    std::uint64_t missingRates = 0;
    std::uint64_t beats = 0;
};

/// Runs the recording to its end. `seen` is called after each block with its findings and the twin as it then
/// stands. Cancelled when `stop` is requested; otherwise the reader's own errors.
[[nodiscard]] Result<FileRunTotals> runOverFile(
    files::RecordingReader& reader, const FileRunSettings& settings,
    const std::function<void(const ecg::Findings&, const twin::HeartTwin&)>& seen,
    const std::stop_token& stop = {});

}  // namespace cardiotwin::pipeline
