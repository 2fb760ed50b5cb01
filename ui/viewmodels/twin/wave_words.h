// SPDX-License-Identifier: GPL-3.0-or-later
// The words for what the twin's forecasts and waves are called: experts, horizons, waves, quantities. Every
// switch is without default: a new code without words does not compile. Threads: gui thread only
// (translations).
#pragma once

#include "models/twin/rate/horizon_account.h"
#include "models/twin/tracking/lead_tracking.h"

#include <QString>

namespace cardiotwin::ui {

[[nodiscard]] QString expertName(twin::ExpertId id);
/// "10 s", "1 min"; whole minutes from one minute on.
[[nodiscard]] QString aheadSpanText(double seconds);
/// "P", "T, rising".
[[nodiscard]] QString twinWaveName(twin::TwinWave wave);
[[nodiscard]] QString quantityName(twin::WaveQuantity quantity);
/// A value with the unit of its quantity: "0.31 mV", "−180 ms".
[[nodiscard]] QString quantityText(twin::WaveQuantity quantity, std::optional<double> value,
                                   bool alwaysSigned = false);
/// "T amplitude −0.18 mV over 4 min".
[[nodiscard]] QString movedText(const twin::ParameterTrack& parameter);

}  // namespace cardiotwin::ui
