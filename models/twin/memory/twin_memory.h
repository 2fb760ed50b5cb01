// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of a patient's twin from one day to the next, as a file that people can read and the program
// checks: the patient card, the fitted heart, the learnt ranges of its waves, how the forecasts did, and how
// the indicators went. The format is written down in the README of this folder. A file that is damaged, cut
// short, of another version, of another patient or too old is refused with the reason. Threads: values and
// pure functions.
#pragma once

#include "models/base/checked_text.h"
#include "models/base/result.h"
#include "models/twin/indicators/course_summary.h"
#include "models/twin/indicators/patient_profile.h"
#include "models/twin/scorecard.h"
#include "models/twin/tracking/lead_tracking.h"
#include "models/twin/tracking/what_if.h"
#include "models/twin/twin_snapshot.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cardiotwin::twin {

/// A wave's parameter as the twin has learnt it.
struct LearntRange {
    std::size_t lead = 0;
    TwinWave wave = TwinWave::R;
    WaveQuantity quantity = WaveQuantity::Amplitude;
    double usual = 0.0;   ///< the patient's own median
    double spread = 0.0;  ///< robust standard deviation
};

struct HorizonMemory {
    double horizonSeconds = 10.0;
    Scorecard score;
};

struct TwinMemory {
    static constexpr int kFormat = 1;

    std::string patient;           ///< a word that names no person
    std::int64_t savedAtUnix = 0;  ///< s since 1970, UTC
    double observedSeconds = 0.0;  ///< recording it rests on
    PatientProfile profile;
    std::optional<FittedHeart> heart;
    std::vector<LearntRange> ranges;
    std::vector<HorizonMemory> horizons;
    std::vector<IndicatorSummary> course;
};

/// What `snapshot` leaves to be remembered.
[[nodiscard]] TwinMemory memoryOf(const TwinSnapshot& snapshot, std::string patient,
                                  std::int64_t savedAtUnix);

/// The same memory gives the same bytes.
[[nodiscard]] std::string formatTwinMemory(const TwinMemory& memory);
/// ModelInvalid with `place` and line for another kind or version, damage, and what cannot be meant.
[[nodiscard]] Result<TwinMemory> parseTwinMemory(std::string_view text, const std::string& place);

inline constexpr double kMemoryLastsDays = 400.0;
/// Refuses (ModelInvalid) the memory of another patient, one older than `lastsDays` and one from the future.
[[nodiscard]] Result<void> checkUsable(const TwinMemory& memory, const std::string& patient,
                                       std::int64_t nowUnix, const std::string& place,
                                       double lastsDays = kMemoryLastsDays);

/// Lines for a reader: key and text.
[[nodiscard]] TextCard cardOf(const TwinMemory& memory);

}  // namespace cardiotwin::twin
