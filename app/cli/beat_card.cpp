// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/beat_card.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace cardiotwin::cli {
namespace {

std::string numbered(std::span<const ecg::LabelledBeat> beats) {
    constexpr std::array kClasses = {ecg::BeatClass::N, ecg::BeatClass::S, ecg::BeatClass::V,
                                     ecg::BeatClass::F, ecg::BeatClass::Q};
    std::string text;
    for (const ecg::BeatClass each : kClasses) {
        const auto count = std::ranges::count_if(
            beats, [each](const ecg::LabelledBeat& beat) { return beat.beatClass == each && !beat.oneLead; });
        if (!text.empty()) text.push_back(' ');
        text.push_back(static_cast<char>(each));
        text.append(" ").append(std::to_string(count));
    }
    return text;
}

std::string vectorsOf(const ecg::BeatModel::Machine& machine) {
    return std::to_string(machine.svc.coefficients.size()) + " vectors of " +
           std::to_string(machine.svc.width()) + " signs";
}

}  // namespace

std::vector<std::pair<std::string, std::string>> beatCard(const std::vector<std::string>& headers,
                                                          std::span<const ecg::LabelledBeat> beats,
                                                          const ecg::BeatModel& model) {
    std::string records;
    for (const std::string& header : headers) {
        if (!records.empty()) records.push_back(' ');
        records.append(std::filesystem::path(header).stem().string());
    }
    return {
        {"purpose", "AAMI class of beats (N S V; F and Q are not named); research and education only"},
        {"method",
         "two support vector machines: ventricular or not (learnt with all leads and with the first alone), "
         "then supraventricular or normal (with all leads)"},
        {"machines", vectorsOf(model.ventricular) + "; " + vectorsOf(model.supraventricular)},
        {"records", records},
        {"patients", std::to_string(headers.size())},
        {"beats", numbered(beats)},
        {"command", "cardiotwin-cli train beats --data FOLDER --out FILE"},
        {"source",
         "with mitdb: MIT-BIH Arrhythmia Database (Moody & Mark 2001), PhysioNet (Goldberger "
         "et al. 2000)"},
        {"licence",
         "contains information from the MIT-BIH Arrhythmia Database, made available under the "
         "ODC Attribution License 1.0"}};
}

}  // namespace cardiotwin::cli
