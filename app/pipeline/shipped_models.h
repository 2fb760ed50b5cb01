// SPDX-License-Identifier: GPL-3.0-or-later
// The trained models that are part of the programs themselves, so that no folder beside them is needed.
// Threads: from any, at any time; what is returned is immutable and shared.
#pragma once

#include "models/base/result.h"
#include "models/ecg/classes/svm_beat_classifier.h"
#include "models/twin/indicators/outlook_model.h"
#include "models/twin/rate/rate_model.h"

#include <memory>
#include <string_view>

namespace cardiotwin::pipeline {

/// The text of resources/models/beats.model as it was built in.
[[nodiscard]] std::string_view shippedBeatModelText();
/// Reads it; ModelInvalid where it is damaged or of another version.
[[nodiscard]] Result<std::shared_ptr<const ecg::SvmBeatClassifier>> readBeatClassifier(
    std::string_view text, const std::string& place);
/// The classifier that the programs use: the shipped model, or null (by rule) where it cannot be read.
[[nodiscard]] std::shared_ptr<const ecg::BeatClassifier> shippedBeatClassifier();

/// The text of resources/models/outlook.model as it was built in.
[[nodiscard]] std::string_view shippedOutlookModelText();
/// The probabilities that the twin uses, or null (none are given) where they cannot be read.
[[nodiscard]] std::shared_ptr<const twin::OutlookModel> shippedOutlookModel();

/// The text of resources/models/rate.model as it was built in.
[[nodiscard]] std::string_view shippedRateModelText();
/// What other patients taught about heart rates: the shipped model, or null where it cannot be read.
[[nodiscard]] std::shared_ptr<const twin::RateModel> shippedRateModel();

}  // namespace cardiotwin::pipeline
