// SPDX-License-Identifier: GPL-3.0-or-later
// What anyone who meets a trained classifier of beats must be able to know. No times and no machine stand in
// it: the same recordings give the same bytes. Threads: pure function.
#pragma once

#include "models/ecg/classes/beat_training.h"

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace cardiotwin::cli {

/// Keys and texts for BeatModel::card. `headers` are the paths of the records that `beats` come from.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> beatCard(
    const std::vector<std::string>& headers, std::span<const ecg::LabelledBeat> beats,
    const ecg::BeatModel& model);

}  // namespace cardiotwin::cli
