// SPDX-License-Identifier: GPL-3.0-or-later
// The causal analysis of one stream, samples in, findings out: cleaning, R peaks, beat classes, waves, rhythm
// and the numbers of the moment. Identical results for any cutting of the stream into blocks. A beat is
// reported once, when it is certain (at most 1 s after its R peak). Expected failures are states of the
// findings, not errors. Threads: one at a time; make one per stream.
#pragma once

#include "models/base/sample_block.h"
#include "models/ecg/beat.h"
#include "models/ecg/classes/beat_classifier.h"
#include "models/ecg/rhythm/fibrillation_model.h"
#include "models/ecg/rhythm/rhythm_span.h"
#include "models/ecg/vitals.h"
#include "models/ecg/waves/wave_marks.h"
#include "models/signal/clean_block.h"

#include <memory>
#include <vector>

namespace cardiotwin::ecg {

/// What one block added. Beats, marks and closed rhythm spans appear exactly once over a stream's life.
struct Findings {
    signal::CleanBlock clean;
    std::vector<Beat> beats;
    std::vector<WaveMarks> waves;        ///< lead by lead
    std::vector<WaveMarks> globalWaves;  ///< a beat's marks from all leads; `lead` is their number
    std::vector<RhythmSpan> rhythms;
    Vitals vitals;
};

struct AnalysisSettings {
    double mainsHz = 50.0;  ///< 50 or 60; 0 switches the notch off
    bool delineate = true;  ///< waves cost about half of the time
    std::shared_ptr<const BeatClassifier> classifier =
        nullptr;  ///< names the beats; by rule where none is given
    FibrillationModel fibrillation = shippedFibrillationModel();
};

class EcgAnalysis {
public:
    EcgAnalysis(std::vector<LeadId> leads, Hertz rate, const AnalysisSettings& settings = {});
    ~EcgAnalysis();
    EcgAnalysis(EcgAnalysis&&) noexcept;
    EcgAnalysis& operator=(EcgAnalysis&&) noexcept;

    /// Blocks in order of their first frame. Leads and rate are those of the constructor.
    [[nodiscard]] Findings process(const SampleBlock& block);
    /// What is still undecided at the end of the stream.
    [[nodiscard]] Findings finish();

private:
    class Stages;
    std::unique_ptr<Stages> m_stages;
};

}  // namespace cardiotwin::ecg
