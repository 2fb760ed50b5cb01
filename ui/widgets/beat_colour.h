// SPDX-License-Identifier: GPL-3.0-or-later
// The colour of a beat class; a letter always stands beside it. Threads: gui thread only.
#pragma once

#include "models/ecg/beat.h"
#include "ui/theme.h"

namespace cardiotwin::ui {

[[nodiscard]] QColor beatColour(ecg::BeatClass beatClass, const Theme& theme);

}  // namespace cardiotwin::ui
