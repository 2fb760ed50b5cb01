// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/ecg_analysis.h"
#include "models/ecg/scoring/beat_scoring.h"
#include "tests/support/fact.h"
#include "tests/support/known_beat_ecg.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <random>

using namespace cardiotwin;
using namespace cardiotwin::ecg;
using fact::KnownEcg;
using fact::steadyRr;

namespace {

struct Run {
    std::vector<Beat> beats;
    std::vector<WaveMarks> waves;
    std::vector<RhythmSpan> rhythms;
    std::vector<float> clean, quality;
    Vitals vitals;
};

void add(Run& run, Findings findings) {
    run.beats.insert(run.beats.end(), findings.beats.begin(), findings.beats.end());
    run.waves.insert(run.waves.end(), findings.waves.begin(), findings.waves.end());
    run.rhythms.insert(run.rhythms.end(), findings.rhythms.begin(), findings.rhythms.end());
    run.clean.insert(run.clean.end(), findings.clean.millivolts.begin(), findings.clean.millivolts.end());
    run.quality.insert(run.quality.end(), findings.clean.quality.begin(), findings.clean.quality.end());
    run.vitals = findings.vitals;
}

Run analysed(const KnownEcg& ecg, std::size_t blockFrames = 100) {
    EcgAnalysis analysis(ecg.leads, ecg.rate);
    Run run;
    for (std::size_t first = 0; first < ecg.frames(); first += blockFrames) {
        add(run, analysis.process(ecg.block(first, blockFrames)));
    }
    add(run, analysis.finish());
    return run;
}

/// Every known beat found within `tolerance` frames, and no other.
void checkFound(const KnownEcg& ecg, const Run& run, std::int64_t tolerance) {
    CHECK_EQUAL(run.beats.size(), ecg.rPeaks.size());
    for (std::size_t i = 0; i < run.beats.size(); ++i) {
        CHECK_NEAR(static_cast<double>(run.beats[i].rPeak.value), static_cast<double>(ecg.rPeaks[i]),
                   static_cast<double>(tolerance));
    }
}

std::vector<double> variedRr(std::size_t beats, double mean, double spread, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    std::uniform_real_distribution<double> part(1.0 - spread, 1.0 + spread);
    std::vector<double> rr;
    for (std::size_t i = 0; i < beats; ++i)
        rr.push_back(mean * part(random));
    return rr;
}

}  // namespace

FACT(everyBeatIsFoundOnItsExtremum) {
    const KnownEcg ecg = fact::knownEcg({.rrSeconds = variedRr(40, 0.8, 0.05, 3)});
    checkFound(ecg, analysed(ecg), 1);
}

FACT(everySamplingRateFindsTheSameBeats) {
    for (const double rate : {100.0, 130.0, 200.0, 250.0, 500.0, 1000.0, 2000.0}) {
        const KnownEcg ecg = fact::knownEcg({.rateHz = rate, .rrSeconds = variedRr(20, 0.8, 0.05, 4)});
        checkFound(ecg, analysed(ecg, 333), std::max<std::int64_t>(1, std::lround(0.002 * rate)));
    }
}

FACT(anInvertedLeadIsFollowedDownwards) {
    const KnownEcg ecg = fact::knownEcg({.rrSeconds = variedRr(30, 0.8, 0.05, 5), .leadGains = {-1.0}});
    checkFound(ecg, analysed(ecg), 1);
}

FACT(tallTWavesAreNotBeats) {
    const KnownEcg ecg = fact::knownEcg({.rrSeconds = steadyRr(30, 0.9), .tMillivolts = 1.1});
    checkFound(ecg, analysed(ecg), 1);
}

FACT(aQuietLeadDoesNotHideTheOther) {
    const KnownEcg ecg = fact::knownEcg({.rrSeconds = steadyRr(30, 0.8), .leadGains = {0.02, 1.0}});
    checkFound(ecg, analysed(ecg), 2);
}

FACT(noiseInOneLeadIsOutvoted) {
    KnownEcg ecg = fact::knownEcg({.rrSeconds = steadyRr(40, 0.8), .leadGains = {1.0, 0.8}});
    std::mt19937_64 random(9);
    std::normal_distribution<double> noise(0.0, 0.4);
    double wander = 0.0;
    for (std::size_t i = 8 * 360; i < 24 * 360; ++i) {
        wander += 0.2 * (noise(random) - wander);  // about 12 Hz, right in the QRS band
        ecg.millivolts[2 * i + 1] += 2.0 * wander;
    }
    checkFound(ecg, analysed(ecg), 1);
}

FACT(pacingSpikesAreNotBeats) {
    KnownEcg ecg = fact::knownEcg({.rrSeconds = steadyRr(30, 0.9)});
    for (const std::int64_t r : ecg.rPeaks) {
        ecg.millivolts[static_cast<std::size_t>(r - 25)] += 3.0;  // one sample, 70 ms before the R peak
    }
    const Run run = analysed(ecg);
    CHECK_EQUAL(run.beats.size(), ecg.rPeaks.size());
}

FACT(aJumpOfGainLosesNoMoreThanASecondOrTwo) {
    KnownEcg ecg = fact::knownEcg({.rrSeconds = steadyRr(60, 0.8)});
    for (std::size_t i = ecg.frames() / 3; i < 2 * ecg.frames() / 3; ++i)
        ecg.millivolts[i] *= 0.25;
    const Run run = analysed(ecg);
    CHECK(run.beats.size() + 3 >= ecg.rPeaks.size());
    CHECK(run.beats.size() <= ecg.rPeaks.size());
}

FACT(anyCuttingIntoBlocksGivesTheSameFindings) {
    KnownEcg ecg = fact::knownEcg(
        {.rrSeconds = variedRr(60, 0.7, 0.2, 6), .ectopic = {12, 30, 31, 32}, .leadGains = {1.0, -0.6}});
    const double missing = std::numeric_limits<double>::quiet_NaN();
    for (std::size_t i = 3000; i < 3011; ++i)
        ecg.millivolts[2 * i] = missing;
    for (std::size_t i = 9000; i < 9500; ++i)
        ecg.millivolts[2 * i] = ecg.millivolts[2 * i + 1] = missing;
    const Run whole = analysed(ecg, ecg.frames());
    std::mt19937_64 random(7);
    for (int repeat = 0; repeat < 4; ++repeat) {
        EcgAnalysis analysis(ecg.leads, ecg.rate);
        Run run;
        for (std::size_t first = 0; first < ecg.frames();) {
            const std::size_t count = 1 + random() % (repeat == 0 ? 3 : 900);
            add(run, analysis.process(ecg.block(first, count)));
            first += count;
        }
        add(run, analysis.finish());
        CHECK_EQUAL(run.beats.size(), whole.beats.size());
        for (std::size_t i = 0; i < run.beats.size(); ++i) {
            CHECK_EQUAL(run.beats[i].rPeak.value, whole.beats[i].rPeak.value);
            CHECK(run.beats[i].beatClass == whole.beats[i].beatClass);
            CHECK_EQUAL(run.beats[i].confidence, whole.beats[i].confidence);
            CHECK_EQUAL(run.beats[i].quality, whole.beats[i].quality);
        }
        CHECK_EQUAL(run.waves.size(), whole.waves.size());
        for (std::size_t i = 0; i < run.waves.size(); ++i)
            CHECK(run.waves[i].tOff == whole.waves[i].tOff);
        CHECK_EQUAL(run.rhythms.size(), whole.rhythms.size());
        for (std::size_t i = 0; i < run.clean.size(); ++i) {
            CHECK(run.clean[i] == whole.clean[i] || (std::isnan(run.clean[i]) && std::isnan(whole.clean[i])));
        }
    }
}

FACT(singleMissingValuesCostNoBeat) {
    KnownEcg ecg = fact::knownEcg({.rrSeconds = steadyRr(60, 0.8)});
    std::mt19937_64 random(11);
    for (int i = 0; i < 200; ++i) {
        ecg.millivolts[random() % ecg.frames()] = std::numeric_limits<double>::quiet_NaN();
    }
    checkFound(ecg, analysed(ecg), 3);
}

FACT(aGapBreaksTheIntervalAndNothingElse) {
    KnownEcg ecg = fact::knownEcg({.rrSeconds = steadyRr(40, 0.8)});
    const auto from = static_cast<std::size_t>(ecg.rPeaks[20]) + 100;
    EcgAnalysis analysis(ecg.leads, ecg.rate);
    Run run;
    add(run, analysis.process(ecg.block(0, from)));
    const std::size_t resumed = from + 2 * 360;  // two seconds never arrive
    add(run, analysis.process(ecg.block(resumed, ecg.frames())));
    add(run, analysis.finish());
    const auto after = std::ranges::find_if(
        run.beats, [&](const Beat& b) { return b.rPeak.value >= static_cast<std::int64_t>(resumed); });
    CHECK(after != run.beats.end());
    CHECK(!after->rrMs);
    CHECK((after + 1)->rrMs.has_value());
    for (const Beat& beat : run.beats) {
        CHECK(beat.rPeak.value < static_cast<std::int64_t>(from) ||
              beat.rPeak.value >= static_cast<std::int64_t>(resumed));
    }
    CHECK_EQUAL(run.beats.size() + 2, ecg.rPeaks.size() - (after - run.beats.begin() == 21 ? 0 : 1));
}

FACT(beatsAreReportedWithinASecond) {
    const KnownEcg ecg = fact::knownEcg({.rrSeconds = variedRr(40, 0.9, 0.1, 8), .ectopic = {15}});
    EcgAnalysis analysis(ecg.leads, ecg.rate);
    for (std::size_t first = 0; first < ecg.frames(); ++first) {
        const Findings findings = analysis.process(ecg.block(first, 1));
        if (first < 4 * 360) continue;  // the detector learns first
        for (const Beat& beat : findings.beats) {
            CHECK(static_cast<std::int64_t>(first) - beat.rPeak.value <= 360);
        }
    }
}

FACT(wideLargeEarlyBeatsAreVentricular) {
    std::vector<double> rr = steadyRr(60, 0.8);
    rr[29] = 0.5;
    rr[30] = 1.1;
    const KnownEcg ecg = fact::knownEcg({.rrSeconds = rr, .ectopic = {30}});
    const Run run = analysed(ecg);
    CHECK_EQUAL(run.beats.size(), ecg.rPeaks.size());
    for (std::size_t i = 5; i < run.beats.size(); ++i) {
        CHECK_EQUAL(static_cast<char>(run.beats[i].beatClass), i == 30 ? 'V' : 'N');
    }
}

FACT(earlyBeatsOfUsualShapeAreSupraventricular) {
    std::vector<double> rr = steadyRr(60, 0.8);
    rr[29] = 0.5;
    rr[30] = 0.95;
    const Run run = analysed(fact::knownEcg({.rrSeconds = rr}));
    CHECK_EQUAL(static_cast<char>(run.beats.at(30).beatClass), 'S');
    CHECK_EQUAL(static_cast<char>(run.beats.at(31).beatClass), 'N');
}

FACT(fibrillationRaisesItsProbabilityWithinThirtySecondsAndLetsGo) {
    std::vector<double> rr = steadyRr(75, 0.8);
    const std::vector<double> irregular = variedRr(120, 0.65, 0.35, 12);
    rr.insert(rr.end(), irregular.begin(), irregular.end());
    const std::vector<double> regular = steadyRr(80, 0.8);
    rr.insert(rr.end(), regular.begin(), regular.end());
    const KnownEcg ecg = fact::knownEcg({.rrSeconds = rr, .pMillivolts = 0.0});
    EcgAnalysis analysis(ecg.leads, ecg.rate);
    const double onset = 60.0, end = 60.0 + 120 * 0.65;
    for (std::size_t first = 0; first < ecg.frames(); first += 360) {
        const Vitals vitals = analysis.process(ecg.block(first, 360)).vitals;
        const double now = static_cast<double>(first) / 360.0 + 1.0;
        if (now > 20.0 && now < onset) CHECK(vitals.atrialFibrillation < 0.1);
        if (now > onset + 30.0 && now < end) CHECK(vitals.atrialFibrillation > 0.9);
        if (now > end + 40.0) CHECK(vitals.atrialFibrillation < 0.1);
    }
}

FACT(rhythmSpansCoverTheRecordingWithoutOverlap) {
    const KnownEcg ecg =
        fact::knownEcg({.rrSeconds = variedRr(120, 0.7, 0.3, 13), .ectopic = {20, 21, 22, 23, 50}});
    const Run run = analysed(ecg);
    CHECK(!run.rhythms.empty());
    CHECK_EQUAL(run.rhythms.front().start.value, 0);
    CHECK_EQUAL(run.rhythms.back().end.value, static_cast<std::int64_t>(ecg.frames()));
    for (std::size_t i = 1; i < run.rhythms.size(); ++i) {
        CHECK_EQUAL(run.rhythms[i].start.value, run.rhythms[i - 1].end.value);
    }
}

FACT(nothingToMeasureIsNotMeasurable) {
    const double missing = std::numeric_limits<double>::quiet_NaN();
    for (const double level : {0.0, 5.0, missing, std::numeric_limits<double>::infinity()}) {
        KnownEcg ecg;
        ecg.rate = {360.0};
        ecg.leads = {{"MLII"}};
        ecg.millivolts.assign(20 * 360, level);
        const Run run = analysed(ecg);
        CHECK(run.beats.empty());
        CHECK(!run.vitals.heartRate);
        CHECK(!run.vitals.qtcMs);
        CHECK_EQUAL(run.vitals.quality, 0.0);
        CHECK(run.vitals.rhythm == Rhythm::Noise);
    }
}

FACT(shortStreamsDoNotCrash) {
    const KnownEcg ecg = fact::knownEcg({.rrSeconds = steadyRr(4, 0.8)});
    for (const std::size_t frames : {std::size_t{0}, std::size_t{1}, std::size_t{2}, std::size_t{20},
                                     std::size_t{360}, std::size_t{3 * 360}}) {
        EcgAnalysis analysis(ecg.leads, ecg.rate);
        Run run;
        add(run, analysis.process(ecg.block(0, frames)));
        add(run, analysis.finish());
        CHECK(run.beats.size() <= 4);
        if (frames == 3 * 360) CHECK(run.beats.size() >= 3);
    }
}

FACT(everyNumberGivenOutIsFinite) {
    KnownEcg ecg = fact::knownEcg({.rrSeconds = variedRr(60, 0.7, 0.3, 14), .ectopic = {9, 10, 11, 40}});
    for (std::size_t i = 5000; i < 6500; ++i)
        ecg.millivolts[i] = 5.0;
    const Run run = analysed(ecg);
    for (const Beat& beat : run.beats) {
        CHECK(std::isfinite(beat.quality) && std::isfinite(beat.confidence));
        CHECK(beat.confidence >= 0.0 && beat.confidence <= 1.0);
        CHECK(!beat.heartRate || std::isfinite(beat.heartRate->value));
    }
    for (const float quality : run.quality)
        CHECK(quality >= 0.0F && quality <= 1.0F);
}
