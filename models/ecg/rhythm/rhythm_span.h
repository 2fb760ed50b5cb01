// SPDX-License-Identifier: GPL-3.0-or-later
// A stretch of one rhythm, named by the codes of the MIT-BIH annotations that the field uses. Threads: a
// value.
#pragma once

#include "models/base/sample_index.h"

#include <string_view>

namespace cardiotwin::ecg {

enum class Rhythm {
    Normal,
    AtrialFibrillation,
    AtrialFlutter,
    SupraventricularTachycardia,
    VentricularTachycardia,
    Bigeminy,
    Trigeminy,
    Bradycardia,
    SinusTachycardia,
    Pause,
    Asystole,
    Noise
};

/// N AFIB AFL SVTA VT B T SBR STACH PAUSE ASYS NOISE
[[nodiscard]] std::string_view rhythmCode(Rhythm rhythm);

struct RhythmSpan {
    SampleIndex start;
    SampleIndex end;  ///< one past the last sample
    Rhythm rhythm = Rhythm::Normal;
    double probability = 0.0;
};

}  // namespace cardiotwin::ecg
