// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers that the probabilities of the outlook are made of: how often the event happened over the last
// 5, 15 and 60 minutes, how long ago, and what usually goes before it. Counts enter as logarithms, so that a
// patient unlike any of the training is not carried beyond it. Threads: pure functions.
#pragma once

#include "models/twin/indicators/event_history.h"
#include "models/twin/indicators/outlook.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace cardiotwin::twin {

/// What a probability is given for.
enum class OutlookEvent { Fibrillation, VentricularRun, Pause };
inline constexpr std::array kOutlookEvents = {OutlookEvent::Fibrillation, OutlookEvent::VentricularRun,
                                              OutlookEvent::Pause};
inline constexpr std::array<double, 2> kOutlookMinutes = {5.0, 15.0};
/// Less than this of the past says nothing of the future.
inline constexpr double kLeastPastSeconds = 60.0;

[[nodiscard]] IndicatorId indicatorOf(OutlookEvent event);

/// What one number says to a reader, and in which value it is told to them.
struct SignMeaning {
    ReasonId raises = ReasonId::RegularIntervals;  ///< told when it speaks for the event
    ReasonId lowers = ReasonId::RegularIntervals;  ///< told when it speaks against
};

[[nodiscard]] std::size_t signsOf(OutlookEvent event);
[[nodiscard]] std::span<const SignMeaning> meaningsOf(OutlookEvent event);
/// As many as signsOf(event), all finite.
[[nodiscard]] std::vector<double> outlookSigns(OutlookEvent event, const EventHistory& history);
/// The number that goes with a reason, in the unit that ReasonId names; empty where there is none.
[[nodiscard]] std::optional<double> reasonValue(ReasonId reason, const EventHistory& history);

}  // namespace cardiotwin::twin
