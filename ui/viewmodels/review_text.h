// SPDX-License-Identifier: GPL-3.0-or-later
// Times and findings of the Review page in words. Threads: gui thread only (translations).
#pragma once

#include "models/ecg/beat.h"

#include <QString>

#include <optional>

namespace cardiotwin::ui {

/// "1:02:03.4" since the start of the recording.
[[nodiscard]] QString durationText(double seconds);
/// "12.3 s", "4 min 10 s", "2 h 5 min".
[[nodiscard]] QString lengthText(double seconds);
/// "08:15:02 UTC" at `seconds` after `startIso`; empty when there is no start.
[[nodiscard]] QString timeOfDayText(const QString& startIso, double seconds);
/// Seconds of "90", "1:30", "1:02:03.5"; nothing for anything else.
[[nodiscard]] std::optional<double> secondsOfText(const QString& text);
/// "V · ventricular" and so on.
[[nodiscard]] QString beatText(ecg::BeatClass beatClass);

}  // namespace cardiotwin::ui
