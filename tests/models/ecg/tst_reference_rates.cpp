// SPDX-License-Identifier: GPL-3.0-or-later
// Real beats at other sampling rates and under recorded noise.
#include "devices/files/annotations.h"
#include "devices/files/recording_reader.h"
#include "models/ecg/annotation_classes.h"
#include "models/ecg/ecg_analysis.h"
#include "models/ecg/scoring/noise_stress.h"
#include "models/signal/resampler.h"
#include "tests/support/fact.h"
#include "tests/support/reference_data.h"

#include <cmath>

using namespace cardiotwin;
using namespace cardiotwin::ecg;

namespace {

WholeRecording read(const std::string& path, std::size_t frames = SIZE_MAX) {
    auto reader = files::openRecording(fact::referenceFile(path));
    CHECK(reader.has_value());
    WholeRecording whole{{}, (*reader)->info().leads.size(), (*reader)->info().rate};
    while (whole.frames() < frames) {
        const auto block = (*reader)->read(std::min<std::size_t>(65536, frames - whole.frames()));
        CHECK(block.has_value());
        if (block->frames() == 0) break;
        whole.millivolts.insert(whole.millivolts.end(), block->millivolts.begin(), block->millivolts.end());
    }
    return whole;
}

std::vector<ScoredBeat> referenceOf(const std::string& path, const WholeRecording& recording) {
    const auto set = files::readAnnotations(fact::referenceFile(path));
    CHECK(set.has_value());
    std::vector<ScoredBeat> beats;
    for (const auto& annotation : set->annotations) {
        const auto beatClass = beatClassOfSymbol(annotation.symbol);
        if (beatClass && annotation.sample.value < static_cast<std::int64_t>(recording.frames()))
            beats.push_back({annotation.sample, *beatClass});
    }
    return beats;
}

std::vector<ScoredBeat> found(const WholeRecording& recording) {
    SampleBlock block;
    block.rate = recording.rate;
    for (std::size_t lead = 0; lead < recording.leads; ++lead)
        block.leads.push_back({lead == 0 ? "II" : "V1"});
    block.millivolts = recording.millivolts;
    EcgAnalysis analysis(block.leads, block.rate, {.mainsHz = 60.0, .delineate = false});
    std::vector<ScoredBeat> beats;
    const auto add = [&](const Findings& findings) {
        for (const Beat& beat : findings.beats)
            beats.push_back({beat.rPeak, beat.beatClass});
    };
    add(analysis.process(block));
    add(analysis.finish());
    return beats;
}

WholeRecording resampled(const WholeRecording& recording, double rateHz) {
    WholeRecording result{{}, recording.leads, {rateHz}};
    signal::Resampler resampler(recording.rate, result.rate, recording.leads);
    resampler.push(recording.millivolts, result.millivolts);
    resampler.finish(result.millivolts);
    return result;
}

BeatScore scoreInNoise(const std::string& record, double snrDb) {
    WholeRecording recording = read("mitdb/" + record + ".hea");
    const auto reference = referenceOf("mitdb/" + record + ".atr", recording);
    // The weights saw the first half of this noise; the second half is for checking.
    addNoise(recording, reference, read("nstdb-noise/em5min.hea"),
             {.snrDb = snrDb, .noiseFromSeconds = 150.0, .noiseToSeconds = 300.0});
    return scoreBeats(reference, found(recording), recording.rate, {framesIn(300.0, recording.rate)});
}

}  // namespace

FACT(everyRateFromOneHundredToTwoThousandFindsTheSameBeats) {
    for (const std::string name : {"119", "220"}) {
        const WholeRecording recording = read("mitdb/" + name + ".hea", 300 * 360);
        const auto reference = referenceOf("mitdb/" + name + ".atr", recording);
        for (const double rate : {100.0, 125.0, 200.0, 257.0, 500.0, 1000.0, 2000.0}) {
            std::vector<ScoredBeat> moved = reference;
            for (ScoredBeat& beat : moved)
                beat.at = {std::llround(static_cast<double>(beat.at.value) * rate / 360.0)};
            const BeatScore score = scoreBeats(moved, found(resampled(recording, rate)), {rate});
            CHECK_EQUAL(score.missed(), 0);
            CHECK_EQUAL(score.invented(), 0);
        }
    }
}

FACT(electrodeMotionAtTwelveDecibelCostsFewBeats) {
    BeatScore score = scoreInNoise("118", 12.0);
    score += scoreInNoise("119", 12.0);
    CHECK(score.sensitivity() >= 0.97);
    CHECK(score.positivePredictivity() >= 0.94);
}

FACT(electrodeMotionAtSixDecibelCostsFewBeats) {
    BeatScore score = scoreInNoise("118", 6.0);
    score += scoreInNoise("119", 6.0);
    CHECK(score.sensitivity() >= 0.97);
    CHECK(score.positivePredictivity() >= 0.86);
}
