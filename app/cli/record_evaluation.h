// SPDX-License-Identifier: GPL-3.0-or-later
// One record with reference annotations, run through the analysis and scored: beats as ANSI/AAMI EC57 does,
// fibrillation second by second. Records without signal are scored for rhythm from their beat annotations
// (.qrs, else .atr). Threads: free functions.
#pragma once

#include "app/cli/noisy_recording.h"
#include "models/base/result.h"
#include "models/ecg/beat_scoring.h"

#include <optional>
#include <string>
#include <vector>

namespace cardiotwin::cli {

/// Seconds of reference and found fibrillation. Seconds of reference flutter do not count.
struct FibrillationScore {
    double both = 0.0, missed = 0.0, invented = 0.0, neither = 0.0;

    [[nodiscard]] double sensitivity() const { return both / (both + missed); }
    [[nodiscard]] double specificity() const { return neither / (neither + invented); }
    [[nodiscard]] double positivePredictivity() const { return both / (both + invented); }
    FibrillationScore& operator+=(const FibrillationScore& other);
};

struct RecordEvaluation {
    std::string record;
    std::optional<ecg::BeatScore> whole;     ///< none where there is no signal
    std::optional<ecg::BeatScore> fromFive;  ///< from 5:00 on
    FibrillationScore fibrillation;
};

/// The records of `folder` that have a header and reference annotations (.atr), by name.
[[nodiscard]] Result<std::vector<std::string>> annotatedRecords(const std::string& folder);
/// `header` is the path of a .hea. With `noise` the record is scored as it is after adding it.
[[nodiscard]] Result<RecordEvaluation> evaluateRecord(const std::string& header,
                                                      const AddedNoise* noise = nullptr);

}  // namespace cardiotwin::cli
