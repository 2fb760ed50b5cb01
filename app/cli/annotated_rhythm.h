// SPDX-License-Identifier: GPL-3.0-or-later
// Rhythm and intervals from the beats of an annotation file, where there is no signal to analyse. Rate and
// length come from the header beside it. Threads: free function.
#pragma once

#include "devices/files/annotations.h"
#include "models/base/result.h"
#include "models/ecg/beat.h"
#include "models/ecg/rhythm/fibrillation_model.h"
#include "models/ecg/rhythm/rhythm_span.h"

#include <string>
#include <vector>

namespace cardiotwin::cli {

struct AnnotatedRhythm {
    Hertz rate;
    SampleIndex end;  ///< one past the recording's last sample, as far as known
    std::vector<ecg::Beat> beats;
    std::vector<ecg::RhythmSpan> spans;
};

/// Errors of the annotation and header readers.
[[nodiscard]] Result<AnnotatedRhythm> readAnnotatedRhythm(
    const std::string& path, const ecg::FibrillationModel& model = ecg::shippedFibrillationModel());

/// The rhythms that annotations state, the last one up to `end`. Those this program does not name are Normal.
[[nodiscard]] std::vector<ecg::RhythmSpan> statedRhythms(const files::AnnotationSet& set, SampleIndex end);

}  // namespace cardiotwin::cli
