// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/annotation_classes.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cardiotwin::ecg {

std::optional<BeatClass> beatClassOfSymbol(char symbol) {
    static constexpr std::array<std::pair<std::string_view, BeatClass>, 5> kClasses{{
        {"NLRejBn", BeatClass::N},
        {"AaJS", BeatClass::S},
        {"VE", BeatClass::V},
        {"F", BeatClass::F},
        {"/fQ?", BeatClass::Q},
    }};
    for (const auto& [symbols, beatClass] : kClasses) {
        if (symbols.find(symbol) != std::string_view::npos) return beatClass;
    }
    return std::nullopt;
}

std::optional<Rhythm> rhythmOfAux(std::string_view aux) {
    static constexpr std::array<std::pair<std::string_view, Rhythm>, 9> kRhythms{{
        {"(N", Rhythm::Normal},
        {"(AFIB", Rhythm::AtrialFibrillation},
        {"(AFL", Rhythm::AtrialFlutter},
        {"(SVTA", Rhythm::SupraventricularTachycardia},
        {"(VT", Rhythm::VentricularTachycardia},
        {"(B", Rhythm::Bigeminy},
        {"(T", Rhythm::Trigeminy},
        {"(SBR", Rhythm::Bradycardia},
        {"(ASYS", Rhythm::Asystole},
    }};
    const auto found = std::ranges::find(kRhythms, aux, &std::pair<std::string_view, Rhythm>::first);
    if (found == kRhythms.end()) return std::nullopt;
    return found->second;
}

}  // namespace cardiotwin::ecg
