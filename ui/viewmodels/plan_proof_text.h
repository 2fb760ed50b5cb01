// SPDX-License-Identifier: GPL-3.0-or-later
// What an independent reading of the plan came to, as a sentence for the user. Threads: gui thread, for the
// language in force.
#pragma once

#include "ui/viewmodels/model_words.h"

#include <QString>

#include <string>
#include <vector>

namespace cardiotwin::ui {

/// `faults` as `schedule::faultsOf` gives them; empty when the plan was proved.
[[nodiscard]] QString planProofText(const std::vector<std::string>& faults, const ModelNames& names = {});

}  // namespace cardiotwin::ui
