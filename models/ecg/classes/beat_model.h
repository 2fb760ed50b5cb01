// SPDX-License-Identifier: GPL-3.0-or-later
// A trained classifier of beats and the file it is kept in: text with its version, its card (what it was
// trained on, by whom it may be used), two machines and a checksum over all of it. What is damaged or of
// another version is refused with the reason. Threads: values and pure functions.
#pragma once

#include "models/base/checked_text.h"
#include "models/base/result.h"
#include "models/learning/svc.h"

#include <string>
#include <string_view>

namespace cardiotwin::ecg {

struct BeatModel {
    /// One machine and the decision from which on its class is named.
    struct Machine {
        learning::Svc svc;
        double threshold = 0.0;
    };
    TextCard card;             ///< what it is, in its own words
    Machine ventricular;       ///< over ventricularSigns
    Machine supraventricular;  ///< over supraventricularSigns
};

/// The same model gives the same bytes.
[[nodiscard]] std::string formatBeatModel(const BeatModel& model);
/// ModelInvalid with `place` and line for another kind or version, damage, and numbers that cannot be meant.
[[nodiscard]] Result<BeatModel> parseBeatModel(std::string_view text, const std::string& place);

}  // namespace cardiotwin::ecg
