// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/record_evaluation.h"

#include "app/cli/annotated_rhythm.h"
#include "app/cli/only_lead.h"
#include "devices/files/annotations.h"
#include "devices/files/recording_reader.h"
#include "devices/files/wfdb_header.h"
#include "models/ecg/annotation_classes.h"
#include "models/ecg/ecg_analysis.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace cardiotwin::cli {
namespace {

namespace fs = std::filesystem;

constexpr double kLearningSeconds = 300.0;
constexpr std::size_t kFramesAtOnce = 4096;

struct Reference {
    std::vector<ecg::ScoredBeat> beats;
    std::vector<ecg::Stretch> flutter;  ///< ventricular; holds no beats
    std::vector<ecg::RhythmSpan> rhythms;
};

Reference referenceOf(const files::AnnotationSet& set, SampleIndex end, Hertz rate) {
    Reference reference;
    SampleIndex flutterSince;
    bool fluttering = false;
    const SampleCount window = framesIn(ecg::kMatchWindowSeconds, rate);
    for (const files::Annotation& annotation : set.annotations) {
        if (const auto beatClass = ecg::beatClassOfSymbol(annotation.symbol))
            reference.beats.push_back({annotation.sample, *beatClass});
        if (annotation.symbol == '[') {
            flutterSince = annotation.sample;
            fluttering = true;
        }
        if (annotation.symbol == ']' && fluttering) {
            reference.flutter.push_back({flutterSince - window, annotation.sample + window});
            fluttering = false;
        }
    }
    reference.rhythms = statedRhythms(set, end);
    return reference;
}

/// Marks the seconds that a rhythm's spans cover for the greater part.
std::vector<bool> secondsOf(const std::vector<ecg::RhythmSpan>& spans, ecg::Rhythm rhythm, std::size_t count,
                            Hertz rate) {
    std::vector<bool> marked(count, false);
    for (const ecg::RhythmSpan& span : spans) {
        if (span.rhythm != rhythm) continue;
        const auto first = static_cast<std::size_t>(std::max(0.0, secondsAt(span.start, rate) + 0.5));
        const auto last = static_cast<std::size_t>(std::max(0.0, secondsAt(span.end, rate) + 0.5));
        for (std::size_t second = first; second < std::min(last, count); ++second)
            marked[second] = true;
    }
    return marked;
}

FibrillationScore scoreFibrillation(const std::vector<ecg::RhythmSpan>& reference,
                                    const std::vector<ecg::RhythmSpan>& found, SampleIndex end, Hertz rate) {
    const auto count = static_cast<std::size_t>(secondsAt(end, rate));
    const auto truly = secondsOf(reference, ecg::Rhythm::AtrialFibrillation, count, rate);
    const auto flutter = secondsOf(reference, ecg::Rhythm::AtrialFlutter, count, rate);
    const auto said = secondsOf(found, ecg::Rhythm::AtrialFibrillation, count, rate);
    FibrillationScore score;
    for (std::size_t second = 0; second < count; ++second) {
        if (flutter[second]) continue;
        double& cell = truly[second] ? (said[second] ? score.both : score.missed)
                                     : (said[second] ? score.invented : score.neither);
        cell += 1.0;
    }
    return score;
}

struct Analysed {
    std::vector<ecg::ScoredBeat> beats;
    std::vector<ecg::RhythmSpan> rhythms;
    std::vector<double> latenciesMs;
    SampleIndex end;
};

Result<Analysed> analyse(files::RecordingReader& reader, const Judges& judges, Leads which) {
    std::vector<LeadId> leads = reader.info().leads;
    if (which == Leads::First && leads.size() > 1) leads.resize(1);
    ecg::EcgAnalysis analysis(std::move(leads), reader.info().rate,
                              {.mainsHz = 50.0,
                               .delineate = false,
                               .classifier = judges.classifier,
                               .fibrillation = judges.fibrillation});
    Analysed result;
    const auto take = [&result, &reader](const ecg::Findings& findings) {
        for (const ecg::Beat& beat : findings.beats) {
            result.beats.push_back({beat.rPeak, beat.beatClass});
            const SampleCount late = beat.knownAt.value_or(beat.rPeak) - beat.rPeak;
            result.latenciesMs.push_back(1000.0 * static_cast<double>(late) / reader.info().rate.value);
        }
        result.rhythms.insert(result.rhythms.end(), findings.rhythms.begin(), findings.rhythms.end());
    };
    for (;;) {
        auto block = reader.read(kFramesAtOnce);
        if (!block) return block.error();
        if (block->frames() == 0) break;
        result.end = block->end();
        take(analysis.process(which == Leads::First ? onlyLead(std::move(*block), 0) : std::move(*block)));
    }
    take(analysis.finish());
    return result;
}

std::string beside(const std::string& header, const char* extension) {
    return fs::path(header).replace_extension(extension).string();
}

}  // namespace

FibrillationScore& FibrillationScore::operator+=(const FibrillationScore& other) {
    both += other.both;
    missed += other.missed;
    invented += other.invented;
    neither += other.neither;
    return *this;
}

Result<std::vector<std::string>> annotatedRecords(const std::string& folder) {
    std::error_code error;
    std::vector<std::string> headers;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        if (entry.path().extension() != ".hea") continue;
        if (fs::exists(beside(entry.path().string(), ".atr"))) headers.push_back(entry.path().string());
    }
    if (error) return Error{ErrorCode::FileUnreadable, folder, error.message()};
    if (headers.empty()) return Error{ErrorCode::FileMissing, folder, "no .hea with an .atr beside it"};
    std::ranges::sort(headers);
    return headers;
}

Result<AnalysedRecord> analyseRecord(const std::string& header, const Judges& judges, const AddedNoise* noise,
                                     Leads leads) {
    const auto set = files::readAnnotations(beside(header, ".atr"));
    if (!set) return set.error();
    auto reader = files::openRecording(header);
    if (!reader) return reader.error();
    const Hertz rate = (*reader)->info().rate;
    if (noise != nullptr) {
        auto noisy = withNoise(**reader, referenceOf(*set, {}, rate).beats, *noise);
        if (!noisy) return noisy.error();
        *reader = std::move(*noisy);
    }
    auto found = analyse(**reader, judges, leads);
    if (!found) return found.error();
    Reference reference = referenceOf(*set, found->end, rate);
    return AnalysedRecord{rate,
                          found->end,
                          std::move(reference.beats),
                          std::move(found->beats),
                          std::move(reference.flutter),
                          std::move(reference.rhythms),
                          std::move(found->rhythms),
                          std::move(found->latenciesMs)};
}

Result<RecordEvaluation> evaluateRecord(const std::string& header, const Judges& judges,
                                        const AddedNoise* noise, Leads leads) {
    const auto layout = files::readWfdbHeader(header);
    if (!layout) return layout.error();
    RecordEvaluation evaluation;
    evaluation.record = fs::path(header).stem().string();

    const bool hasSignal =
        !layout->signals.empty() && fs::exists(fs::path(header).parent_path() / layout->signals.front().file);
    if (!hasSignal) {
        const auto set = files::readAnnotations(beside(header, ".atr"));
        if (!set) return set.error();
        const std::string beats = beside(header, ".qrs");
        const auto annotated =
            readAnnotatedRhythm(fs::exists(beats) ? beats : beside(header, ".atr"), judges.fibrillation);
        if (!annotated) return annotated.error();
        const Reference reference = referenceOf(*set, annotated->end, annotated->rate);
        evaluation.fibrillation =
            scoreFibrillation(reference.rhythms, annotated->spans, annotated->end, annotated->rate);
        return evaluation;
    }
    const auto record = analyseRecord(header, judges, noise, leads);
    if (!record) return record.error();
    evaluation.latenciesMs = record->latenciesMs;
    const SampleIndex five{framesIn(kLearningSeconds, record->rate)};
    evaluation.whole = ecg::scoreBeats(record->reference, record->found, record->rate, {}, record->flutter);
    evaluation.fromFive =
        ecg::scoreBeats(record->reference, record->found, record->rate, five, record->flutter);
    evaluation.fibrillation =
        scoreFibrillation(record->referenceRhythms, record->foundRhythms, record->end, record->rate);
    return evaluation;
}

}  // namespace cardiotwin::cli
