// SPDX-License-Identifier: GPL-3.0-or-later
// Weighs the signs of atrial fibrillation: a logistic regression over beats whose rhythm is known. The
// weights that ship are those of resources/models/rhythm.model. Threads: pure functions.
#pragma once

#include "models/base/result.h"
#include "models/ecg/rhythm/fibrillation_signs.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace cardiotwin::ecg {

struct FibrillationModel {
    double offset = 0.0;
    FibrillationSigns weights{};

    /// Above zero for fibrillation.
    [[nodiscard]] double logOdds(const FibrillationSigns& signs) const;
};

[[nodiscard]] FibrillationModel shippedFibrillationModel();

struct LabelledSigns {
    FibrillationSigns signs{};
    bool fibrillating = false;
    std::size_t patient = 0;
};

/// A patient gives at most 600 windows of each kind, evenly over its own, and not more than one of twenty.
/// `without` is a patient to leave out. ModelInvalid without windows of both kinds. Deterministic.
[[nodiscard]] Result<FibrillationModel> trainFibrillationModel(
    std::span<const LabelledSigns> windows, std::optional<std::size_t> without = std::nullopt);

/// The model as text, with lines that say what it is.
[[nodiscard]] std::string formatFibrillationModel(const FibrillationModel& model,
                                                  std::span<const std::pair<std::string, std::string>> card);

}  // namespace cardiotwin::ecg
