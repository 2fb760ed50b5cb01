// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of the patient beside the ECG: inputs of the forecasts and of the indicators' limits. Nothing
// here names a person. Threads: a value.
#pragma once

#include <cstdint>
#include <optional>

namespace cardiotwin::twin {

enum class Sex { Unknown, Female, Male };

struct PatientProfile {
    std::optional<int> ageYears;
    Sex sex = Sex::Unknown;
    bool betaBlocker = false;
    bool antiarrhythmic = false;  ///< class I or III
    bool qtProlongingDrug = false;
    bool knownFibrillation = false;
    bool heartFailure = false;
    bool coronaryDisease = false;
    double lowRateLimitBpm = 50.0;  ///< alarm limits agreed for this patient
    double highRateLimitBpm = 120.0;
};

}  // namespace cardiotwin::twin
