// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signal/synthetic_patient.h"
#include "tests/support/fact.h"

#include <algorithm>
#include <cmath>
#include <vector>

using namespace cardiotwin::signal;

namespace {

struct Recording {
    std::vector<double> millivolts;
    std::vector<TrueBeat> beats;
    std::size_t leads = 0;
    double rate = 0.0;
    [[nodiscard]] double at(double seconds, std::size_t lead) const {
        return millivolts[static_cast<std::size_t>(std::llround(seconds * rate)) * leads + lead];
    }
};

PatientSettings settings(std::vector<Episode> story, std::uint64_t seed = 1) {
    PatientSettings made;
    made.story = std::move(story);
    made.leads = standardLeads();
    made.rate = {500.0};
    made.seed = seed;
    return made;
}

Recording record(const PatientSettings& settings, std::size_t piece = 1000) {
    SyntheticPatient patient(settings);
    Recording made;
    while (patient.read(piece, made.millivolts) > 0) {
    }
    made.beats = patient.beats();
    made.leads = settings.leads.size();
    made.rate = settings.rate.value;
    return made;
}

double meanRate(const std::vector<TrueBeat>& beats, double from, double to) {
    std::vector<double> times;
    for (const TrueBeat& beat : beats)
        if (beat.seconds >= from && beat.seconds < to) times.push_back(beat.seconds);
    return 60.0 * static_cast<double>(times.size() - 1) / (times.back() - times.front());
}

double spread(const std::vector<TrueBeat>& beats, double from, double to) {
    std::vector<double> steps;
    for (std::size_t i = 2; i < beats.size(); ++i) {
        if (beats[i].seconds < from || beats[i].seconds >= to) continue;
        const double now = beats[i].seconds - beats[i - 1].seconds;
        const double before = beats[i - 1].seconds - beats[i - 2].seconds;
        steps.push_back((now - before) * (now - before));
    }
    double sum = 0.0;
    for (const double step : steps)
        sum += step;
    return std::sqrt(sum / static_cast<double>(steps.size()));
}

}  // namespace

FACT(theSameSeedGivesTheSamePatientOnAnyCutting) {
    const auto wanted = settings(demoStory(), 3);
    const Recording a = record(wanted, 1000);
    const Recording b = record(wanted, 37);
    CHECK(a.millivolts == b.millivolts);
    CHECK(a.millivolts != record(settings(demoStory(), 4)).millivolts);
}

FACT(theStoryRunsThroughItsChapters) {
    const Recording told = record(settings(demoStory()));
    CHECK_EQUAL(told.millivolts.size(), static_cast<std::size_t>(185 * 500 * 12));
    CHECK_NEAR(meanRate(told.beats, 5.0, 45.0), 70.0, 2.0);
    CHECK(meanRate(told.beats, 72.0, 80.0) > 105.0);
    CHECK_NEAR(meanRate(told.beats, 112.0, 150.0), 130.0, 12.0);
    CHECK_NEAR(meanRate(told.beats, 170.0, 185.0), 78.0, 4.0);
    const auto ventricular = [&](double from, double to) {
        return std::count_if(told.beats.begin(), told.beats.end(), [&](const TrueBeat& beat) {
            return beat.kind == 'V' && beat.seconds >= from && beat.seconds < to;
        });
    };
    CHECK(ventricular(80.0, 111.0) >= 5);
    CHECK_EQUAL(ventricular(0.0, 79.0), 0);
    CHECK_EQUAL(ventricular(112.0, 185.0), 0);
    CHECK(spread(told.beats, 112.0, 150.0) > 0.08);
    CHECK(spread(told.beats, 10.0, 45.0) < 0.06);
}

FACT(everyTrueBeatHasItsPeakInTheSignal) {
    const Recording told = record(settings(demoStory()));
    for (const TrueBeat& beat : told.beats) {
        if (beat.seconds < 0.5 || beat.seconds > 184.5) continue;
        double top = -9.0;
        double topAt = 0.0;
        for (int step = -30; step < 30; ++step) {
            const double t = beat.seconds + step * 0.002;
            if (told.at(t, 1) <= top) continue;
            top = told.at(t, 1);
            topAt = t;
        }
        CHECK(top > 0.6);
        CHECK_NEAR(topAt, beat.seconds, 0.02);
    }
}

FACT(theLimbLeadsObeyEinthovenAndGoldberger) {
    auto quiet = settings({Episode{}});
    quiet.noise = {0.0, 0.0, 0.0, 50.0};
    const Recording told = record(quiet);
    for (std::size_t i = 0; i < told.millivolts.size(); i += 12) {
        const double* lead = &told.millivolts[i];
        CHECK_NEAR(lead[2], lead[1] - lead[0], 0.01);
        CHECK_NEAR(lead[3], -0.5 * (lead[0] + lead[1]), 0.01);
        CHECK_NEAR(lead[4], lead[0] - 0.5 * lead[1], 0.01);
        CHECK_NEAR(lead[5], lead[1] - 0.5 * lead[0], 0.01);
    }
}

FACT(aVentricularBeatIsEarlyWideAndFollowedByAFullPause) {
    Episode episode;
    episode.seconds = 300.0;
    episode.ventricularShare = 0.15;
    auto quiet = settings({episode});
    quiet.noise = {0.0, 0.0, 0.0, 50.0};
    const Recording told = record(quiet);
    int seen = 0;
    for (std::size_t i = 2; i + 1 < told.beats.size(); ++i) {
        if (told.beats[i].kind != 'V') continue;
        ++seen;
        const double before = told.beats[i - 1].seconds - told.beats[i - 2].seconds;
        const double coupling = told.beats[i].seconds - told.beats[i - 1].seconds;
        const double pause = told.beats[i + 1].seconds - told.beats[i].seconds;
        CHECK(coupling < 0.75 * before);
        CHECK_NEAR(coupling + pause, 2.0 * before, 0.2 * before);
        CHECK(told.at(told.beats[i].seconds + 0.03, 1) > 0.5);      // still high where a normal beat is over
        CHECK(told.at(told.beats[i].seconds + 0.30, 1) < -0.1);     // and its T wave points the other way
        CHECK(told.at(told.beats[i - 1].seconds + 0.05, 1) < 0.2);  // unlike its neighbour
    }
    CHECK(seen > 10);
}

FACT(inFibrillationThereIsNoPWave) {
    Episode calm;
    Episode fibrillating;
    fibrillating.fibrillation = true;
    fibrillating.bpmAtStart = 90.0;
    fibrillating.bpmAtEnd = 90.0;
    const auto meanBeforeR = [](const Recording& told) {
        double sum = 0.0;
        for (const TrueBeat& beat : told.beats)
            if (beat.seconds > 5.0 && beat.seconds < 55.0)
                sum += told.at(beat.seconds - 0.157, 1) - told.at(beat.seconds - 0.06, 1);
        return sum / static_cast<double>(told.beats.size());
    };
    CHECK(meanBeforeR(record(settings({calm}))) > 0.05);
    CHECK(meanBeforeR(record(settings({fibrillating}))) < 0.03);
}
