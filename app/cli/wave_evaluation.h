// SPDX-License-Identifier: GPL-3.0-or-later
// One record with manual wave marks, delineated and scored: against marks made with all leads in view (.q1c
// of the QT Database), or lead by lead (.i .ii … .v6 of LUDB). Threads: free functions.
#pragma once

#include "models/base/result.h"
#include "models/ecg/scoring/wave_scoring.h"

#include <optional>
#include <string>
#include <vector>

namespace cardiotwin::cli {

struct WaveEvaluation {
    std::string record;
    ecg::WaveScore global{};  ///< of the marks of all leads together
    /// Of each point the lead that is nearest, beat by beat (Martínez et al. 2004); only with marks made with
    /// all leads in view.
    std::optional<ecg::WaveScore> bestLead;
    /// Each lead against its own marks; `global` is then measured against their median.
    std::optional<ecg::WaveScore> leadByLead;
};

/// The records of `folder` that have a header and manual wave marks, by name.
[[nodiscard]] Result<std::vector<std::string>> waveRecords(const std::string& folder);
/// `header` is the path of a .hea.
[[nodiscard]] Result<WaveEvaluation> evaluateWaves(const std::string& header);

}  // namespace cardiotwin::cli
