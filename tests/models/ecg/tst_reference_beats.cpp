// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/files/annotations.h"
#include "devices/files/recording_reader.h"
#include "models/ecg/annotation_classes.h"
#include "models/ecg/ecg_analysis.h"
#include "models/ecg/scoring/beat_scoring.h"
#include "tests/support/fact.h"
#include "tests/support/reference_data.h"

using namespace cardiotwin;
using namespace cardiotwin::ecg;

namespace {

struct Scored {
    BeatScore score;
    std::vector<Beat> beats;
    double fibrillatingSeconds = 0.0;
};

Scored scored(const std::string& record) {
    auto reader = files::openRecording(fact::referenceFile(record + ".hea"));
    CHECK(reader.has_value());
    const auto annotations = files::readAnnotations(fact::referenceFile(record + ".atr"));
    CHECK(annotations.has_value());
    const Hertz rate = (*reader)->info().rate;
    EcgAnalysis analysis((*reader)->info().leads, rate, {.mainsHz = 60.0, .delineate = false});
    Scored result;
    const auto add = [&](const Findings& findings) {
        result.beats.insert(result.beats.end(), findings.beats.begin(), findings.beats.end());
        for (const RhythmSpan& span : findings.rhythms) {
            if (span.rhythm != Rhythm::AtrialFibrillation) continue;
            result.fibrillatingSeconds += static_cast<double>(span.end - span.start) / rate.value;
        }
    };
    for (;;) {
        const auto block = (*reader)->read(4096);
        CHECK(block.has_value());
        if (block->frames() == 0) break;
        add(analysis.process(*block));
    }
    add(analysis.finish());
    std::vector<ScoredBeat> reference, found;
    for (const auto& annotation : annotations->annotations) {
        if (const auto beatClass = beatClassOfSymbol(annotation.symbol)) {
            reference.push_back({annotation.sample, *beatClass});
        }
    }
    for (const Beat& beat : result.beats)
        found.push_back({beat.rPeak, beat.beatClass});
    result.score = scoreBeats(reference, found, rate);
    return result;
}

}  // namespace

FACT(aCleanRecordIsFoundWhole) {
    const BeatScore score = scored("mitdb/122").score;
    CHECK(score.missed() <= 2);
    CHECK(score.invented() <= 2);
}

FACT(frequentVentricularBeatsAreFoundAndNamed) {
    const BeatScore score = scored("mitdb/119").score;
    CHECK(score.sensitivity() > 0.999);
    CHECK(score.positivePredictivity() > 0.999);
    CHECK(score.f1(BeatClass::V) > 0.97);
}

FACT(smallComplexesInNoiseAreFound) {
    const BeatScore score = scored("mitdb/108").score;
    CHECK(score.sensitivity() > 0.99);
    CHECK(score.positivePredictivity() > 0.99);
}

FACT(fibrillationIsSeenWhereItIsAndNotWhereItIsNot) {
    CHECK(scored("mitdb/203").fibrillatingSeconds > 1000.0);
    CHECK(scored("mitdb/112").fibrillatingSeconds < 10.0);
}
