// SPDX-License-Identifier: GPL-3.0-or-later
// Trains an OutlookModel from courses whose beats and rhythm are known to their end, and lists what it would
// have been asked. Every row is made from the past of its moment; what happened afterwards is its target. A
// patient's rows count less the more it has, so that a day does not outvote twenty half hours. Deterministic.
// Threads: pure functions.
#pragma once

#include "models/base/result.h"
#include "models/twin/indicators/outlook_model.h"

#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace cardiotwin::twin {

/// One recording as its annotations tell it.
struct AnnotatedCourse {
    std::vector<TimedBeat> beats;
    double seconds = 0.0;                                 ///< its length
    bool classesKnown = false;                            ///< else runs cannot be told
    bool rhythmKnown = false;                             ///< else fibrillation cannot
    std::vector<std::pair<double, double>> fibrillation;  ///< from, to
};

struct OutlookRow {
    OutlookEvent event = OutlookEvent::Fibrillation;
    std::size_t horizon = 0;  ///< place in kOutlookMinutes
    std::size_t patient = 0;
    double seconds = 0.0;
    std::vector<double> signs;
    bool happened = false;
    bool asNow = false;  ///< the rival's answer, the present state carried on: fibrillation found now; a run
                         ///< or a pause in as much of the past as is asked of the future
};

/// A row every `everySeconds` from the first minute to where the future is no longer known.
[[nodiscard]] std::vector<OutlookRow> outlookRows(const AnnotatedCourse& course, std::size_t patient,
                                                  double everySeconds);

/// ModelInvalid where an event never happens or always. The card is left empty. `without` is a patient to
/// leave out.
[[nodiscard]] Result<OutlookModel> trainOutlookModel(std::span<const OutlookRow> rows,
                                                     std::optional<std::size_t> without = std::nullopt);

}  // namespace cardiotwin::twin
