// SPDX-License-Identifier: GPL-3.0-or-later
// The names that ship with the program (resources, urgency classes, examinations, reasons, beds) in the
// language in force. Files keep one name for each thing; a unit's own names are shown as they were written.
// Threads: gui thread only (translations).
#pragma once

#include <QString>

#include <string>

namespace cardiotwin::ui {

/// A resource's, class's or examination's name, or a reason.
[[nodiscard]] QString wardName(const std::string& name);
/// "Bed 4 · D." and "Clinic 11" by their number; any other patient as written.
[[nodiscard]] QString patientName(const std::string& patient);

}  // namespace cardiotwin::ui
