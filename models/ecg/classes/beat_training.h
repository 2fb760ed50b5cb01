// SPDX-License-Identifier: GPL-3.0-or-later
// Trains the machines of a BeatModel from beats whose class is known. Every patient gives at most so many
// beats of each class, evenly over the recording, so that no one of them decides what ectopy looks like. What
// a ventricular beat is must be known of one lead as of several, so its machine learns from both.
// Deterministic: the same beats give the same model. Threads: pure functions.
#pragma once

#include "models/base/result.h"
#include "models/ecg/classes/beat_classifier.h"
#include "models/ecg/classes/beat_model.h"

#include <cstddef>
#include <optional>
#include <span>

namespace cardiotwin::ecg {

struct LabelledBeat {
    BeatFeatures features;
    BeatClass beatClass = BeatClass::Q;
    std::size_t patient = 0;
    bool oneLead = false;  ///< measured in the first lead alone; the same beat with all leads stands apart
};

/// Beats of each patient in order of time. ModelInvalid without normal, supraventricular and ventricular
/// beats. The card is left empty. `without` is a patient to leave out.
[[nodiscard]] Result<BeatModel> trainBeatModel(std::span<const LabelledBeat> beats,
                                               std::optional<std::size_t> without = std::nullopt);

}  // namespace cardiotwin::ecg
