// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/classes/beat_model.h"
#include "models/ecg/classes/svm_beat_classifier.h"
#include "tests/models/ecg/labelled_day.h"
#include "tests/support/fact.h"

using namespace cardiotwin;
using namespace cardiotwin::ecg;

namespace {

BeatModel model() {
    BeatModel made = trainBeatModel(fact::labelledDay()).value();
    made.card = {{"purpose", "to be read"}, {"licence", "none needed"}};
    return made;
}

std::string refusal(const std::string& text) {
    const auto read = parseBeatModel(text, "some.model");
    CHECK(!read);
    CHECK_EQUAL(read.error().code, ErrorCode::ModelInvalid);
    CHECK(read.error().place.starts_with("some.model"));
    return read.error().detail;
}

}  // namespace

FACT(whatIsReadAnswersAsWhatWasWritten) {
    const BeatModel written = model();
    const std::string text = formatBeatModel(written);
    const BeatModel read = parseBeatModel(text, "some.model").value();
    CHECK(read.card == written.card);
    CHECK(formatBeatModel(read) == text);
    const SvmBeatClassifier one(written), other(read);
    for (const LabelledBeat& beat : fact::labelledDay(9))
        CHECK_EQUAL(one.classify(beat.features).confidence, other.classify(beat.features).confidence);
}

FACT(anyChangedByteIsNoticed) {
    const std::string text = formatBeatModel(model());
    for (std::size_t at = 30; at < text.size(); at += text.size() / 40) {
        std::string damaged = text;
        damaged[at] = damaged[at] == '1' ? '2' : '1';
        CHECK(!parseBeatModel(damaged, "some.model"));
    }
}

FACT(aTornFileIsRefused) {
    const std::string text = formatBeatModel(model());
    CHECK_EQUAL(refusal(text.substr(0, text.size() / 2)), std::string("cut short: there is no checksum"));
    CHECK_EQUAL(refusal(text.substr(0, text.size() - 3)),
                std::string("damaged: the checksum does not agree"));
}

FACT(anotherVersionAndAnotherKindAreNamed) {
    std::string text = formatBeatModel(model());
    text.replace(text.find(" 1\n"), 3, " 2\n");
    CHECK_EQUAL(refusal(text), std::string("'cardiotwin-beat-model 2', not version 1"));
    CHECK_EQUAL(refusal("svm_type c_svc\n"), std::string("not a model of beats"));
    CHECK_EQUAL(refusal(""), std::string("not a model of beats"));
}
