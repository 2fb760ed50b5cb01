// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/memory/advice_ledger.h"

#include "models/base/checked_text.h"
#include "models/twin/memory/twin_words.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace cardiotwin::twin {
namespace {

constexpr std::string_view kKind = "cardiotwin-advice-ledger";
constexpr int kVersion = 1;

}  // namespace

void AdviceLedger::add(const AdviceVerdict& verdict) {
    std::erase_if(verdicts, [&verdict](const AdviceVerdict& other) {
        return other.advice == verdict.advice && other.sinceSeconds == verdict.sinceSeconds &&
               std::abs(static_cast<double>(other.givenAtUnix - verdict.givenAtUnix)) < 3600.0;
    });
    verdicts.push_back(verdict);
}

AdviceLedger::Count AdviceLedger::count(AdviceId advice) const {
    Count count;
    for (const AdviceVerdict& verdict : verdicts) {
        if (verdict.advice != advice) continue;
        ++(verdict.agreed ? count.agreed : count.disagreed);
    }
    return count;
}

std::string formatAdviceLedger(const AdviceLedger& ledger) {
    CheckedTextWriter text(kKind, kVersion);
    text.words("patient", ledger.patient);
    for (const AdviceVerdict& verdict : ledger.verdicts) {
        text.words("advice", wordOf(verdict.advice));
        text.numbers("verdict", std::array{verdict.agreed ? 1.0 : 0.0, verdict.sinceSeconds,
                                           static_cast<double>(verdict.givenAtUnix)});
    }
    return text.finish();
}

Result<AdviceLedger> parseAdviceLedger(std::string_view text, const std::string& place) {
    auto lines = CheckedTextReader::open(text, kKind, kVersion, "ledger of advice", place);
    if (!lines) return lines.error();
    AdviceLedger ledger;
    ledger.patient = lines->words("patient");
    while (!lines->error() && lines->isAt("advice")) {
        const std::string_view word = lines->words("advice");
        const auto advice = adviceOf(word);
        if (!advice) lines->complain(word);
        const std::vector<double> values = lines->numbers("verdict", 3);
        if (!advice || values.size() != 3) break;
        if (std::abs(values[2]) > 1e12) lines->complain("a time that cannot be");
        ledger.verdicts.push_back({*advice, values[0] != 0.0, values[1],
                                   static_cast<std::int64_t>(std::clamp(values[2], -1e12, 1e12))});
    }
    lines->expectEnd();
    if (lines->error()) return *lines->error();
    return ledger;
}

}  // namespace cardiotwin::twin
