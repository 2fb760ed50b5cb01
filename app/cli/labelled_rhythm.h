// SPDX-License-Identifier: GPL-3.0-or-later
// What the intervals around beats look like, beside whether the reference annotations call their rhythm
// fibrillation: what the model of fibrillation learns from. Threads: free functions.
#pragma once

#include "models/base/result.h"
#include "models/ecg/rhythm/fibrillation_model.h"

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace cardiotwin::cli {

/// Of the record whose .hea is `header`: beats of its .qrs, else of its .atr, rhythms of its .atr. Beats
/// before the first stated rhythm and those in flutter are left out. First
/// the windows of usual length, then short ones. All get the number `patient`.
[[nodiscard]] Result<std::vector<ecg::LabelledSigns>> labelledRhythm(const std::string& header,
                                                                     std::size_t patient);

/// Of all records; the patient's number is its place in `headers`.
[[nodiscard]] Result<std::vector<ecg::LabelledSigns>> allLabelledRhythm(
    const std::vector<std::string>& headers);

/// What anyone who meets the trained weights must be able to know; the same records give the same text.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> rhythmCard(
    const std::vector<std::string>& headers, std::span<const ecg::LabelledSigns> beats);

}  // namespace cardiotwin::cli
