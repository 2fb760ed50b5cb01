// SPDX-License-Identifier: GPL-3.0-or-later
// One set of marks of a beat from those of all its leads. Of each point the marks that most leads agree on
// are kept (weighed by how far the wave stands out in the lead); within them an onset is taken early, since a
// wave begins where the first lead shows it, and an end near the middle. Marks that would stand out of order
// are left out. With one lead its marks are the beat's. Threads: pure functions.
#pragma once

#include "models/base/units.h"
#include "models/ecg/waves/wave_delineator.h"
#include "models/ecg/waves/wave_marks.h"

#include <optional>
#include <span>

namespace cardiotwin::ecg {

/// None when no lead has a QRS complex. `lead` of the result is the number of readings.
[[nodiscard]] std::optional<WaveMarks> globalMarks(std::span<const WaveReading> readings, Hertz rate);

/// Takes out what contradicts pOn ≤ pPeak ≤ pOff ≤ qrsOn ≤ R ≤ qrsOff ≤ tOn ≤ tPeak ≤ tOff: of P and T the
/// border that is out of order, with its wave where the peak is.
void keepOrder(WaveMarks& marks);

}  // namespace cardiotwin::ecg
