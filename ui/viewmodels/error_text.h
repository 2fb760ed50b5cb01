// SPDX-License-Identifier: GPL-3.0-or-later
// Turns an Error into a sentence for a person: where, what, and what to do about it. The only place where
// error codes become words; the switch has no default, so a new code without words does not compile.
#pragma once

#include "models/base/error.h"

#include <QString>

namespace cardiotwin::ui {

/// "place: what happened (detail). What to do."
[[nodiscard]] QString errorText(const Error& error);

}  // namespace cardiotwin::ui
