// SPDX-License-Identifier: GPL-3.0-or-later
// The signs by which the machines tell beats apart, made of a beat's features: few, bounded and all relative
// to the patient's own beats, so that they mean the same in another patient and another lead. Threads: pure
// functions.
#pragma once

#include "models/ecg/classes/beat_classifier.h"

#include <array>

namespace cardiotwin::ecg {

/// For "ventricular or not": timing, strangeness, likeness, size, width, share of shape, departures.
inline constexpr std::size_t kVentricularSigns = 9;
[[nodiscard]] std::array<double, kVentricularSigns> ventricularSigns(const BeatFeatures& features);

/// For "supraventricular or normal": timing against spread and pattern, the interval before, P wave.
inline constexpr std::size_t kSupraventricularSigns = 8;
[[nodiscard]] std::array<double, kSupraventricularSigns> supraventricularSigns(const BeatFeatures& features);

}  // namespace cardiotwin::ecg
