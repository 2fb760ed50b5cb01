// SPDX-License-Identifier: GPL-3.0-or-later
// The twin on people's recordings, where they are present.
#include "devices/files/annotations.h"
#include "devices/files/recording_reader.h"
#include "models/ecg/annotation_classes.h"
#include "models/ecg/ecg_analysis.h"
#include "models/twin/rate/rate_twin.h"
#include "tests/models/twin/made_patient.h"
#include "tests/support/fact.h"
#include "tests/support/reference_data.h"

#include <algorithm>
#include <cmath>
#include <map>

using namespace cardiotwin;
using twin::TwinSnapshot;

namespace {

/// Reads `seconds` of a recording through analysis and twin in blocks of `blockSeconds`.
std::map<double, TwinSnapshot> run(const std::string& path, double seconds, double blockSeconds = 0.5) {
    auto reader = files::openRecording(path);
    CHECK(reader.has_value());
    const auto info = (*reader)->info();
    ecg::EcgAnalysis analysis(info.leads, info.rate);
    twin::HeartTwin patientTwin(info.leads, info.rate, {.horizonsSeconds = {10.0, 30.0}});
    std::map<double, TwinSnapshot> diary;
    const auto frames = static_cast<std::size_t>(std::lround(blockSeconds * info.rate.value));
    while (true) {
        const auto block = (*reader)->read(frames);
        CHECK(block.has_value());
        if (block->frames() == 0 || secondsAt(block->end(), info.rate) > seconds) return diary;
        if (patientTwin.awaitsRefit(block->end())) {
            if (const auto job = patientTwin.takeDueRefit()) patientTwin.install(twin::refit(*job, {}));
        }
        patientTwin.observe(analysis.process(*block));
        TwinSnapshot snapshot = patientTwin.snapshot();
        diary.emplace(snapshot.asOfSeconds, std::move(snapshot));
    }
}

/// Skill against persistence at the first horizon, from beat annotations alone.
twin::Scorecard scoreOf(const std::string& path, double rate, double seconds) {
    const auto set = files::readAnnotations(path);
    CHECK(set.has_value());
    twin::HeartRateForecaster forecaster({10.0});
    double before = -1.0;
    double now = 1.0;
    for (const files::Annotation& annotation : set->annotations) {
        if (!ecg::beatClassOfSymbol(annotation.symbol)) continue;
        const double at = static_cast<double>(annotation.sample.value) / rate;
        for (; now < at && now <= seconds; now += 1.0)
            forecaster.step(now, now);
        if (before >= 0.0) forecaster.add({at, at - before});
        before = at;
    }
    return forecaster.track(0).score().total();
}

}  // namespace

FACT(aRecordingIsForecastWithinAMinuteAndScored) {
    const auto diary = run(fact::referenceFile("mitdb/119.hea"), 120.0);
    const TwinSnapshot& last = diary.rbegin()->second;
    CHECK_EQUAL(last.withheld, twin::Withheld::No);
    CHECK_EQUAL(last.waveWithheld, twin::Withheld::No);
    CHECK(last.heartRateScore.scored > 90);
    CHECK(last.waveScore.skill().value() > 0.1);
    CHECK_NEAR(last.heartRateScore.coverage80, 0.8, 0.15);
}

FACT(theCuttingIntoBlocksDoesNotShowInTheForecasts) {
    const std::string path = fact::referenceFile("mitdb/208.hea");
    const auto fine = run(path, 60.0, 0.1);
    const auto coarse = run(path, 60.0, 1.0);
    CHECK(coarse.size() > 50);
    for (const auto& [second, snapshot] : coarse) {
        const auto same = fine.find(second);
        CHECK(same != fine.end());
        CHECK(made::printed(same->second) == made::printed(snapshot));
    }
}

FACT(acuityIsHighInFibrillationAndLowInSinusRhythm) {
    const auto meanOf = [](const std::map<double, TwinSnapshot>& diary) {
        double sum = 0.0;
        for (const auto& [second, snapshot] : diary)
            sum += snapshot.acuity.score / static_cast<double>(diary.size());
        return sum;
    };
    CHECK(meanOf(run(fact::referenceFile("mitdb/203.hea"), 120.0)) > 50.0);
    CHECK(meanOf(run(fact::referenceFile("mitdb/101.hea"), 120.0)) < 15.0);
}

FACT(onOtherPatientsItIsNotWorseThanPersistenceAndCoversAsPromised) {
    for (const char* record : {"04015", "06426", "07879", "08219"}) {
        const auto score =
            scoreOf(fact::referenceFile(std::string("afdb/") + record + ".qrs"), 250.0, 3600.0);
        CHECK(score.skill().value() > 0.0);
        CHECK_NEAR(score.coverage80, 0.80, 0.03);
        CHECK_NEAR(score.coverage95, 0.95, 0.015);
    }
}
