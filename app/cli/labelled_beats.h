// SPDX-License-Identifier: GPL-3.0-or-later
// Beats as the analysis finds and measures them, beside the class that the reference annotations give them:
// what a classifier of beats learns from. Threads: free functions.
#pragma once

#include "app/cli/record_evaluation.h"
#include "models/base/result.h"
#include "models/ecg/classes/beat_training.h"

#include <string>
#include <vector>

namespace cardiotwin::cli {

/// Of the record whose .hea is `header`, with its .atr; beats without a reference beat within 150 ms are left
/// out. All get the number `patient`.
[[nodiscard]] Result<std::vector<ecg::LabelledBeat>> labelledBeats(const std::string& header,
                                                                   std::size_t patient, Leads leads);

/// Of every record, which must have signal: first with all leads, then with the first alone. The patient's
/// number is the record's place in `headers`.
[[nodiscard]] Result<std::vector<ecg::LabelledBeat>> allLabelledBeats(
    const std::vector<std::string>& headers);

}  // namespace cardiotwin::cli
