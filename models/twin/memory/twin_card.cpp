// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/memory/twin_memory.h"
#include "models/twin/memory/twin_words.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace cardiotwin::twin {
namespace {

std::string shown(double value, int decimals) {
    std::array<char, 64> text{};
    const int length = std::snprintf(text.data(), text.size(), "%.*f", decimals, value);
    return {text.data(), static_cast<std::size_t>(std::max(0, length))};
}

/// Days since 1970 as a date (Hinnant, civil from days).
std::string dateOf(std::int64_t unixSeconds) {
    const std::int64_t z = (unixSeconds - ((unixSeconds % 86400 + 86400) % 86400)) / 86400 + 719468;
    const std::int64_t era = (z >= 0 ? z : z - 146096) / 146097;
    const std::int64_t dayOfEra = z - era * 146097;
    const std::int64_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t shifted = (5 * dayOfYear + 2) / 153;
    const std::int64_t day = dayOfYear - (153 * shifted + 2) / 5 + 1;
    const std::int64_t month = shifted < 10 ? shifted + 3 : shifted - 9;
    const std::int64_t year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    const auto two = [](std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return std::to_string(year) + "-" + two(month) + "-" + two(day);
}

std::string conditionsOf(const PatientProfile& profile) {
    std::string text;
    const auto add = [&text](bool is, const char* word) {
        if (is) text += (text.empty() ? "" : ", ") + std::string(word);
    };
    add(profile.betaBlocker, "beta blocker");
    add(profile.antiarrhythmic, "antiarrhythmic");
    add(profile.qtProlongingDrug, "QT-prolonging drug");
    add(profile.knownFibrillation, "known fibrillation");
    add(profile.heartFailure, "heart failure");
    add(profile.coronaryDisease, "coronary disease");
    return text.empty() ? "none known" : text;
}

}  // namespace

TextCard cardOf(const TwinMemory& memory) {
    TextCard card = {{"kind", "a patient's twin, format " + std::to_string(TwinMemory::kFormat)},
                     {"patient", memory.patient},
                     {"saved", dateOf(memory.savedAtUnix) + " UTC"},
                     {"observed", shown(memory.observedSeconds / 60.0, 1) + " min"},
                     {"age", memory.profile.ageYears ? std::to_string(*memory.profile.ageYears) : "unknown"},
                     {"sex", std::string(wordOf(memory.profile.sex))},
                     {"known", conditionsOf(memory.profile)},
                     {"limits", shown(memory.profile.lowRateLimitBpm, 0) + " to " +
                                    shown(memory.profile.highRateLimitBpm, 0) + " bpm"}};
    if (memory.heart) {
        card.emplace_back("heart", shown(memory.heart->heartRateBpm, 0) + " bpm, RMSSD " +
                                       shown(memory.heart->rmssdMs, 0) + " ms, QT " +
                                       shown(memory.heart->qtMs, 0) + " ms, " +
                                       std::to_string(memory.heart->leads.size()) + " leads");
    }
    card.emplace_back("ranges", std::to_string(memory.ranges.size()) + " learnt");
    for (const HorizonMemory& horizon : memory.horizons) {
        const auto skill = horizon.score.skill();
        card.emplace_back("forecast", shown(horizon.horizonSeconds, 0) + " s: mean error " +
                                          shown(horizon.score.meanAbsoluteError, 2) + " bpm, skill " +
                                          (skill ? shown(100.0 * *skill, 0) + " %" : "unknown") + ", " +
                                          std::to_string(horizon.score.scored) + " scored");
    }
    for (const IndicatorSummary& summary : memory.course) {
        card.emplace_back(std::string(wordOf(summary.indicator)), shown(summary.mean, 2) + " on average, " +
                                                                      shown(summary.lowest, 2) + " to " +
                                                                      shown(summary.highest, 2));
    }
    return card;
}

}  // namespace cardiotwin::twin
