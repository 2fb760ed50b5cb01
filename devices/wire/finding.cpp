// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/wire/finding.h"

#include "devices/wire/decoder.h"

#include <algorithm>
#include <array>

namespace cardiotwin::wire {
namespace {

// Groups that bytes cannot tell apart for certain.
constexpr std::array<std::array<std::string_view, 2>, 3> kAlike = {
    {{"cyton", "cyton-daisy"},
     {"openview-ads1293", "openview-max30003"},
     {"openview-healthypi3", "openview-healthypi4"}}};

double worthOf(Evidence evidence) {
    switch (evidence) {
        case Evidence::Answer:
        case Evidence::Checksum:
            return 0.99;
        case Evidence::Counter:
            return 0.97;
        case Evidence::Framing:
            return 0.95;
        case Evidence::TextLines:
            return 0.9;
    }
    return 0.0;
}

}  // namespace

LinkFinding findingOf(std::string_view protocol, bool answered) {
    LinkFinding finding;
    const auto known = std::find_if(protocols().begin(), protocols().end(),
                                    [protocol](const ProtocolInfo& info) { return info.name == protocol; });
    if (known == protocols().end()) return finding;
    finding.protocol = known->name;
    if (answered) {
        finding.evidence = Evidence::Answer;
    } else if (known->hasChecksum) {
        finding.evidence = Evidence::Checksum;
    } else if (known->counterModulus > 0) {
        finding.evidence = Evidence::Counter;
    } else if (known->name == "arduino-text") {
        finding.evidence = Evidence::TextLines;
    }
    for (const auto& [one, other] : kAlike) {
        if (!answered && one == protocol) finding.lookAlikes.emplace_back(other);
        if (!answered && other == protocol) finding.lookAlikes.emplace_back(one);
    }
    finding.confidence = worthOf(finding.evidence) / static_cast<double>(1 + finding.lookAlikes.size());
    return finding;
}

}  // namespace cardiotwin::wire
