// SPDX-License-Identifier: GPL-3.0-or-later
// The words for what the twin suggests to look at, with the rule each suggestion follows. None names a
// treatment. Every switch is without default. Threads: gui thread only (translations).
#pragma once

#include "models/twin/indicators/advice.h"

#include <QString>

namespace cardiotwin::ui {

[[nodiscard]] QString adviceText(twin::AdviceId id);
/// When this is suggested at all.
[[nodiscard]] QString adviceRule(twin::AdviceId id);
[[nodiscard]] QString urgencyText(twin::AdviceUrgency urgency);

}  // namespace cardiotwin::ui
