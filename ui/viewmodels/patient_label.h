// SPDX-License-Identifier: GPL-3.0-or-later
// How a patient is called on screen where no patient record exists: the demo's invented one, and a
// recording's. Threads: gui thread, for the language in force.
#pragma once

#include <QString>

namespace cardiotwin::ui {

/// "Bed 3 · invented patient"
[[nodiscard]] QString demoPatientLabel();

}  // namespace cardiotwin::ui
