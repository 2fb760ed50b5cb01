// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the Live page for states, reasons and findings that lower rooms give as codes. Every switch is
// without default: a new code without words does not compile. Threads: gui thread only (translations).
#pragma once

#include "models/base/stream_status.h"
#include "models/ecg/rhythm/rhythm_span.h"
#include "models/twin/twin_snapshot.h"

#include <QString>

#include <string>

namespace cardiotwin::ui {

[[nodiscard]] QString unknownNumber();
/// `value` with a point and a real minus sign; "---" when it is empty, NaN or infinite.
[[nodiscard]] QString numberText(std::optional<double> value, int decimals, bool alwaysSigned = false);

[[nodiscard]] QString stateWord(SourceState state);
[[nodiscard]] QString phaseText(LinkPhase phase);
[[nodiscard]] QString withheldText(twin::Withheld reason);
[[nodiscard]] QString rhythmText(ecg::Rhythm rhythm);
/// The indicator with its value in its own unit, e.g. "PVC 6 /min"; "not measurable" when it has none.
[[nodiscard]] QString contributionText(const twin::Contribution& contribution);

/// "SVR, fit 12", "mean beat": a model's id in words; an id that is not known as it is.
[[nodiscard]] QString modelName(const std::string& id);
/// True for a model that was fitted to this patient's own past.
[[nodiscard]] bool isTrained(const std::string& id);

}  // namespace cardiotwin::ui
