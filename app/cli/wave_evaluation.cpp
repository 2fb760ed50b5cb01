// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/wave_evaluation.h"

#include "devices/files/annotations.h"
#include "devices/files/recording_reader.h"
#include "models/base/median.h"
#include "models/ecg/ecg_analysis.h"
#include "models/ecg/scoring/beat_scoring.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <span>
#include <system_error>

namespace cardiotwin::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kFramesAtOnce = 4096;
constexpr std::size_t kFewestLeads = 4;  // that mark a point, for their median to stand for it

using Marks = std::vector<ecg::WaveMarks>;

struct Found {
    std::vector<Marks> leads;
    std::vector<Marks> global;  ///< one list, as the scoring wants it
};

std::string beside(const std::string& header, const std::string& extension) {
    return fs::path(header).replace_extension(extension).string();
}

Result<Marks> referenceIn(const std::string& path) {
    const auto set = files::readAnnotations(path);
    if (!set) return set.error();
    std::vector<ecg::WaveSymbol> symbols;
    for (const files::Annotation& annotation : set->annotations)
        symbols.push_back({annotation.sample, annotation.symbol});
    return ecg::waveReferenceOf(symbols);
}

Result<Found> delineated(files::RecordingReader& reader) {
    ecg::EcgAnalysis analysis(reader.info().leads, reader.info().rate);
    Found found{std::vector<Marks>(reader.info().leads.size()), std::vector<Marks>(1)};
    const auto take = [&found](const ecg::Findings& findings) {
        for (const ecg::WaveMarks& marks : findings.waves)
            found.leads[marks.lead].push_back(marks);
        for (const ecg::WaveMarks& marks : findings.globalWaves)
            found.global.front().push_back(marks);
    };
    for (;;) {
        const auto block = reader.read(kFramesAtOnce);
        if (!block) return block.error();
        if (block->frames() == 0) break;
        take(analysis.process(*block));
    }
    take(analysis.finish());
    return found;
}

/// Of each beat of the fullest lead, point by point the median of the leads that mark it.
Marks medianOver(const std::vector<Marks>& leads, Hertz rate) {
    const auto fullest = std::ranges::max_element(leads, {}, [](const Marks& list) { return list.size(); });
    const SampleCount window = framesIn(ecg::kMatchWindowSeconds, rate);
    Marks medians;
    for (const ecg::WaveMarks& beat : *fullest) {
        std::array<std::vector<SampleIndex>, ecg::kWavePoints.size()> places;
        for (const Marks& list : leads) {
            const auto same = std::ranges::find_if(list, [&](const ecg::WaveMarks& marks) {
                return std::abs(marks.rPeak - beat.rPeak) <= window;
            });
            if (same == list.end()) continue;
            for (const ecg::WavePoint point : ecg::kWavePoints) {
                if (const auto& mark = ecg::markAt(*same, point))
                    places[static_cast<std::size_t>(point)].push_back(*mark);
            }
        }
        const auto median = [&](ecg::WavePoint point) -> std::optional<SampleIndex> {
            const auto& of = places[static_cast<std::size_t>(point)];
            return of.size() < kFewestLeads ? std::nullopt : std::optional(medianOf(of));
        };
        ecg::WaveMarks marks;
        marks.rPeak = beat.rPeak;
        marks.pOn = median(ecg::WavePoint::POn);
        marks.pPeak = median(ecg::WavePoint::PPeak);
        marks.pOff = median(ecg::WavePoint::POff);
        marks.qrsOn = median(ecg::WavePoint::QrsOn);
        marks.qrsOff = median(ecg::WavePoint::QrsOff);
        marks.tOn = median(ecg::WavePoint::TOn);
        marks.tPeak = median(ecg::WavePoint::TPeak);
        marks.tOff = median(ecg::WavePoint::TOff);
        medians.push_back(marks);
    }
    return medians;
}

std::string leadExtension(const LeadId& lead) {
    std::string extension = "." + lead.name;
    std::ranges::transform(extension, extension.begin(),
                           [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return extension;
}

}  // namespace

Result<std::vector<std::string>> waveRecords(const std::string& folder) {
    std::error_code error;
    std::vector<std::string> headers;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        if (entry.path().extension() != ".hea") continue;
        const std::string header = entry.path().string();
        if (fs::exists(beside(header, ".q1c")) || fs::exists(beside(header, ".ii")))
            headers.push_back(header);
    }
    if (error) return Error{ErrorCode::FileUnreadable, folder, error.message()};
    if (headers.empty())
        return Error{ErrorCode::FileMissing, folder,
                     "no .hea with manual wave marks (.q1c or .ii) beside it"};
    std::ranges::sort(headers);
    return headers;
}

Result<WaveEvaluation> evaluateWaves(const std::string& header) {
    const auto reader = files::openRecording(header);
    if (!reader) return reader.error();
    const files::RecordingInfo info = (*reader)->info();
    const auto found = delineated(**reader);
    if (!found) return found.error();
    WaveEvaluation evaluation;
    evaluation.record = fs::path(header).stem().string();
    if (const std::string all = beside(header, ".q1c"); fs::exists(all)) {
        const auto reference = referenceIn(all);
        if (!reference) return reference.error();
        evaluation.global = ecg::scoreWaves(*reference, found->global, info.rate);
        evaluation.bestLead = ecg::scoreWaves(*reference, found->leads, info.rate);
        return evaluation;
    }
    evaluation.leadByLead.emplace();
    std::vector<Marks> references;
    for (std::size_t lead = 0; lead < info.leads.size(); ++lead) {
        const std::string path = beside(header, leadExtension(info.leads[lead]));
        if (!fs::exists(path)) continue;
        const auto reference = referenceIn(path);
        if (!reference) return reference.error();
        const auto score = ecg::scoreWaves(*reference, std::span(&found->leads[lead], 1), info.rate);
        for (std::size_t i = 0; i < score.size(); ++i)
            (*evaluation.leadByLead)[i] += score[i];
        references.push_back(*reference);
    }
    if (!references.empty())
        evaluation.global = ecg::scoreWaves(medianOver(references, info.rate), found->global, info.rate);
    return evaluation;
}

}  // namespace cardiotwin::cli
