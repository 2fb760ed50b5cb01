// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/labelled_rhythm.h"

#include "app/cli/annotated_rhythm.h"
#include "models/ecg/rhythm/interval_window.h"

#include <algorithm>
#include <filesystem>

namespace cardiotwin::cli {
namespace {

namespace fs = std::filesystem;

// Where little was heard yet, or much of it does not count, the same weights must do.
constexpr std::size_t kShortWindow = 20;

bool isVentricular(const ecg::Beat& beat) {
    return beat.beatClass == ecg::BeatClass::V;
}

void addSigns(std::vector<ecg::LabelledSigns>& rows, const std::vector<ecg::Beat>& beats,
              const std::vector<ecg::RhythmSpan>& rhythms, ecg::IntervalWindow window, std::size_t patient) {
    auto rhythm = rhythms.begin();
    for (std::size_t i = 1; i < beats.size(); ++i) {
        window.push(beats[i].rrMs.value_or(0.0), isVentricular(beats[i]) || isVentricular(beats[i - 1]));
        const auto signs = window.signs();
        if (!signs || i < window.beatsBehind()) continue;
        const SampleIndex at = beats[i - window.beatsBehind()].rPeak;
        while (rhythm != rhythms.end() && rhythm->end <= at)
            ++rhythm;
        if (rhythm == rhythms.end()) return;
        if (rhythm->start > at || rhythm->rhythm == ecg::Rhythm::AtrialFlutter) continue;
        rows.push_back({*signs, rhythm->rhythm == ecg::Rhythm::AtrialFibrillation, patient});
    }
}

}  // namespace

Result<std::vector<ecg::LabelledSigns>> labelledRhythm(const std::string& header, std::size_t patient) {
    const std::string stated = fs::path(header).replace_extension(".atr").string();
    const std::string beats = fs::path(header).replace_extension(".qrs").string();
    const auto set = files::readAnnotations(stated);
    if (!set) return set.error();
    const auto annotated = readAnnotatedRhythm(fs::exists(beats) ? beats : stated);
    if (!annotated) return annotated.error();
    const std::vector<ecg::RhythmSpan> rhythms = statedRhythms(*set, annotated->end);
    std::vector<ecg::LabelledSigns> rows;
    addSigns(rows, annotated->beats, rhythms, ecg::IntervalWindow(), patient);
    addSigns(rows, annotated->beats, rhythms, ecg::IntervalWindow(kShortWindow), patient);
    return rows;
}

Result<std::vector<ecg::LabelledSigns>> allLabelledRhythm(const std::vector<std::string>& headers) {
    std::vector<ecg::LabelledSigns> all;
    for (std::size_t i = 0; i < headers.size(); ++i) {
        const auto rows = labelledRhythm(headers[i], i);
        if (!rows) return rows.error();
        all.insert(all.end(), rows->begin(), rows->end());
    }
    return all;
}

std::vector<std::pair<std::string, std::string>> rhythmCard(const std::vector<std::string>& headers,
                                                            std::span<const ecg::LabelledSigns> beats) {
    std::string records;
    for (const std::string& header : headers) {
        if (!records.empty()) records.push_back(' ');
        records.append(fs::path(header).stem().string());
    }
    const auto fibrillating = std::ranges::count(beats, true, &ecg::LabelledSigns::fibrillating);
    return {{"purpose", "atrial fibrillation from RR intervals; research and education only"},
            {"method", "logistic regression with a ridge, over the 40 intervals around a beat, and over 20"},
            {"records", records},
            {"windows", std::to_string(fibrillating) + " in fibrillation, " +
                            std::to_string(std::ssize(beats) - fibrillating) + " not"},
            {"command", "cardiotwin-cli train rhythm --data FOLDER --data FOLDER --out FILE"},
            {"source",
             "with afdb and mitdb: MIT-BIH Atrial Fibrillation Database (Moody & Mark 1983), MIT-BIH "
             "Arrhythmia Database (Moody & Mark 2001), PhysioNet (Goldberger et al. 2000)"},
            {"licence",
             "contains information from these databases, made available under the ODC Attribution "
             "License 1.0"}};
}

}  // namespace cardiotwin::cli
