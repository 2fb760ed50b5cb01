// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/ecg_analysis.h"
#include "tests/support/fact.h"
#include "tests/support/known_beat_ecg.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>

using namespace cardiotwin;
using namespace cardiotwin::ecg;

namespace {

/// Two minutes in three leads with ectopic beats, changing intervals, noise, a gap, bursts and a flat lead.
fact::KnownEcg hardCase(std::uint64_t seed) {
    std::mt19937_64 random(seed);
    std::uniform_real_distribution<double> rr(0.35, 1.6);
    fact::KnownEcgSettings settings{.rateHz = 250.0, .ectopic = {20, 21, 50}, .leadGains = {1.0, -0.4, 0.0}};
    settings.noiseMillivolts = 0.0;
    settings.seed = seed;
    for (int i = 0; i < 120; ++i)
        settings.rrSeconds.push_back(i < 40 ? rr(random) : 0.8);
    fact::KnownEcg ecg = fact::knownEcg(settings);
    std::normal_distribution<double> noise(0.0, 1.0);
    for (std::size_t i = 0; i < ecg.frames(); ++i) {
        const double level = (i / 2500) % 4 == 3 ? 0.3 : 0.01;
        ecg.millivolts[i * 3] += level * noise(random);
        ecg.millivolts[i * 3 + 1] += level * noise(random);
    }
    for (std::size_t i = 9000; i < 9100; ++i)
        ecg.millivolts[i * 3] = std::numeric_limits<double>::quiet_NaN();
    return ecg;
}

struct Marks {
    std::vector<WaveMarks> leads, global;
};

Marks marksOf(const fact::KnownEcg& ecg, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    std::uniform_int_distribution<std::size_t> size(1, 700);
    EcgAnalysis analysis(ecg.leads, ecg.rate);
    Marks marks;
    const auto take = [&marks](const Findings& findings) {
        marks.leads.insert(marks.leads.end(), findings.waves.begin(), findings.waves.end());
        marks.global.insert(marks.global.end(), findings.globalWaves.begin(), findings.globalWaves.end());
    };
    for (std::size_t first = 0; first < ecg.frames();) {
        const std::size_t count = std::min(ecg.frames() - first, size(random));
        take(analysis.process(ecg.block(first, count)));
        first += count;
    }
    take(analysis.finish());
    return marks;
}

std::array<std::optional<SampleIndex>, 9> inOrder(const WaveMarks& m) {
    return {m.pOn, m.pPeak, m.pOff, m.qrsOn, std::optional(m.rPeak), m.qrsOff, m.tOn, m.tPeak, m.tOff};
}

void checkOrder(const WaveMarks& marks) {
    std::int64_t last = std::numeric_limits<std::int64_t>::min();
    for (const auto& mark : inOrder(marks)) {
        if (!mark) continue;
        CHECK(mark->value >= last);
        last = mark->value;
    }
}

}  // namespace

FACT(marksStandInOrderWhateverTheSignal) {
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        const Marks marks = marksOf(hardCase(seed), seed);
        CHECK(marks.leads.size() > 100 && marks.global.size() > 50);
        for (const WaveMarks& each : marks.leads)
            checkOrder(each);
        for (const WaveMarks& each : marks.global)
            checkOrder(each);
    }
}

FACT(blocksOfAnySizeGiveTheSameMarks) {
    const fact::KnownEcg ecg = hardCase(4);
    const Marks once = marksOf(ecg, 1);
    for (const std::uint64_t seed : {2U, 3U}) {
        const Marks again = marksOf(ecg, seed);
        CHECK_EQUAL(again.leads.size(), once.leads.size());
        CHECK_EQUAL(again.global.size(), once.global.size());
        for (std::size_t i = 0; i < once.leads.size(); ++i) {
            CHECK(again.leads[i].lead == once.leads[i].lead);
            CHECK(inOrder(again.leads[i]) == inOrder(once.leads[i]));
        }
        for (std::size_t i = 0; i < once.global.size(); ++i)
            CHECK(inOrder(again.global[i]) == inOrder(once.global[i]));
    }
}

FACT(aFlatLeadHasNoMarks) {
    for (const WaveMarks& each : marksOf(hardCase(5), 1).leads)
        CHECK(each.lead != 2);
}

FACT(aLongQtIntervalAtASlowRateIsMeasuredToItsEnd) {
    // A T wave that ended beyond the window was cut off at the window's edge.
    auto ecg = fact::knownEcg(
        {.rateHz = 250.0, .rrSeconds = fact::steadyRr(30, 1.6), .noiseMillivolts = 0.0, .tMillivolts = 0.0});
    for (const std::int64_t r : ecg.rPeaks) {
        for (std::int64_t i = r; i < std::min<std::int64_t>(r + 300, static_cast<std::int64_t>(ecg.frames()));
             ++i) {
            const double x = (static_cast<double>(i - r) / 250.0 - 0.52) / 0.08;
            ecg.millivolts[static_cast<std::size_t>(i)] += 0.3 * std::exp(-0.5 * x * x);
        }
    }
    const Marks marks = marksOf(ecg, 1);
    const WaveMarks& middle = marks.global[marks.global.size() / 2];
    CHECK_NEAR(static_cast<double>(*middle.tOff - middle.rPeak) / 250.0, 0.52 + 2.2 * 0.08, 0.025);
}

FACT(vitalsSayTheIntervalsOfSteadyBeats) {
    const auto ecg = fact::knownEcg({.rateHz = 500.0, .rrSeconds = fact::steadyRr(30, 0.8)});
    EcgAnalysis analysis(ecg.leads, ecg.rate);
    const Intervals intervals = analysis.process(ecg.block(0, ecg.frames())).vitals.intervals;
    CHECK_NEAR(*intervals.pr.ms, 160.0, 25.0);
    CHECK_NEAR(*intervals.qrs.ms, 97.0, 25.0);
    CHECK_NEAR(*intervals.qt.ms, 425.0, 30.0);
    CHECK(intervals.qtc->fridericiaMs > *intervals.qt.ms);
}
