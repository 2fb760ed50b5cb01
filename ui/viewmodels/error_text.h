// SPDX-License-Identifier: GPL-3.0-or-later
// Turns an Error into a sentence for a person: where, what, and what to do about it. The only place where
// error codes become words; the switch has no default, so a new code without words does not compile.
#pragma once

#include "models/base/error.h"
#include "ui/viewmodels/model_words.h"

#include <QString>

namespace cardiotwin::ui {

/// "place: what happened (detail). What to do." Ids in place and detail become names where `names` knows
/// them.
[[nodiscard]] QString errorText(const Error& error, const ModelNames& names = {});

/// Kept costs could not be taken into force: why, and which costs are in force instead.
[[nodiscard]] QString refusedCostsText(const Error& error);

}  // namespace cardiotwin::ui
