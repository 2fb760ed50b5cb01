// SPDX-License-Identifier: GPL-3.0-or-later
// The trained probabilities of the outlook (fibrillation, a run of ventricular beats, a pause; within 5 and
// 15 minutes) and the file they are kept in: text with its version, its card and a checksum. What is damaged
// or of another version is refused with the reason. Threads: values and pure functions.
#pragma once

#include "models/base/checked_text.h"
#include "models/base/result.h"
#include "models/learning/logistic.h"
#include "models/twin/indicators/outlook_signs.h"

#include <array>
#include <string>
#include <string_view>

namespace cardiotwin::twin {

struct OutlookModel {
    TextCard card;
    /// By event in the order of kOutlookEvents, by minutes in the order of kOutlookMinutes.
    std::array<std::array<learning::Logistic, kOutlookMinutes.size()>, kOutlookEvents.size()> machines;

    [[nodiscard]] const learning::Logistic& machine(OutlookEvent event, std::size_t horizon) const {
        return machines[static_cast<std::size_t>(event)][horizon];
    }
};

/// The word of an event in files and tables.
[[nodiscard]] std::string_view outlookWord(OutlookEvent event);

/// The same model gives the same bytes.
[[nodiscard]] std::string formatOutlookModel(const OutlookModel& model);
/// ModelInvalid with `place` and line for another kind or version, damage, and numbers that cannot be meant.
[[nodiscard]] Result<OutlookModel> parseOutlookModel(std::string_view text, const std::string& place);

}  // namespace cardiotwin::twin
