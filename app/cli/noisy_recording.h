// SPDX-License-Identifier: GPL-3.0-or-later
// A recording with recorded noise added, read like any other: what `evaluate --noise` scores. The whole
// recording is held in memory. Threads: one at a time.
#pragma once

#include "devices/files/recording_reader.h"
#include "models/ecg/scoring/noise_stress.h"

#include <memory>
#include <span>
#include <string>

namespace cardiotwin::cli {

struct AddedNoise {
    ecg::WholeRecording noise;
    ecg::NoisePlan plan;
};

/// A whole recording; the reader's own errors.
[[nodiscard]] Result<ecg::WholeRecording> readWhole(files::RecordingReader& reader);
[[nodiscard]] Result<ecg::WholeRecording> readWhole(const std::string& path);

/// `clean` with the noise added, its first sample numbered 0. The reader's own errors.
[[nodiscard]] Result<std::unique_ptr<files::RecordingReader>> withNoise(
    files::RecordingReader& clean, std::span<const ecg::ScoredBeat> reference, const AddedNoise& added);

}  // namespace cardiotwin::cli
