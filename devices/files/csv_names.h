// SPDX-License-Identifier: GPL-3.0-or-later
// What the name of a column tells: time or lead or heart rate or none of ours, and its unit. Knows the names
// that the programs and boards in use write. Threads: free functions.
#pragma once

#include "models/base/lead_id.h"

#include <string>
#include <string_view>

namespace cardiotwin::files {

enum class NameKind { Unknown, Time, HeartRate, Ecg, Other };

struct ColumnName {
    NameKind kind = NameKind::Unknown;
    LeadId lead;       ///< without unit
    std::string unit;  ///< lowered: "mv", "uv", "v", "ms", "s", "counts" …; empty when not stated
};

/// `unit` from a line of units overrides one in the name.
[[nodiscard]] ColumnName readColumnName(std::string_view name, std::string_view unit = {});

[[nodiscard]] bool isKnownColumnName(std::string_view name);
[[nodiscard]] bool isTimeName(std::string_view name);
/// A cell of a line of units: "mV", "seconds", "hh:mm:ss.mmm", blank …
[[nodiscard]] bool isUnitWord(std::string_view cell);

}  // namespace cardiotwin::files
