// SPDX-License-Identifier: GPL-3.0-or-later
// The beat times of an annotation file, where there is no signal. Rate and length come from the header beside
// it. Threads: free function.
#pragma once

#include "models/base/result.h"

#include <string>
#include <vector>

namespace cardiotwin::cli {

struct AnnotatedBeats {
    std::vector<double> seconds;   ///< of every beat, in order, from the start of the recording
    double durationSeconds = 0.0;  ///< by the header, else the last beat
};

/// Errors of the annotation and header readers.
[[nodiscard]] Result<AnnotatedBeats> readAnnotatedBeats(const std::string& path);

}  // namespace cardiotwin::cli
