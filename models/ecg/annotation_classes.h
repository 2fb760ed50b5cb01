// SPDX-License-Identifier: GPL-3.0-or-later
// What the symbols of the MIT-BIH annotations mean here: beats by AAMI class, rhythms by this program's
// rhythms. Beats follow de Chazal, O'Dwyer and Reilly 2004, where escape beats (e, j) count as N. Threads:
// free functions.
#pragma once

#include "models/ecg/beat.h"
#include "models/ecg/rhythm/rhythm_span.h"

#include <optional>
#include <string_view>

namespace cardiotwin::ecg {

/// N L R e j B n → N; A a J S → S; V E → V; F → F; / f Q ? → Q; nothing for what is no beat.
[[nodiscard]] std::optional<BeatClass> beatClassOfSymbol(char symbol);

/// "(AFIB" → AtrialFibrillation and so on; nothing for rhythms this program does not name.
[[nodiscard]] std::optional<Rhythm> rhythmOfAux(std::string_view aux);

}  // namespace cardiotwin::ecg
