// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/fault_script.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace cardiotwin::devices {
namespace {

struct Kind {
    std::string_view name;
    FaultKind kind;
    std::string_view help;
};
constexpr std::array kKinds = {
    Kind{"drop", FaultKind::Drop, "drop@T:N      N frames are made and never sent"},
    Kind{"flip", FaultKind::Flip, "flip@T:N      one bit flips in each of N frames"},
    Kind{"tear", FaultKind::Tear, "tear@T:N      one frame loses its last N bytes"},
    Kind{"garbage", FaultKind::Garbage, "garbage@T:N   N random bytes before a frame"},
    Kind{"noise", FaultKind::Noise, "noise@T:S     one bit in a thousand flips for S seconds"},
    Kind{"stall", FaultKind::Stall, "stall@T:S     silence for S seconds, what was measured is lost"},
    Kind{"burst", FaultKind::Burst, "burst@T:S     silence for S seconds, then everything at once"},
    Kind{"unplug", FaultKind::Unplug, "unplug@T:S    the port vanishes for S seconds"}};

std::optional<double> number(std::string_view text) {
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value) || value < 0.0)
        return std::nullopt;
    return value;
}

}  // namespace

Result<std::vector<Fault>> parseFaults(std::string_view script) {
    std::vector<Fault> faults;
    while (!script.empty()) {
        const std::size_t comma = std::min(script.find(','), script.size());
        const std::string_view entry = script.substr(0, comma);
        script.remove_prefix(std::min(comma + 1, script.size()));
        const std::size_t at = entry.find('@');
        const std::size_t colon = entry.find(':');
        const auto* kind = std::find_if(kKinds.begin(), kKinds.end(),
                                        [&](const Kind& one) { return one.name == entry.substr(0, at); });
        if (kind == kKinds.end() || at == std::string_view::npos ||
            (colon != std::string_view::npos && colon < at))
            return Error{ErrorCode::UsageInvalid, "--fault", std::string(entry)};
        const auto seconds = number(entry.substr(at + 1, colon - at - 1));
        const auto amount =
            colon == std::string_view::npos ? std::optional(1.0) : number(entry.substr(colon + 1));
        if (!seconds || !amount) return Error{ErrorCode::UsageInvalid, "--fault", std::string(entry)};
        faults.push_back({kind->kind, *seconds, *amount});
    }
    std::stable_sort(faults.begin(), faults.end(),
                     [](const Fault& a, const Fault& b) { return a.seconds < b.seconds; });
    return faults;
}

std::string faultHelp() {
    std::string help = "KIND@SECONDS:AMOUNT, separated by commas; times are those of the recording.";
    for (const Kind& kind : kKinds)
        help.append("\n  ").append(kind.help);
    return help;
}

}  // namespace cardiotwin::devices
