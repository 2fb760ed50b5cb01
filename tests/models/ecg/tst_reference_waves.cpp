// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/files/annotations.h"
#include "devices/files/recording_reader.h"
#include "models/ecg/annotation_classes.h"
#include "models/ecg/ecg_analysis.h"
#include "models/ecg/scoring/wave_scoring.h"
#include "models/ecg/variability/heart_rate_variability.h"
#include "tests/support/fact.h"
#include "tests/support/reference_data.h"

#include <cmath>

using namespace cardiotwin;
using namespace cardiotwin::ecg;

namespace {

/// The marks of all leads together against the cardiologist's.
WaveScore scored(const std::string& record) {
    auto reader = files::openRecording(fact::referenceFile(record + ".hea"));
    CHECK(reader.has_value());
    const auto annotations = files::readAnnotations(fact::referenceFile(record + ".q1c"));
    CHECK(annotations.has_value());
    const Hertz rate = (*reader)->info().rate;
    EcgAnalysis analysis((*reader)->info().leads, rate);
    std::vector<std::vector<WaveMarks>> found(1);
    const auto take = [&found](const Findings& findings) {
        found[0].insert(found[0].end(), findings.globalWaves.begin(), findings.globalWaves.end());
    };
    for (;;) {
        const auto block = (*reader)->read(4096);
        CHECK(block.has_value());
        if (block->frames() == 0) break;
        take(analysis.process(*block));
    }
    take(analysis.finish());
    std::vector<WaveSymbol> symbols;
    for (const auto& annotation : annotations->annotations)
        symbols.push_back({annotation.sample, annotation.symbol});
    return scoreWaves(waveReferenceOf(symbols), found, rate);
}

const PointScore& of(const WaveScore& score, WavePoint point) {
    return score[static_cast<std::size_t>(point)];
}

}  // namespace

FACT(cleanWavesAreMarkedAsACardiologistMarksThem) {
    const WaveScore score = scored("qtdb/sel16483");
    for (const WavePoint point : {WavePoint::POn, WavePoint::QrsOn, WavePoint::QrsOff, WavePoint::TOff}) {
        CHECK_EQUAL(of(score, point).missed, 0);
        CHECK(std::abs(of(score, point).meanMs()) < 15.0);
        CHECK(of(score, point).sdMs() < 12.0);
    }
}

FACT(aQtIntervalOf800MillisecondsIsNotCutShort) {
    const PointScore tEnd = of(scored("qtdb/sel33"), WavePoint::TOff);
    CHECK_EQUAL(tEnd.missed, 0);
    CHECK(tEnd.meanMs() > -20.0 && tEnd.meanMs() < 60.0);  // the reference itself scatters by 40 ms
}

FACT(aDayOfSinusRhythmHasTheVariabilityOfItsAnnotations) {
    const auto set = files::readAnnotations(fact::referenceFile("nsr2db/nsr001.ecg"));
    CHECK(set.has_value());
    const Hertz rate{set->ticksPerSecond.value_or(128.0)};
    HeartRateVariability variability(rate);
    RrStatistics plain;
    std::optional<SampleIndex> before;
    for (const auto& annotation : set->annotations) {
        const auto beatClass = beatClassOfSymbol(annotation.symbol);
        if (!beatClass || (before && annotation.sample <= *before)) continue;
        Beat beat;
        beat.rPeak = annotation.sample;
        beat.beatClass = *beatClass;
        if (before) beat.rrMs = 1000.0 * static_cast<double>(beat.rPeak - *before) / rate.value;
        before = beat.rPeak;
        variability.push(beat);
        plain.push(beat);
    }
    const Variability found = variability.result();
    CHECK(found.corrected && found.rejected < found.intervals / 1000);
    CHECK_NEAR(*found.sdnnMs, *plain.sdnnMs(), 0.01 * *plain.sdnnMs());
    CHECK(found.windows > 240);
    CHECK(*found.lfToHf > 0.5 && *found.lfToHf < 5.0);
}
