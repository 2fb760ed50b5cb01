// SPDX-License-Identifier: GPL-3.0-or-later
// The usual speeds and gains as two submenus, the current ones checked. Threads: gui thread only.
#pragma once

#include "ui/widgets/ecg_scale.h"

#include <functional>

class QMenu;

namespace cardiotwin::ui {

/// `choose` is called with the scale that the user picked, `chooseAuto` when the gain shall follow the room.
void addScaleChoices(QMenu& menu, const EcgScale& current, bool autoGain,
                     const std::function<void(const EcgScale&)>& choose,
                     const std::function<void()>& chooseAuto);

}  // namespace cardiotwin::ui
