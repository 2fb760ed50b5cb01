// SPDX-License-Identifier: GPL-3.0-or-later
// The words that enumerators of the twin have in files, and back. Threads: pure functions.
#pragma once

#include "models/twin/indicators/advice.h"
#include "models/twin/indicators/outlook.h"
#include "models/twin/indicators/patient_profile.h"
#include "models/twin/tracking/lead_tracking.h"

#include <optional>
#include <string_view>

namespace cardiotwin::twin {

[[nodiscard]] std::string_view wordOf(TwinWave wave);
[[nodiscard]] std::string_view wordOf(WaveQuantity quantity);
[[nodiscard]] std::string_view wordOf(IndicatorId indicator);
[[nodiscard]] std::string_view wordOf(AdviceId advice);
[[nodiscard]] std::string_view wordOf(Sex sex);

[[nodiscard]] std::optional<TwinWave> waveOf(std::string_view word);
[[nodiscard]] std::optional<WaveQuantity> quantityOf(std::string_view word);
[[nodiscard]] std::optional<IndicatorId> indicatorOf(std::string_view word);
[[nodiscard]] std::optional<AdviceId> adviceOf(std::string_view word);
[[nodiscard]] std::optional<Sex> sexOf(std::string_view word);

}  // namespace cardiotwin::twin
