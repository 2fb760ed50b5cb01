// SPDX-License-Identifier: GPL-3.0-or-later
// The name of an ECG lead, spelled as the field spells it (I II III aVR aVL aVF V1–V6, Holter MLII V5 …).
// Names read from files go through `normalised`, which turns "Lead I (Einthoven)" or "avr" into I and aVR and
// leaves unknown names as they are, trimmed. Threads: a value, freely copied.
#pragma once

#include <compare>
#include <string>
#include <string_view>

namespace cardiotwin {

struct LeadId {
    std::string name;
    auto operator<=>(const LeadId&) const = default;

    [[nodiscard]] static LeadId normalised(std::string_view raw);
    /// True for the twelve standard leads and the common Holter leads.
    [[nodiscard]] bool isStandard() const;
};

}  // namespace cardiotwin
