// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/lead_id.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace cardiotwin {
namespace {

constexpr std::array<std::string_view, 15> kStandard = {"I",  "II", "III", "aVR", "aVL", "aVF",  "V1",   "V2",
                                                        "V3", "V4", "V5",  "V6",  "MLI", "MLII", "MLIII"};

std::string lower(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

std::string_view trimmed(std::string_view text) {
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\'' || c == '"'; };
    while (!text.empty() && blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && blank(text.back()))
        text.remove_suffix(1);
    return text;
}

}  // namespace

LeadId LeadId::normalised(std::string_view raw) {
    const std::string_view whole = trimmed(raw);
    std::string_view core = whole;
    for (const std::string_view prefix : {"lead ", "lead_", "ecg ", "ecg_"}) {
        if (core.size() > prefix.size() && lower(core.substr(0, prefix.size())) == prefix) {
            core = trimmed(core.substr(prefix.size()));
        }
    }
    if (const auto bracket = core.find('('); bracket != std::string_view::npos && bracket > 0) {
        core = trimmed(core.substr(0, bracket));
    }
    const std::string folded = lower(core);
    for (const std::string_view name : kStandard) {
        if (lower(name) == folded) return {std::string(name)};
    }
    return {std::string(whole)};
}

bool LeadId::isStandard() const {
    return std::ranges::find(kStandard, name) != kStandard.end();
}

}  // namespace cardiotwin
