// SPDX-License-Identifier: GPL-3.0-or-later
// What clinicians thought of a patient's advice: every verdict, and how often each rule was agreed with.
// Kept beside the twin, in a file of the same kind. Threads: a value.
#pragma once

#include "models/base/result.h"
#include "models/twin/indicators/advice.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cardiotwin::twin {

struct AdviceVerdict {
    AdviceId advice = AdviceId::CheckElectrodes;
    bool agreed = false;
    double sinceSeconds = 0.0;     ///< recording time when the advice first held
    std::int64_t givenAtUnix = 0;  ///< s since 1970, UTC
    bool operator==(const AdviceVerdict&) const = default;
};

struct AdviceLedger {
    struct Count {
        std::uint64_t agreed = 0;
        std::uint64_t disagreed = 0;
    };
    std::string patient;
    std::vector<AdviceVerdict> verdicts;  ///< oldest first

    /// A second verdict on the same advice replaces the first.
    void add(const AdviceVerdict& verdict);
    [[nodiscard]] Count count(AdviceId advice) const;
};

/// The same ledger gives the same bytes.
[[nodiscard]] std::string formatAdviceLedger(const AdviceLedger& ledger);
/// ModelInvalid with `place` and line for another kind or version, damage, and what cannot be meant.
[[nodiscard]] Result<AdviceLedger> parseAdviceLedger(std::string_view text, const std::string& place);

}  // namespace cardiotwin::twin
