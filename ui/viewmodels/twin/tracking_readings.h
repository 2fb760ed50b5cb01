// SPDX-License-Identifier: GPL-3.0-or-later
// The newest beat of one lead beside the twin's, and its parameters against the patient's own range, ready to
// be drawn. Threads: values and pure functions (translations: gui thread).
#pragma once

#include "models/twin/tracking/lead_tracking.h"

#include <QString>

#include <cstddef>
#include <vector>

namespace cardiotwin::ui {

/// One row of the parameter table.
struct ParameterReading {
    QString wave, quantity;  ///< the quantity with its unit, which the figures are in
    QString now, usual, deviation, change;
    bool isFar = false;  ///< outside the patient's own range
};

struct TrackingReadings {
    bool known = false;
    std::vector<float> measured, twin;  ///< mV, same length
    double firstMs = 0.0;               ///< of the first value, after the R peak
    double stepMs = 1.0;
    QString residual;  ///< "0.05 mV · 1.2 z"
    std::vector<ParameterReading> parameters;
    QString changeOver;  ///< "4 min"; empty when no change is known yet
    QString moved;       ///< which parameter moved, as a sentence; or that none did
};

/// From how many robust deviations on a parameter is said to have left its range.
inline constexpr double kFarDeviations = 3.0;
inline constexpr std::size_t kMostParameters = 8;

[[nodiscard]] TrackingReadings trackingReadings(const twin::LeadTracking& tracking);
/// The sentence about the parameter furthest from usual, of the lead where it is furthest; empty when nothing
/// is tracked.
[[nodiscard]] QString movedSentence(const std::vector<twin::LeadTracking>& leads);

}  // namespace cardiotwin::ui
