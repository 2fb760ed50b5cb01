// SPDX-License-Identifier: GPL-3.0-or-later
// One record with reference annotations, run through the analysis and scored: beats as ANSI/AAMI EC57 does,
// fibrillation second by second. Records without signal are scored for rhythm from their beat annotations
// (.qrs, else .atr). Threads: free functions.
#pragma once

#include "app/cli/noisy_recording.h"
#include "models/base/result.h"
#include "models/ecg/classes/beat_classifier.h"
#include "models/ecg/rhythm/fibrillation_model.h"
#include "models/ecg/rhythm/rhythm_span.h"
#include "models/ecg/scoring/beat_scoring.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cardiotwin::cli {

/// Seconds of reference and found fibrillation. Seconds of reference flutter do not count.
struct FibrillationScore {
    double both = 0.0, missed = 0.0, invented = 0.0, neither = 0.0;

    [[nodiscard]] double sensitivity() const { return both / (both + missed); }
    [[nodiscard]] double specificity() const { return neither / (neither + invented); }
    [[nodiscard]] double positivePredictivity() const { return both / (both + invented); }
    FibrillationScore& operator+=(const FibrillationScore& other);
};

struct RecordEvaluation {
    std::string record;
    std::optional<ecg::BeatScore> whole;     ///< none where there is no signal
    std::optional<ecg::BeatScore> fromFive;  ///< from 5:00 on
    FibrillationScore fibrillation;
    std::vector<double> latenciesMs;  ///< from R peak to beat, of all beats found
};

/// Who names beats and fibrillation. Beats are named by rule where there is no classifier.
struct Judges {
    std::shared_ptr<const ecg::BeatClassifier> classifier = nullptr;
    ecg::FibrillationModel fibrillation = ecg::shippedFibrillationModel();
};

/// What of a record is analysed.
enum class Leads { All, First };

/// The records of `folder` that have a header and reference annotations (.atr), by name.
[[nodiscard]] Result<std::vector<std::string>> annotatedRecords(const std::string& folder);
/// A record with signal: what the references say and what the analysis found.
struct AnalysedRecord {
    Hertz rate;
    SampleIndex end;
    std::vector<ecg::ScoredBeat> reference, found;
    std::vector<ecg::Stretch> flutter;  ///< ventricular; holds no beats
    std::vector<ecg::RhythmSpan> referenceRhythms, foundRhythms;
    std::vector<double> latenciesMs;  ///< of `found`
};
/// `header` is the path of a .hea. With `noise` the record is analysed as it is after adding it.
[[nodiscard]] Result<AnalysedRecord> analyseRecord(const std::string& header, const Judges& judges,
                                                   const AddedNoise* noise = nullptr,
                                                   Leads leads = Leads::All);

[[nodiscard]] Result<RecordEvaluation> evaluateRecord(const std::string& header, const Judges& judges,
                                                      const AddedNoise* noise = nullptr,
                                                      Leads leads = Leads::All);

}  // namespace cardiotwin::cli
