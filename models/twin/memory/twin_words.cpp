// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/memory/twin_words.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace cardiotwin::twin {
namespace {

// In the order of the enumerators.
constexpr std::array<std::string_view, 6> kWaves = {"P", "Q", "R", "S", "T-rising", "T-falling"};
constexpr std::array<std::string_view, 3> kQuantities = {"amplitude", "width", "time"};
constexpr std::array<std::string_view, 11> kIndicators = {
    "tachycardia", "bradycardia", "fibrillation", "ectopy",      "run",          "st",
    "qtc",         "pause",       "rate-rising",  "signal-lost", "deterioration"};
constexpr std::array<std::string_view, 9> kAdvice = {
    "twelve-leads",   "rate-control",      "confirm-fibrillation", "electrolytes-and-qt-drugs",
    "watch-for-runs", "pauses-and-pacing", "cause-of-tachycardia", "electrodes",
    "earlier-twin"};
constexpr std::array<std::string_view, 3> kSexes = {"unknown", "female", "male"};
static_assert(kWaves.size() == static_cast<std::size_t>(TwinWave::TFalling) + 1);
static_assert(kQuantities.size() == static_cast<std::size_t>(WaveQuantity::Time) + 1);
static_assert(kIndicators.size() == static_cast<std::size_t>(IndicatorId::Deterioration) + 1);
static_assert(kAdvice.size() == static_cast<std::size_t>(AdviceId::CompareWithEarlierTwin) + 1);
static_assert(kSexes.size() == static_cast<std::size_t>(Sex::Male) + 1);

template <class Enum, std::size_t N>
std::optional<Enum> found(const std::array<std::string_view, N>& words, std::string_view word) {
    const auto at = std::ranges::find(words, word);
    if (at == words.end()) return std::nullopt;
    return static_cast<Enum>(at - words.begin());
}

}  // namespace

std::string_view wordOf(TwinWave wave) {
    return kWaves.at(static_cast<std::size_t>(wave));
}
std::string_view wordOf(WaveQuantity quantity) {
    return kQuantities.at(static_cast<std::size_t>(quantity));
}
std::string_view wordOf(IndicatorId indicator) {
    return kIndicators.at(static_cast<std::size_t>(indicator));
}
std::string_view wordOf(AdviceId advice) {
    return kAdvice.at(static_cast<std::size_t>(advice));
}
std::string_view wordOf(Sex sex) {
    return kSexes.at(static_cast<std::size_t>(sex));
}

std::optional<TwinWave> waveOf(std::string_view word) {
    return found<TwinWave>(kWaves, word);
}
std::optional<WaveQuantity> quantityOf(std::string_view word) {
    return found<WaveQuantity>(kQuantities, word);
}
std::optional<IndicatorId> indicatorOf(std::string_view word) {
    return found<IndicatorId>(kIndicators, word);
}
std::optional<AdviceId> adviceOf(std::string_view word) {
    return found<AdviceId>(kAdvice, word);
}
std::optional<Sex> sexOf(std::string_view word) {
    return found<Sex>(kSexes, word);
}

}  // namespace cardiotwin::twin
