// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/ecg_analysis.h"
#include "tests/devices/files/read_through.h"
#include "tests/devices/files/scratch_folder.h"
#include "tests/support/fact.h"
#include "tests/support/sample_recordings.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>

using namespace cardiotwin;

namespace {

const std::string kFolder = CARDIOTWIN_SOURCE_DIR "/resources/samples/";

std::string shipped(const std::string& name) {
    std::ifstream in(kFolder + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

struct Analysed {
    std::vector<ecg::Beat> beats;
    std::vector<ecg::RhythmSpan> rhythms;

    [[nodiscard]] std::ptrdiff_t count(ecg::BeatClass wanted) const {
        return std::ranges::count(beats, wanted, &ecg::Beat::beatClass);
    }
};

Analysed analysed(const std::string& name) {
    const auto reader = files::openRecording(kFolder + name);
    CHECK(reader.has_value());
    ecg::EcgAnalysis analysis((*reader)->info().leads, (*reader)->info().rate);
    Analysed made;
    const auto take = [&](const ecg::Findings& findings) {
        made.beats.insert(made.beats.end(), findings.beats.begin(), findings.beats.end());
        made.rhythms.insert(made.rhythms.end(), findings.rhythms.begin(), findings.rhythms.end());
    };
    for (;;) {
        const auto block = (*reader)->read(500);
        CHECK(block.has_value());
        if (block->frames() == 0) break;
        take(analysis.process(*block));
    }
    take(analysis.finish());
    return made;
}

}  // namespace

FACT(whatShipsIsWhatItsGeneratorMakes) {
    const auto made = test::sampleRecordings();
    CHECK_EQUAL(made.size(), 5U);
    for (const auto& file : made) {
        CHECK(!file.bytes.empty() && file.bytes.size() < 300'000);
        CHECK(shipped(file.name) == file.bytes);
    }
}

FACT(everySampleSaysThatNobodyWasRecorded) {
    for (const char* name : {"ventricular_beats.hea", "atrial_fibrillation.hea", "noise_and_gaps.csv"}) {
        const auto whole = fact::readThrough(kFolder + name);
        CHECK(!whole.error);
        CHECK(whole.info.isSimulated);
        CHECK_EQUAL(whole.info.rate.value, 250.0);
    }
}

FACT(aRecordWithoutThatWordIsNotCalledSimulated) {
    const fact::ScratchFolder folder;
    std::string header = shipped("ventricular_beats.hea");
    header.resize(header.find('#'));
    (void)folder.file("ventricular_beats.dat", shipped("ventricular_beats.dat"));
    const auto whole = fact::readThrough(folder.file("person.hea", header));
    CHECK(!whole.error);
    CHECK(!whole.info.isSimulated);
}

FACT(theEctopyIsFound) {
    const Analysed made = analysed("ventricular_beats.hea");
    CHECK(made.beats.size() > 200);
    CHECK(made.count(ecg::BeatClass::V) >= 10);
    CHECK(made.count(ecg::BeatClass::N) > 150);
}

FACT(theFibrillationIsFoundWhereItIs) {
    const Analysed made = analysed("atrial_fibrillation.hea");
    double inside = 0.0;
    double outside = 0.0;
    for (const auto& span : made.rhythms) {
        if (span.rhythm != ecg::Rhythm::AtrialFibrillation) continue;
        const double begin = secondsAt(span.start, {250.0});
        const double end = secondsAt(span.end, {250.0});
        const double shared = std::max(0.0, std::min(end, 170.0) - std::max(begin, 60.0));
        inside += shared;
        outside += end - begin - shared;
    }
    CHECK(inside > 75.0);
    CHECK(outside < 35.0);
}

FACT(whatWentWrongAtTheBedsideIsMissingAndNotFilled) {
    const auto whole = fact::readThrough(kFolder + "noise_and_gaps.csv");
    CHECK_EQUAL(whole.info.format, "csv-cardiotwin");
    CHECK_EQUAL(whole.lost(), 625);
    const auto blank = [](const std::vector<double>& values) {
        return std::ranges::count_if(values, [](double value) { return std::isnan(value); });
    };
    CHECK_EQUAL(blank(whole.millivolts), 300);
    CHECK(blank(whole.heartRate) > 750);
    CHECK(analysed("noise_and_gaps.csv").beats.size() > 45);
}
