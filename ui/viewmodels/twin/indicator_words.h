// SPDX-License-Identifier: GPL-3.0-or-later
// The words for indicators, the reasons for and against them, and why one is not measurable. Every switch is
// without default: a new code without words does not compile. Threads: gui thread only (translations).
#pragma once

#include "models/twin/indicators/outlook.h"

#include <QString>

namespace cardiotwin::ui {

[[nodiscard]] QString indicatorName(twin::IndicatorId id);
/// `value` of the indicator in its own unit, or in per cent where it is a probability; "---" when empty.
[[nodiscard]] QString indicatorValue(const twin::IndicatorOutlook& outlook, std::optional<double> value);
/// The reason with its number, where it has one.
[[nodiscard]] QString reasonText(const twin::Reason& reason);
[[nodiscard]] QString missingText(twin::Missing missing);

}  // namespace cardiotwin::ui
