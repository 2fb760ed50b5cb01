// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline/shipped_models.h"
#include "devices/files/annotations.h"
#include "devices/files/recording_reader.h"
#include "models/ecg/annotation_classes.h"
#include "models/ecg/ecg_analysis.h"
#include "models/ecg/scoring/beat_scoring.h"
#include "tests/support/fact.h"
#include "tests/support/reference_data.h"

#include <algorithm>

using namespace cardiotwin;

namespace {

ecg::BeatScore scored(const std::string& record) {
    auto reader = files::openRecording(fact::referenceFile(record + ".hea"));
    CHECK(reader.has_value());
    const auto annotations = files::readAnnotations(fact::referenceFile(record + ".atr"));
    CHECK(annotations.has_value());
    const files::RecordingInfo& info = (*reader)->info();
    ecg::EcgAnalysis analysis(info.leads, info.rate,
                              {.delineate = false, .classifier = pipeline::shippedBeatClassifier()});
    std::vector<ecg::ScoredBeat> reference, found;
    const auto add = [&found](const ecg::Findings& findings) {
        for (const ecg::Beat& beat : findings.beats)
            found.push_back({beat.rPeak, beat.beatClass});
    };
    for (;;) {
        const auto block = (*reader)->read(4096);
        CHECK(block.has_value());
        if (block->frames() == 0) break;
        add(analysis.process(*block));
    }
    add(analysis.finish());
    for (const auto& annotation : annotations->annotations) {
        if (const auto beatClass = ecg::beatClassOfSymbol(annotation.symbol))
            reference.push_back({annotation.sample, *beatClass});
    }
    return ecg::scoreBeats(reference, found, info.rate);
}

}  // namespace

FACT(theShippedModelIsWholeAndSaysWhatItIs) {
    const auto classifier = pipeline::readBeatClassifier(pipeline::shippedBeatModelText(), "beats.model");
    CHECK(classifier.has_value());
    const auto& card = (*classifier)->model().card;
    for (const char* key : {"purpose", "records", "patients", "beats", "command", "licence"})
        CHECK(std::ranges::any_of(card, [key](const auto& line) { return line.first == key; }));
    CHECK(pipeline::shippedBeatClassifier() != nullptr);
}

FACT(theShippedModelIsSmall) {
    CHECK(pipeline::shippedBeatModelText().size() < 500'000);
}

FACT(aDamagedModelIsRefused) {
    std::string text(pipeline::shippedBeatModelText());
    text[text.size() / 2] = text[text.size() / 2] == '3' ? '4' : '3';
    CHECK_EQUAL(pipeline::readBeatClassifier(text, "copy").error().code, ErrorCode::ModelInvalid);
}

// These records are among those it was trained on: a floor that shows a broken chain, not its accuracy.
FACT(ectopicBeatsOfRecordsAreNamed) {
    CHECK(scored("mitdb/119").f1(ecg::BeatClass::V) > 0.98);
    CHECK(scored("mitdb/209").f1(ecg::BeatClass::S) > 0.85);
}

FACT(aRecordWithoutEctopyStaysWithoutIt) {
    const ecg::BeatScore score = scored("mitdb/122");
    CHECK(score.accuracy() > 0.998);
}
